import type { Role } from "./accounts/roles.ts";
import type { Outcome, Reason } from "./decisions/reasons.ts";
import type { AmendedField, KnownThen, Recommendation, SkipReason, Source } from "./scorecards/record.ts";

/** The field's words for what is stored; pages and documents print these and nothing else. */

export const RECOMMENDATION_LABELS: Record<Recommendation, string> = {
  strong_no: "Strong no",
  no: "No",
  yes: "Yes",
  strong_yes: "Strong yes",
  not_enough_evidence: "Not enough evidence",
};

export const SKIP_LABELS: Record<SkipReason, string> = {
  time: "Out of time",
  irrelevant: "Not relevant",
  answered: "Already answered",
  other: "Another reason",
};

export const SOURCE_LABELS: Record<Source, string> = {
  resume: "Résumé",
  certificate: "Certificate seen",
  reference: "Reference",
  interview: "Said in interview",
  test: "Test",
};

export const GROUP_LABELS = { education: "Education", certification: "Certifications", industry: "Industry" } as const;

export const KIND_LABELS = { required: "Required", preferred: "Preferred" } as const;

/** What a guide says of a qualification. */
export const STANDING_LABELS = { required: "Required", recommended: "Recommended" } as const;

/** How a follow-up point went. "Not asked" is never "missed". */
export function pointLabel(value: 1 | 0.5 | 0 | null): "Covered" | "Partly" | "Missed" | "Not asked" {
  if (value === null) return "Not asked";
  return value === 1 ? "Covered" : value === 0.5 ? "Partly" : "Missed";
}

/** How a requirement stands. */
export function requirementLabel(value: 1 | 0.5 | 0 | null): "Met" | "Partly" | "Not met" | "Not verified" {
  if (value === null) return "Not verified";
  return value === 1 ? "Met" : value === 0.5 ? "Partly" : "Not met";
}

/** How far along an interview is: the most that a list may tell of it. */
export const STATE_LABELS = { scheduled: "Scheduled", inProgress: "In progress", submitted: "Submitted" } as const;

export type InterviewState = keyof typeof STATE_LABELS;

export const OUTCOME_LABELS: Record<Outcome, string> = {
  advance: "Advance",
  hire: "Hire",
  hold: "Hold",
  decline: "Decline",
  withdrawn: "Withdrawn",
};

export const REASON_LABELS: Record<Reason, string> = {
  evidence_sufficient: "The evidence is enough to go on",
  requirements_met: "What the position requires is met",
  questions_left: "What is still open belongs in the next round",
  strongest_evidence: "Strongest evidence among those compared",
  meets_position: "Meets what the position asks for",
  checks_confirmed: "References and checks bear the evidence out",
  interviews_ahead: "Interviews are still ahead",
  checks_open: "Qualifications or references are still to be verified",
  client_answer: "Waiting for the client",
  position_paused: "The position is paused",
  requirement_gap: "A required qualification is not met",
  evidence_missing: "No sufficient evidence on what the job needs",
  level_below: "The level shown is below what the job needs",
  stronger_candidate: "Another candidate shows stronger evidence",
  position_filled: "The position is filled or was withdrawn",
  another_offer: "Took another offer",
  terms: "Terms do not fit",
  role_differs: "Looks for another kind of work",
  no_answer: "No answer any more",
  other: "Another reason",
};

/** Why something was decided; another reason with its own words. */
export const reasonWords = (reason: Reason, note: string): string =>
  note === "" ? REASON_LABELS[reason] : `${REASON_LABELS[reason]}: ${note}`;

/** What stands in place of everything that would tell of colleagues. */
export const HIDDEN = "Hidden until you have submitted your own scorecard";

export const ROLE_LABELS: Record<Role, string> = {
  administrator: "Administrator",
  recruiter: "Recruiter",
  interviewer: "Interviewer",
  observer: "Observer",
};

/** What can be corrected in a submitted scorecard. */
export const MARK_LABELS: Record<AmendedField["kind"], string> = {
  point: "Follow-up point",
  rating: "Rating",
  skip: "Skipped",
  skipNote: "Why it was skipped",
  evidence: "Evidence",
  recommendation: "Recommendation",
  rationale: "Rationale",
  cited: "The rationale rests on it",
};

/** When an amendment was made that may have been made knowing more than its scorecard was; a flag each. */
export function knownLabels(known: KnownThen | null): string[] {
  if (known === null) return [`What was known by then: ${HIDDEN.toLowerCase()}`];
  const { informed, debriefOpen, decided } = known;
  const colleagues = informed ? ["Made when a colleague’s scorecard could be read"] : [];
  return [...(debriefOpen ? ["Made after the debrief opened"] : colleagues), ...(decided ? ["Made after a decision"] : [])];
}

/** "once", "twice", "3 times" */
export const timesLabel = (n: number): string => ["never", "once", "twice"][n] ?? `${n} times`;
