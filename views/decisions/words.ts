import type { TimelineEvent } from "../../src/decisions/timeline.ts";
import { OUTCOME_LABELS } from "../../src/labels.ts";

/** What an event says: what happened, and what was said or meant with it. */
export type Told = { what: string; note: string };

export type TellableEvent = Pick<TimelineEvent, "subjectType" | "action" | "detail" | "question">;
type Teller = (said: (field: string) => string, event: TellableEvent) => Told;

const plain =
  (what: string): Teller =>
  () => ({ what, note: "" });

const withReason =
  (what: string): Teller =>
  (said) => ({ what, note: said("reason") });

/** Names the person, where the event still knows them. */
const ofPerson =
  (whoever: string, tell: (name: string) => string): Teller =>
  (said) => ({ what: said("name") === "" ? whoever : tell(said("name")), note: "" });

const onQuestion =
  (what: string): Teller =>
  (_, { question }) =>
    question === null
      ? { what: `${what} the interview as a whole`, note: "" }
      : { what: `${what} question ${question.number}`, note: question.prompt };

/** By subject and action, as they are stored. */
const TELLERS = new Map<string, Teller>([
  ["application applied", plain("Applied")],
  ["application decided", (said) => ({ what: `Decided: ${outcomeWord(said("outcome"))}`, note: "" })],
  ["application reopened", withReason("Reopened")],
  ["application unblinded", withReason("Override: reads colleagues’ scorecards before submitting")],
  ["interview scheduled", (said) => ({ what: "Interview scheduled", note: said("panel") === "" ? "" : `Panel: ${said("panel")}` })],
  ["interview changed", plain("Interview changed")],
  ["interview cancelled", plain("Interview cancelled")],
  ["interview added to the panel", ofPerson("Panel member added", (name) => `${name} joined the panel`)],
  [
    "interview seated informed",
    ofPerson("Not the first look", (name) => `${name} could read colleagues’ scorecards when put on the panel`),
  ],
  ["interview removed from the panel", ofPerson("Panel member removed", (name) => `${name} left the panel`)],
  ["interview shown", ofPerson("Shown to a colleague", (name) => `Shown to ${name}`)],
  ["interview no longer shown", ofPerson("No longer shown to a colleague", (name) => `No longer shown to ${name}`)],
  [
    "interview invitation sent",
    (said) => ({ what: "Invitation sent", note: said("to") === "1" ? "To one person" : `To ${said("to")} people` }),
  ],
  ["interview debrief opened", withReason("Debrief opened early")],
  ["interview debrief concluded", plain("Debrief concluded")],
  ["interview debrief reopened", plain("Debrief reopened")],
  ["interview consensus set", onQuestion("Consensus set on")],
  ["interview consensus taken back", onQuestion("Consensus taken back on")],
  ["scorecard assigned questions", (said) => ({ what: `Questions assigned to ${said("name")}`, note: said("questions") })],
  ["scorecard started", plain("Scorecard started")],
  ["scorecard reminded", ofPerson("A reminder was sent", (name) => `${name} was reminded`)],
  ["scorecard submitted", plain("Scorecard submitted")],
  // Its reason is for those who may read the scorecard, who are fewer than those who read the timeline.
  ["scorecard amended", (said) => ({ what: "Scorecard amended", note: `Amendment ${said("number")}` })],
]);

/** An event in the field's words; one that nobody gave words to in those it was stored with. */
export function tell(event: TellableEvent): Told {
  const { subjectType, action, detail } = event;
  const said = (field: string) => String(detail?.[field] ?? "");
  const teller = TELLERS.get(`${subjectType} ${action}`);
  if (teller !== undefined) return teller(said, event);
  return { what: `${subjectType.charAt(0).toUpperCase()}${subjectType.slice(1)} ${action}`, note: said("reason") };
}

function outcomeWord(stored: string): string {
  return new Map<string, string>(Object.entries(OUTCOME_LABELS)).get(stored) ?? stored;
}
