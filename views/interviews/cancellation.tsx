import type { Overview } from "../../src/interviews/overview.ts";
import { Time } from "../components/time.tsx";
import { interviewersOf } from "./cards.tsx";

/** `told`: those who were sent the invitation get a letter about it. */
type Props = { interview: Overview; told: boolean; zone: string };

/** Says what is lost before anything is. */
export function Cancellation({ interview, told, zone }: Props) {
  const { id, cards, scheduledAt, candidate } = interview;
  return (
    <details class="unfold cancellation">
      <summary>Cancel this interview</summary>
      <form method="post" action={`/interviews/${id}/cancellation`} class="stack">
        <p>
          The appointment on <Time at={scheduledAt} zone={zone} /> and the empty {cards.length === 1 ? "scorecard" : "scorecards"} of{" "}
          {interviewersOf(cards)} are deleted for good. Nothing has been marked in {cards.length === 1 ? "it" : "them"}. {candidate.name}{" "}
          and the application stay.
          {told ? " The panel is told by letter, and the interview leaves their calendars." : ""}
        </p>
        <button type="submit" class="button danger">
          Cancel the interview
        </button>
      </form>
    </details>
  );
}
