/** How several numbers lie around their mean, in their own units. Null where there is nothing to say. */
export type Spread = {
  readonly n: number;
  readonly mean: number | null;
  /** Of a sample, with n − 1; null below two values. */
  readonly standardDeviation: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly range: number | null;
};

/** n, mean, sample standard deviation, extremes and range. Takes finite numbers, however many; leave out what is null. */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) return { n, mean: null, standardDeviation: null, min: null, max: null, range: null };

  const min = values.reduce((least, value) => Math.min(least, value));
  const max = values.reduce((greatest, value) => Math.max(greatest, value));
  // Kept between the extremes, so that equal values have exactly no deviation.
  const mean = Math.min(max, Math.max(min, values.reduce((sum, value) => sum + value, 0) / n));
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, standardDeviation: n < 2 ? null : Math.sqrt(squares / (n - 1)), min, max, range: max - min };
}
