import type { ConsensusEntry, ConsensusThread as Thread } from "../../src/debriefs/consensus.ts";
import type { Rating } from "../../src/scoring/model.ts";
import { Time } from "../components/time.tsx";

/** What stands, after the ratings it started from: "5 · 3 · 4 → 4". Nothing where nothing stands. */
export function ConsensusLine({ thread: [standing], initial }: { thread: Thread; initial: Rating[] }) {
  if (standing === undefined || standing.rating === null) return null;
  return (
    <p class="consensus-line">
      <span class="caps">Consensus</span> {initial.length === 0 ? null : <span class="soft">{initial.join(" · ")}</span>} →{" "}
      <strong>{standing.rating}</strong>
    </p>
  );
}

/** What stands with its reason, by whom and when; what was set before it can be unfolded. */
export function ConsensusThread({ thread, initial, zone }: { thread: Thread; initial: Rating[]; zone: string }) {
  const [standing, ...earlier] = thread;
  if (standing === undefined) return null;
  return (
    <div class="consensus-thread">
      <Entry entry={standing} initial={initial} zone={zone} />
      {earlier.length === 0 ? null : (
        <details class="unfold" id={`earlier-${earlier.at(-1)?.id}`}>
          <summary>Set before: {earlier.length}</summary>
          <ol class="earlier">
            {earlier.map((entry) => (
              <li>
                <Entry entry={entry} initial={initial} zone={zone} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Entry({ entry, initial, zone }: { entry: ConsensusEntry; initial: Rating[]; zone: string }) {
  return (
    <div class="consensus-entry">
      {entry.rating === null ? <p class="soft">Consensus taken back</p> : <ConsensusLine thread={[entry]} initial={initial} />}
      <p class="said">{entry.reason}</p>
      <p class="hint">
        {entry.setBy.name}, <Time at={entry.at} zone={zone} />
      </p>
    </div>
  );
}
