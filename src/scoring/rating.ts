import { distance, type Figure, type Heading, type LeftOut, weightedMean } from "./arithmetic.ts";
import type { Rating, ScoredQuestion } from "./model.ts";
import { coverage, noCoverage } from "./points.ts";
import { atLeast } from "./round.ts";

/** Points and rating this far apart, in rating points, tell different stories. */
const PROMPT_AT = 2;

/** `prompts`: far enough apart to ask the interviewer, gently, to look again. */
export type Divergence = Figure & { readonly prompts: boolean };

/** r = (R − 1) ÷ 4, 0 to 1: the lowest rating is 0, not 20 %. Null without a rating, or when the question was skipped. */
export function unitRating(question: ScoredQuestion): Figure {
  const heading: Heading = { figure: "unitRating", formula: "r = (R − 1) ÷ 4", scale: 1 };
  const rating = countedRating(question);
  if (rating === null) return weightedMean(heading, [noRating(question)]);
  return distance(heading, { label: "Rating given", value: rating }, { label: "Lowest rating", value: 1 }, 4);
}

/**
 * |1 + 4·C − R|, 0 to 4 rating points: from the rating that the points suggest to the rating given.
 * Null, and no prompt, when either is missing. Throws RangeError on a weight that is not positive and finite.
 */
export function divergence(question: ScoredQuestion): Divergence {
  const heading: Heading = { figure: "divergence", formula: "|1 + 4 × C − R|", scale: 4 };
  const covered = coverage(question).result;
  const rating = countedRating(question);
  if (covered === null || rating === null) {
    const missing: LeftOut[] = [];
    if (covered === null) missing.push(noCoverage(question));
    if (rating === null) missing.push(noRating(question));
    return { ...weightedMean(heading, missing), prompts: false };
  }
  const suggested = { label: "Rating the points suggest, 1 + 4 × C", value: 1 + 4 * covered };
  const figure = distance(heading, suggested, { label: "Rating given", value: rating }, 1);
  return { ...figure, prompts: atLeast(figure.numerator, PROMPT_AT) };
}

/** How a working says that there is no rating to count. */
export function noRating(question: ScoredQuestion): LeftOut {
  return { label: "Rating", weight: null, why: question.skipped ? "skipped" : "no rating" };
}

/** The rating that counts: a skipped question's is ignored. */
export function countedRating(question: ScoredQuestion): Rating | null {
  return question.skipped ? null : question.rating;
}
