import type { Rating } from "./model.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** Below so many answers rated together with others, a mean difference says more about those answers than about a person. */
export const MINIMUM_SHARED = 10;

/** One answer that a person rated and others of the panel as well; `others` has one rating at least. */
export type SharedAnswer = { readonly own: Rating; readonly others: readonly Rating[] };

/**
 * `own` and `others` are the spreads of the ratings themselves; `difference` is that of own − mean of the others, one
 * value an answer, in rating points.
 */
export type Calibration =
  | { readonly outcome: "too few"; readonly answers: number; readonly needed: number }
  | { readonly outcome: "compared"; readonly answers: number; readonly difference: Spread; readonly own: Spread; readonly others: Spread };

/** How a person's ratings lie to their panels': Σ(own − mean of the others) ÷ n over the n answers rated together. */
export function calibrationOf(shared: readonly SharedAnswer[], needed = MINIMUM_SHARED): Calibration {
  const answers = shared.filter(({ others }) => others.length > 0);
  if (answers.length < needed) return { outcome: "too few", answers: answers.length, needed };
  return {
    outcome: "compared",
    answers: answers.length,
    difference: spreadOf(answers.map(({ own, others }) => own - (spreadOf(others).mean ?? own))),
    own: spreadOf(answers.map(({ own }) => own)),
    others: spreadOf(answers.flatMap(({ others }) => others)),
  };
}
