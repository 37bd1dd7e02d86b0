import type { GuidePoint } from "./format.ts";

const WEIGHED = /^(.*\S)\s*\(weight (\d+(?:\.\d+)?)\)$/;

/**
 * A follow-up point in a line, its weight in brackets where it is not 1, or where the text itself ends like a weight.
 * `readPoint` reads it back.
 */
export const pointLine = ({ text, weight }: GuidePoint): string =>
  weight === 1 && !WEIGHED.test(text) ? text : `${text} (weight ${weight})`;

/** A follow-up point from its line. */
export function readPoint(line: string): GuidePoint {
  const [, text = line, weight = "1"] = WEIGHED.exec(line) ?? [];
  return { text, weight: Number(weight) };
}
