import { atLeast } from "./round.ts";
import { spreadOf } from "./spread.ts";

/** A correlation over fewer candidates than this is mostly chance. */
export const MINIMUM_CANDIDATES = 10;

/**
 * `value`, −1 to 1: high where those who do well on the question do well on the others; near 0 where it tells nothing about
 * them, below 0 where it points the other way. `candidates` counts those with a score on the question and on another one.
 */
export type Discrimination =
  | { readonly outcome: "too few"; readonly value: null; readonly candidates: number; readonly needed: number }
  | { readonly outcome: "no variation"; readonly value: null; readonly candidates: number }
  | { readonly outcome: "correlation"; readonly value: number; readonly candidates: number };

/**
 * How well a question tells candidates apart: Pearson's r between its score and each candidate's mean score on their other
 * questions, Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²). Takes the question's key and each candidate's scores by key.
 * The question is left out of the mean, or it would be correlated with itself: the item–rest, or corrected item–total,
 * correlation of Guilford, "The correlation of an item with a composite of the remaining items in a test", Educational and
 * Psychological Measurement 13 (1953), 87–93, and Henrysson, Psychometrika 28 (1963), 211–218.
 */
export function discriminationOf(
  key: string,
  candidates: readonly ReadonlyMap<string, number | null>[],
  needed = MINIMUM_CANDIDATES,
): Discrimination {
  const pairs = candidates.flatMap((scores) => pairOf(key, scores) ?? []);
  if (pairs.length < needed) return { outcome: "too few", value: null, candidates: pairs.length, needed };
  const value = pearson(pairs);
  if (value === null) return { outcome: "no variation", value, candidates: pairs.length };
  return { outcome: "correlation", value, candidates: pairs.length };
}

type Pair = { readonly item: number; readonly rest: number };

function pairOf(key: string, scores: ReadonlyMap<string, number | null>): Pair | null {
  const item = scores.get(key) ?? null;
  const others = [...scores].flatMap(([other, score]) => (other === key ? [] : (score ?? [])));
  const rest = spreadOf(others).mean;
  return item === null || rest === null ? null : { item, rest };
}

/** Null where either side does not vary, but for the noise of binary arithmetic. */
function pearson(pairs: readonly Pair[]): number | null {
  const { mean: x, standardDeviation: sx } = spreadOf(pairs.map(({ item }) => item));
  const { mean: y, standardDeviation: sy } = spreadOf(pairs.map(({ rest }) => rest));
  if (x === null || y === null || sx === null || sy === null || atLeast(0, sx) || atLeast(0, sy)) return null;
  const covariance = pairs.reduce((sum, { item, rest }) => sum + (item - x) * (rest - y), 0) / (pairs.length - 1);
  return Math.min(1, Math.max(-1, covariance / (sx * sy)));
}
