import type { Rating } from "../scoring/model.ts";

/** Who is who in the example, by first name. */
export type Somebody = "hanna" | "marcus" | "priya" | "jonas" | "ines";

/** `points`: one letter a follow-up point, c covered, p partly, m missed, - not asked. */
export type Marks = { points: string; rating: "" | "1" | "2" | "3" | "4" | "5"; evidence: string; skip?: "time" | "answered" };

/** What one interviewer wrote of an interview; without a recommendation it is still under way. */
export type Sheet = {
  by: Somebody;
  /** In the plan's order. */
  marks: Marks[];
  recommendation: "" | "strong_no" | "no" | "yes" | "strong_yes" | "not_enough_evidence";
  rationale: string;
  /** Places in the plan that the rationale rests on. */
  cites: number[];
  /** Hours from the interview's beginning to the submission. */
  handedInAfter: number;
};

/** Per requirement: status, source, evidence. */
export type Check = ["" | "1" | "0.5" | "0", string, string];

/** What a panel agreed on: the place of a question, or null for the interview as a whole. */
export type Agreement = { by: Somebody; place: number | null; rating: Rating; reason: string };

/** An interview of the example. On its panel are those named in `panel`, whether or not they have written anything. */
export type Meeting = {
  /** From the moment at which the example is loaded; but for what goes on then, at the next office hour further away. */
  inHours: number;
  place: string;
  panel: Somebody[];
  /** Places in the plan that somebody asks, where it is not all of them. */
  shares?: Partial<Record<Somebody, number[]>>;
  sheets: Sheet[];
  checks: Check[];
  shownTo?: Somebody;
  /** How a recruiter ended it: what was agreed, and what was decided. */
  ending?: { by: Somebody; agreed: Agreement[]; rationale: string; cites: number[] };
};

export type Example = { name: string; email: string; phone: string; location: string; appliedDaysAgo: number; meeting: Meeting };
