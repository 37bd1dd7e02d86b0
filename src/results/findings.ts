import type { RecordPoint } from "../scorecards/record.ts";
import type { ResultQuestion, ResultRequirement, ResultSection } from "./results.ts";

/** What a person should know before reading any figure. Lists are in plan order. */
export type Findings = {
  /** Questions without a score, whatever the reason. */
  unscored: ResultQuestion[];
  /** Points never reached in questions that were taken up. */
  notAsked: { question: ResultQuestion; points: RecordPoint[] }[];
  /** Questions whose rating and points tell different stories; `suggested` is the rating the points come to. */
  diverging: { question: ResultQuestion; rating: number; suggested: number }[];
  /** Required qualifications that do not count as met, those not met first. */
  open: ResultRequirement[];
};

/** Looks through scored sections and requirements for what a decision must not overlook. */
export function findingsOf(sections: ResultSection[], requirements: ResultRequirement[]): Findings {
  const questions = sections.flatMap((section) => section.questions).toSorted((a, b) => a.marked.number - b.marked.number);
  return {
    unscored: questions.filter(({ scored }) => scored.score.result === null),
    notAsked: questions.flatMap(notAskedIn),
    diverging: questions.flatMap(divergingIn),
    open: openOf(requirements),
  };
}

/** Required qualifications that do not count as met, those not met first. */
export function openOf(requirements: ResultRequirement[]): ResultRequirement[] {
  const required = requirements.filter(({ scored }) => scored.kind === "required");
  const unmet = required.filter(({ scored }) => scored.value === 0);
  return [...unmet, ...required.filter(({ scored }) => scored.value !== 0 && scored.value !== 1)];
}

function notAskedIn(question: ResultQuestion): Findings["notAsked"] {
  if (question.scored.status === "skipped" || question.scored.status === "untouched") return [];
  const points = question.marked.points.filter(({ value }) => value === null);
  return points.length === 0 ? [] : [{ question, points }];
}

function divergingIn(question: ResultQuestion): Findings["diverging"] {
  const { divergence, coverage } = question.scored;
  const { rating } = question.marked;
  if (!divergence.prompts || rating === null || coverage.result === null) return [];
  return [{ question, rating, suggested: 1 + 4 * coverage.result }];
}
