import { Conclude } from "./conclusion.tsx";
import { ConsensusThread } from "./consensus.tsx";
import { ConsensusForm } from "./consensus-form.tsx";
import type { DebriefProps } from "./debrief.tsx";

/** What the panel agrees on for the interview as a whole, and the end of the discussion. */
export function Overall(props: DebriefProps) {
  const { debrief } = props;
  const thread = debrief.consensus.overall;
  return (
    <section class="section" aria-labelledby="overall">
      <h2 id="overall">The interview as a whole</h2>
      <div class="stack narrow">
        {thread.length === 0 ? <p class="soft">No consensus yet.</p> : <ConsensusThread thread={thread} initial={[]} zone={props.zone} />}
        <ConsensusForm {...props} questionId={null} anchors={{}} thread={thread} />
        <p class="hint">
          A consensus stands beside the scores: nobody’s own rating changes, and no consensus enters a total.{" "}
          <a href="/scoring">How scores work</a>
        </p>
        <Conclude debrief={debrief} order={props.order} />
      </div>
    </section>
  );
}
