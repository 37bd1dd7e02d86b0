import type { Typed } from "../web.ts";

/** A line of the follow-up points as it stands in the form, empty ones among them. */
export type PointRow = { text: string; weight: string };

/** Empty lines offered below the written ones, so that points can be added without JavaScript. */
const SPARE_ROWS = 2;

/** The typed lines of points, in their order. */
export function readRows(typed: Typed): PointRow[] {
  const weights = listOf(typed.pointWeight);
  return listOf(typed.point).map((text, at) => ({ text, weight: weights[at] ?? "1" }));
}

/** The lines a form shows for stored points. */
export function rowsOf(points: readonly { text: string; weight: number }[]): PointRow[] {
  return withSpare(points.map(({ text, weight }) => ({ text, weight: String(weight) })));
}

/** Gives the written lines with empty ones to spare below them. */
export function withSpare(rows: readonly PointRow[]): PointRow[] {
  const last = rows.findLastIndex((row) => row.text.trim() !== "");
  const spare = Array.from({ length: SPARE_ROWS }, () => ({ text: "", weight: "1" }));
  return [...rows.slice(0, last + 1), ...spare];
}

/**
 * Does what a line's button says ("up 2", "down 0", "remove 1", "add"), for browsers without JavaScript:
 * the form comes back rearranged, and nothing is saved yet.
 */
export function rearrange(rows: readonly PointRow[], act: string): PointRow[] {
  const [verb, at] = act.split(" ");
  const index = Number(at);
  const row = rows[index];
  if (verb === "add") return [...rows, { text: "", weight: "1" }];
  if (row === undefined) return [...rows];
  const others = rows.filter((_, other) => other !== index);
  if (verb === "remove") return others;
  return others.toSpliced(verb === "up" ? Math.max(0, index - 1) : index + 1, 0, row);
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
