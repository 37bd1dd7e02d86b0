import type { Line } from "../line.ts";

/** How many lines below a heading are of a kind: prepared once for a document, then asked in no time. */
export type Counter = (at: number) => number;

/**
 * Prepares counting.
 * @param endOf the first line after an index that does not stand below it.
 */
export function counterOf(lines: readonly Line[], endOf: (at: number) => number, isOne: (line: Line, at: number) => boolean): Counter {
  const before = [0];
  for (const [at, line] of lines.entries()) before.push((before.at(-1) ?? 0) + (isOne(line, at) ? 1 : 0));
  return (at) => (before[endOf(at)] ?? 0) - (before[at + 1] ?? 0);
}
