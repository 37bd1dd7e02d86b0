import type { Group } from "./groups.ts";
import type { Line } from "./line.ts";
import type { Standing } from "./words/qualifications.ts";

/** What a line of a guide is. */
export type Placing =
  | { role: "title" | "summary" | "section" | "answer" | "detail" | "label" | "ignored" | "unplaced" }
  | { role: "question"; prompt: string }
  /** What a question is about, where a heading says so and the question stands below it. */
  | { role: "topic"; text: string }
  | { role: "point"; text: string }
  | { role: "anchor"; rating: "1" | "2" | "3" | "4" | "5"; text: string }
  | { role: "fact"; fact: "competency" | "minutes"; value: string }
  | { role: "qualification"; group: Group; standing: Standing; text: string; detail: string };

export type Role = Placing["role"];

/** `certain` is false where another reading was nearly as good. */
export type Placed = Placing & { certain: boolean };

export const certainly = (placing: Placing): Placed => ({ ...placing, certain: true });
export const perhaps = (placing: Placing): Placed => ({ ...placing, certain: false });

/** How high a line stands among headings: 1 to 6 as written, 7 for a bold line that stands alone; null for text. */
export function rankOf({ kind, level, lead }: Line): number | null {
  if (kind === "heading") return level;
  return kind === "paragraph" && level === 0 && isWholeBold({ lead }) ? 7 : null;
}

export const isWholeBold = ({ lead }: Pick<Line, "lead">): boolean => lead?.style === "strong" && lead.rest === "";

/** The names of a table's columns, above rows that are read as a list. */
export const isTableHead = ({ kind, level }: Line, next: Line | undefined): boolean =>
  kind === "table" && next?.kind === "item" && next.level === level + 1;
