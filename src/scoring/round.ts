// Binary arithmetic leaves noise near 1e-13 on figures up to 100: 58.35 can arrive as 58.349999999999994
// and (0.6 + 0.8 + 1) / 3 as 0.7999999999999999. No two figures a person could tell apart are this close.
const NOISE = 1e-9;

/**
 * The number as a person would round it by hand: a half goes up, whatever its binary representation.
 * Takes any finite number and how many decimals to keep; null stays null. Throws RangeError on NaN and infinities.
 */
export function roundHalfUp(value: number, decimals?: number): number;
export function roundHalfUp(value: number | null, decimals?: number): number | null;
export function roundHalfUp(value: number | null, decimals = 1): number | null {
  if (value === null) return null;
  if (!Number.isFinite(value)) throw new RangeError(`Cannot round ${value}: a figure is a finite number`);
  const shift = 10 ** decimals;
  return Math.floor(value * shift + 0.5 + NOISE) / shift;
}

/** A figure as it is shown: one decimal, half up, "58.3". Null stays null, so that the page chooses its own words. */
export function formatFigure(value: number): string;
export function formatFigure(value: number | null): string | null;
export function formatFigure(value: number | null): string | null {
  return value === null ? null : roundHalfUp(value).toFixed(1);
}

/** A share from 0 to 1 as per cent, half up: "41 %", or "79.6 %" with one decimal. Null stays null. */
export function formatPercent(share: number, decimals?: number): string;
export function formatPercent(share: number | null, decimals?: number): string | null;
export function formatPercent(share: number | null, decimals = 0): string | null {
  return share === null ? null : `${roundHalfUp(share * 100, decimals).toFixed(decimals)} %`;
}

/** A share from 0 to 1 as per cent with one decimal where it has one: "75 %", "87.5 %". Null stays null. */
export function formatShare(share: number): string;
export function formatShare(share: number | null): string | null;
export function formatShare(share: number | null): string | null {
  return share === null ? null : `${roundHalfUp(share * 100)} %`;
}

/** An index from 0 to 1 that is no share of anything, such as r_wg: two decimals, half up, "0.83". Null stays null. */
export function formatIndex(index: number): string;
export function formatIndex(index: number | null): string | null;
export function formatIndex(index: number | null): string | null {
  return index === null ? null : roundHalfUp(index, 2).toFixed(2);
}

/** Whether the value reaches the threshold, forgiving what binary arithmetic takes away. */
export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - NOISE;
}
