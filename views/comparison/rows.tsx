import type { Child } from "hono/jsx";
import type { Comparison, Contender, Reading } from "../../src/comparison/comparison.ts";
import type { SortKey } from "../../src/comparison/order.ts";
import { figureGroups } from "./figures.tsx";
import { FOUNDATION } from "./foundation.tsx";

/** Where a row's heading leads, and which way the page is sorted by it, if it is. */
export type Sorting = (key: SortKey) => { href: string; way: "ascending" | "descending" | undefined };

/** What is told of one candidate after the other. */
export type Row = { key: SortKey; label: string; hint?: string; cell: (read: Reading, contender: Contender) => Child };
export type RowGroup = { title: string; rows: Row[] };

/** What a decision needs comes first, the figures after it. */
export function rowGroups({ contenders }: Comparison): RowGroup[] {
  const readings = contenders.flatMap(({ read }) => read ?? []);
  return [{ title: "How far it carries", rows: FOUNDATION }, ...figureGroups(readings)];
}
