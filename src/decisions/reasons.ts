import type { OUTCOMES } from "../db/schema/index.ts";

export type Outcome = (typeof OUTCOMES)[number];

/** Why a decision went as it did: about the job and the evidence, never about the person. Labels stand in labels.ts. */
export const REASONS = {
  advance: ["evidence_sufficient", "requirements_met", "questions_left", "other"],
  hire: ["strongest_evidence", "meets_position", "checks_confirmed", "other"],
  hold: ["interviews_ahead", "checks_open", "client_answer", "position_paused", "other"],
  decline: ["requirement_gap", "evidence_missing", "level_below", "stronger_candidate", "position_filled", "other"],
  withdrawn: ["another_offer", "terms", "role_differs", "no_answer", "other"],
} as const satisfies Record<Outcome, readonly string[]>;

export type Reason = (typeof REASONS)[Outcome][number];

/** Outcomes after which nothing happens to an application unless it is reopened. */
const CLOSING: readonly Outcome[] = ["hire", "decline", "withdrawn"];

export const closes = (outcome: Outcome | null): boolean => outcome !== null && CLOSING.includes(outcome);

/** Whether the outcome must rest on questions that were scored. */
export const restsOnQuestions = (outcome: Outcome): boolean => outcome !== "hold" && outcome !== "withdrawn";
