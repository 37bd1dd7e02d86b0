export type FigureName =
  | "coverage"
  | "probeRate"
  | "unitRating"
  | "question"
  | "divergence"
  | "section"
  | "total"
  | "completeness"
  | "preferred"
  | "verified"
  | "panelQuestion"
  | "agreement"
  | "commonSection"
  | "commonTotal";

export type Why =
  | "not asked"
  | "none asked"
  | "no points"
  | "no rating"
  | "waits for the rating"
  | "no weight at this λ"
  | "skipped"
  | "nothing marked"
  | "nothing scored"
  | "no questions"
  | "not verified"
  | "evidence or source missing"
  | "not assigned"
  | "fewer than two ratings"
  | "not scored for everybody"
  | "no common questions";

export type Term = { readonly label: string; readonly weight: number; readonly value: number };

/** `weight` is what it would have counted for; null where it has no weight of its own in this figure. */
export type LeftOut = { readonly label: string; readonly weight: number | null; readonly why: Why };

/** What a figure is called, its formula, and its scale: it runs from 0 to `scale`. */
export type Heading = {
  readonly figure: FigureName;
  readonly formula: string;
  readonly scale: 1 | 4 | 100;
};

/**
 * A figure and its working, from one computation. `numerator` ÷ `denominator` = `result`, in full precision and
 * on the scale of the heading. A null result means that there was nothing to score; `leftOut` says why.
 */
export type Figure = Heading & {
  readonly terms: readonly Term[];
  readonly leftOut: readonly LeftOut[];
  readonly numerator: number;
  readonly denominator: number;
  readonly result: number | null;
};

/**
 * Σ(weight × value) ÷ Σ weights over the entries that have a value; the others are listed as left out.
 * Values are on the heading's scale. Without any value the result is null.
 * Throws RangeError on a weight that is not positive and finite, or on weights too large to add up.
 */
export function weightedMean(heading: Heading, entries: readonly (Term | LeftOut)[]): Figure {
  const terms: Term[] = [];
  const leftOut: LeftOut[] = [];
  let numerator = 0;
  let denominator = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;

  for (const entry of entries) {
    if (entry.weight !== null) checkWeight(entry.weight, entry.label);
    if ("why" in entry) {
      leftOut.push(entry);
      continue;
    }
    terms.push(entry);
    numerator += entry.weight * entry.value;
    denominator += entry.weight;
    least = Math.min(least, entry.value);
    greatest = Math.max(greatest, entry.value);
  }
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) {
    throw new RangeError(`The weights of the ${heading.figure} figure are too large to add up`);
  }

  // A mean lies between its extremes; the division alone can land a hair outside, such as 100.00000000000001.
  const result = terms.length === 0 ? null : Math.min(greatest, Math.max(least, numerator / denominator));
  return { ...heading, terms, leftOut, numerator, denominator, result };
}

/** |a − b| ÷ per, for the figures that are a distance between two places. Written as terms of weight 1 and −1. */
export function distance(
  heading: Heading,
  a: { readonly label: string; readonly value: number },
  b: { readonly label: string; readonly value: number },
  per: number,
): Figure {
  const numerator = Math.abs(a.value - b.value);
  return {
    ...heading,
    terms: [
      { ...a, weight: 1 },
      { ...b, weight: -1 },
    ],
    leftOut: [],
    numerator,
    denominator: per,
    result: numerator / per,
  };
}

/** Throws RangeError, naming whose weight it is, unless the weight is positive and finite. */
export function checkWeight(weight: number, label: string): void {
  if (Number.isFinite(weight) && weight > 0) return;
  throw new RangeError(`The weight of "${label}" must be a positive number, not ${weight}`);
}
