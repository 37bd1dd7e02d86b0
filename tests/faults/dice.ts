/** Chance that can be repeated: the same seed gives the same numbers in the same order. */
export type Dice = {
  readonly seed: number;
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** True in `percent` of a hundred cases. */
  happens: (percent: number) => boolean;
  pick: <T>(options: readonly [T, ...T[]]) => T;
  /** A word that nobody else says. */
  word: () => string;
  uuid: () => string;
};

/** Mulberry32, which is even enough for faults. */
export function takeDice(seed: number): Dice {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join("");
  let words = 0;
  return {
    seed,
    between,
    happens: (percent) => next() * 100 < percent,
    pick: (options) => options[between(0, options.length - 1)] ?? options[0],
    word: () => `w${(words++).toString(36)}${hex(4)}`,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
