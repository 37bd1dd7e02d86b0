import { type Figure, type Heading, type LeftOut, type Term, weightedMean } from "./arithmetic.ts";
import type { ScoredQuestion } from "./model.ts";
import { coverage, noCoverage, probeRate } from "./points.ts";
import { type Divergence, divergence, noRating, unitRating } from "./rating.ts";

export type QuestionStatus = "scored" | "incomplete" | "skipped" | "untouched";

/** `unassigned`: not in an interviewer's share of the plan, or in nobody's. */
export type PanelStatus = QuestionStatus | "unassigned";

export type QuestionResult = {
  readonly id: string;
  readonly prompt: string;
  readonly weight: number;
  readonly status: QuestionStatus;
  readonly coverage: Figure;
  readonly probeRate: Figure;
  readonly unitRating: Figure;
  readonly score: Figure;
  readonly divergence: Divergence;
};

/**
 * Every figure of one question. Takes the plan's λ, 0 to 1. A skipped question scores null whatever was marked before.
 * Throws RangeError on a λ outside 0 to 1 or a weight that is not positive and finite.
 */
export function scoreQuestion(question: ScoredQuestion, lambda: number): QuestionResult {
  return {
    id: question.id,
    prompt: question.prompt,
    weight: question.weight,
    status: questionStatus(question),
    coverage: coverage(question),
    probeRate: probeRate(question),
    unitRating: unitRating(question),
    score: questionScore(question, lambda),
    divergence: divergence(question),
  };
}

/** Scored: has a rating. Incomplete: points marked, no rating. Untouched: neither. Skipped wins over all three. */
export function questionStatus(question: ScoredQuestion): QuestionStatus {
  if (question.skipped) return "skipped";
  if (question.rating !== null) return "scored";
  return question.points.some((point) => point.value !== null) ? "incomplete" : "untouched";
}

/**
 * S = 100 × (λ·C + (1 − λ)·r), 0 to 100, as a weighted mean of 100·C and 100·r. Without coverage S = 100·r;
 * without a rating, or skipped, S is null. Throws RangeError on a λ outside 0 to 1 or a bad weight.
 */
export function questionScore(question: ScoredQuestion, lambda: number): Figure {
  checkLambda(lambda);
  const covered = coverage(question).result;
  const rated = unitRating(question).result;
  const formula = covered === null ? "S = 100 × r" : "S = λ × 100 C + (1 − λ) × 100 r";
  const heading: Heading = { figure: "question", formula, scale: 100 };

  if (rated === null) {
    const waiting: LeftOut = { label: "Coverage", weight: null, why: "waits for the rating" };
    return weightedMean(heading, [covered === null ? noCoverage(question) : waiting, noRating(question)]);
  }
  if (covered === null) return weightedMean(heading, [noCoverage(question), share("Rating, 100 r", 1, rated)]);
  return weightedMean(heading, [share("Coverage, 100 C", lambda, covered), share("Rating, 100 r", 1 - lambda, rated)]);
}

/** Throws RangeError unless λ is a number from 0 to 1. */
export function checkLambda(lambda: number): void {
  if (lambda >= 0 && lambda <= 1) return;
  throw new RangeError(`λ must be between 0 and 1, not ${lambda}`);
}

function share(label: string, weight: number, unitValue: number): Term | LeftOut {
  if (weight === 0) return { label, weight: null, why: "no weight at this λ" };
  return { label, weight, value: 100 * unitValue };
}
