import type { Child } from "hono/jsx";
import type { Card } from "../../src/interviews/cards.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import type { Owed } from "../../src/interviews/waiting.ts";
import { planName } from "./cards.tsx";

/** Says of colleagues' scorecards that cannot be read what they wait for; without any there is nothing to say. */
export function ClosedNote({ interview, others, owed }: { interview: Overview; others: Card[]; owed: Owed[] }) {
  const closed = others.filter((card) => !card.readable);
  if (closed.length === 0) return null;
  const seated = interview.cards.some(({ mine }) => mine);
  const those = closed.length === 1 ? "The other scorecard" : "The other scorecards";
  const whose = seated ? those : closed.length === 1 ? "The scorecard" : "The scorecards";
  if (interview.blind) {
    return (
      <p class="hint">
        {whose} {closed.length === 1 ? "is" : "are"} closed to you until you have submitted {yours(interview, owed)}
        {seated ? "" : ` and ${PANEL_DONE}`}.
      </p>
    );
  }
  if (!interview.reaches) {
    return (
      <p class="hint">
        {whose} {closed.length === 1 ? "opens" : "open"} to you once {PANEL_DONE}.
      </p>
    );
  }
  return <p class="hint">A scorecard can be read once it is submitted.</p>;
}

const PANEL_DONE = "everybody on this panel has submitted or the debrief is opened";

/** The reader's own scorecard that keeps them blind: of this interview, or of another with the same candidate. */
function yours(interview: Overview, owed: Owed[]): Child {
  const elsewhere = owed.filter(({ interviewId }) => interviewId !== interview.id);
  const here = elsewhere.length < owed.length;
  if (elsewhere.length === 0) return "your own";
  const links = elsewhere.map(({ interviewId, plan }, at) => (
    <>
      {at === 0 ? "" : " and "}
      <a href={`/interviews/${interviewId}`}>{planName(plan)}</a>
    </>
  ));
  return (
    <>
      {here ? "your own, also of " : "your own of "}
      {links}
    </>
  );
}
