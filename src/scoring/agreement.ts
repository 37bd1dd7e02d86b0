import { atLeast } from "./round.ts";

/** Below so many units with two ratings or more, α says more about chance than about the panel. */
export const MINIMUM_UNITS = 10;

export type Metric = "nominal" | "ordinal" | "interval";
export type Reading = "good" | "tentative" | "low";

/**
 * `units` and `ratings` count what could be paired. `value` is α, 1 at best, 0 where raters agree as chance would,
 * and below 0 where they do so less; `observed` is Dₒ and `expected` Dₑ.
 */
export type Alpha =
  | { readonly outcome: "too few"; readonly units: number; readonly needed: number }
  | { readonly outcome: "no variation"; readonly units: number; readonly ratings: number }
  | {
      readonly outcome: "alpha";
      readonly value: number;
      readonly units: number;
      readonly ratings: number;
      readonly observed: number;
      readonly expected: number;
      readonly reading: Reading;
    };

/**
 * Krippendorff's α = 1 − Dₒ ÷ Dₑ. Takes one list of ratings a unit (candidate × question), null where a rater has none;
 * their order within a unit does not matter. Units with fewer than two ratings are dropped.
 * From Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); meant for few distinct values, such as 1 to 5.
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], metric: Metric, needed = MINIMUM_UNITS): Alpha {
  const pairable = units.map((unit) => unit.filter((rating) => rating !== null)).filter((unit) => unit.length >= 2);
  if (pairable.length < needed) return { outcome: "too few", units: pairable.length, needed };

  const values = countValues(pairable);
  const ratings = pairable.reduce((sum, unit) => sum + unit.length, 0);
  if (values.size < 2) return { outcome: "no variation", units: pairable.length, ratings };

  const observed = observedSum(pairable, values, DIFFERENCE[metric]) / ratings;
  const expected = expectedSum([...values.values()], DIFFERENCE[metric]) / (ratings * (ratings - 1));
  const value = 1 - observed / expected;
  return { outcome: "alpha", value, units: pairable.length, ratings, observed, expected, reading: readingOf(value) };
}

/** Good from .800, tentative from .667, as Krippendorff advises. */
export function readingOf(alpha: number): Reading {
  if (atLeast(alpha, 0.8)) return "good";
  return atLeast(alpha, 0.667) ? "tentative" : "low";
}

/** A value that occurs: how often (n_c), and how many ratings lie below it. */
type Value = { readonly value: number; readonly count: number; readonly below: number };
type Difference = (one: Value, other: Value) => number;

/** δ² between two values. */
const DIFFERENCE: Readonly<Record<Metric, Difference>> = {
  nominal: (one, other) => (one.value === other.value ? 0 : 1),
  interval: (one, other) => (one.value - other.value) ** 2,
  // With all ratings laid out in order, from the middle of one value's to the middle of the other's:
  // the same as Σ n_g from c to k, less (n_c + n_k) ÷ 2.
  ordinal: (one, other) => (one.below + one.count / 2 - other.below - other.count / 2) ** 2,
};

function countValues(units: readonly (readonly number[])[]): ReadonlyMap<number, Value> {
  const counts = new Map<number, number>();
  for (const unit of units) {
    for (const rating of unit) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  const values = new Map<number, Value>();
  let below = 0;
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    values.set(value, { value, count, below });
    below += count;
  }
  return values;
}

/** Σ o_ck·δ², straight from the units: each ordered pair of a unit's m ratings counts 1 ÷ (m − 1). */
function observedSum(units: readonly (readonly number[])[], values: ReadonlyMap<number, Value>, difference: Difference): number {
  let sum = 0;
  for (const unit of units) {
    const rated = unit.map((rating) => values.get(rating)).filter((value) => value !== undefined);
    let differing = 0;
    for (const one of rated) {
      for (const other of rated) differing += difference(one, other);
    }
    sum += differing / (unit.length - 1);
  }
  return sum;
}

/** Σ n_c·n_k·δ². */
function expectedSum(values: readonly Value[], difference: Difference): number {
  let sum = 0;
  for (const one of values) {
    for (const other of values) sum += one.count * other.count * difference(one, other);
  }
  return sum;
}
