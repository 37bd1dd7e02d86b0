import type { Recommendation, SkipReason, Source } from "./scorecards/record.ts";

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
