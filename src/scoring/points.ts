import { type Figure, type LeftOut, type Term, weightedMean } from "./arithmetic.ts";
import type { ScoredPoint, ScoredQuestion } from "./model.ts";

/**
 * C = Σ v·x ÷ Σ v over the points asked, 0 to 1. Null when none was asked, or the question was skipped.
 * Throws RangeError on a weight that is not positive and finite.
 */
export function coverage(question: ScoredQuestion): Figure {
  return weightedMean(
    { figure: "coverage", formula: "C = Σ(point weight × value) ÷ Σ point weights, over the points asked", scale: 1 },
    question.points.map(({ text, weight, value }): Term | LeftOut => {
      if (question.skipped) return { label: text, weight, why: "skipped" };
      return value === null ? { label: text, weight, why: "not asked" } : { label: text, weight, value };
    }),
  );
}

/**
 * Σ v (asked) ÷ Σ v (all), 0 to 1. Null for a question without points; a skipped question's points were not asked.
 * Throws RangeError on a weight that is not positive and finite.
 */
export function probeRate(question: ScoredQuestion): Figure {
  return weightedMean(
    { figure: "probeRate", formula: "Σ(point weight × asked) ÷ Σ point weights; asked is 1 or 0", scale: 1 },
    question.points.map((point) => ({
      label: point.text,
      weight: point.weight,
      value: wasAsked(question, point) ? 1 : 0,
    })),
  );
}

/** How a working says that there is no coverage to count. */
export function noCoverage(question: ScoredQuestion): LeftOut {
  const why = question.points.length === 0 ? "no points" : "none asked";
  return { label: "Coverage", weight: null, why: question.skipped ? "skipped" : why };
}

function wasAsked(question: ScoredQuestion, point: ScoredPoint): boolean {
  return !question.skipped && point.value !== null;
}
