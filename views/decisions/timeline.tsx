import type { TimelineEvent } from "../../src/decisions/timeline.ts";
import { HIDDEN } from "../../src/labels.ts";
import { Time } from "../components/time.tsx";
import { planName } from "../interviews/cards.tsx";
import { tell } from "./words.ts";

type Props = {
  applicationId: string;
  events: { rows: TimelineEvent[]; next: string | null };
  blind: boolean;
  started: boolean;
  zone: string;
};

/** Everything that happened to an application, newest first. */
export function Timeline({ applicationId, events, blind, started, zone }: Props) {
  const path = `/applications/${applicationId}`;
  return (
    <section aria-labelledby="timeline" class="timeline">
      <h2 id="timeline" class="caps">
        Timeline
      </h2>
      {blind ? <p class="hint">Scoring and decisions: {HIDDEN.toLowerCase()}.</p> : null}
      <ol class="events">
        {events.rows.map((event) => (
          <Event event={event} zone={zone} />
        ))}
      </ol>
      {events.next === null && !started ? null : (
        <nav class="pager" aria-label="Timeline pages">
          {started ? <a href={`${path}#timeline`}>← Newest</a> : null}
          {events.next === null ? null : <a href={`${path}?after=${encodeURIComponent(events.next)}#timeline`}>Older →</a>}
        </nav>
      )}
    </section>
  );
}

function Event({ event, zone }: { event: TimelineEvent; zone: string }) {
  const { what, note } = tell(event);
  return (
    <li class="event">
      <p>
        <strong>{what}</strong>
        {event.plan === null ? null : <span class="soft"> · {planName(event.plan)}</span>}
      </p>
      {note === "" ? null : <p class="said">{note}</p>}
      <p class="hint">
        {event.by}, <Time at={event.moment} zone={zone} />
      </p>
    </li>
  );
}
