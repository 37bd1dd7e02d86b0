import { distance, type Figure, type Heading, weightedMean } from "./arithmetic.ts";
import { type Rating, ratings as scale } from "./model.ts";
import { spreadOf } from "./spread.ts";

/** The variance of ratings given at random, each as likely as any other: (A² − 1) ÷ 12, which is 2 on five scale points. */
const RANDOM_VARIANCE = (scale.length ** 2 - 1) / 12;

/**
 * How far the interviewers agree on one question: r_wg = max(0, 1 − s² ÷ ((A² − 1) ÷ 12)), 0 to 1, s² the sample variance.
 * Null below two ratings. From James, Demaree and Wolf, "Estimating within-group interrater reliability with and without
 * response bias", Journal of Applied Psychology 69 (1984), 85–98.
 */
export function withinGroupAgreement(given: readonly Rating[]): Figure {
  const heading: Heading = {
    figure: "agreement",
    formula: `r_wg = max(0, 1 − s² ÷ ((A² − 1) ÷ 12)), A = ${scale.length}`,
    scale: 1,
  };
  const { standardDeviation } = spreadOf(given);
  const label = `Variance of the ratings ÷ ${RANDOM_VARIANCE}, 1 at most`;
  if (standardDeviation === null) return weightedMean(heading, [{ label, weight: null, why: "fewer than two ratings" }]);
  const disagreement = Math.min(1, standardDeviation ** 2 / RANDOM_VARIANCE);
  return distance(heading, { label: "Complete agreement", value: 1 }, { label, value: disagreement }, 1);
}
