import { isCategory } from "../groups.ts";
import type { Line } from "../line.ts";
import { isWholeBold, rankOf } from "../placing.ts";

/** An entry of a list, with all that stands in it. */
export type Entry = { line: Line; children: Line[] };

/** An entry of a list; also a term among definitions, which is a line of its own in bold. */
export const isEntry = (line: Line): boolean =>
  line.kind === "item" || (line.kind === "paragraph" && line.level > 0 && (isWholeBold(line) || isCategory(line.text)));

/** A heading's rank; a label that stands alone above a list counts as one below all headings. */
export function headingRank(line: Line): number | null {
  const rank = rankOf(line);
  if (rank !== null) return rank;
  const { kind, level, lead } = line;
  if (kind !== "paragraph" || level > 0 || lead === null || !lead.colon || lead.rest !== "") return null;
  return isCategory(lead.text) || lead.text.split(" ").length <= 6 ? 7 : null;
}

/** The entry that begins at an index. */
export function entryAt(lines: readonly Line[], at: number, line: Line): Entry {
  const isAfter = (next: Line) => headingRank(next) !== null || next.level < line.level || (next.level === line.level && isEntry(next));
  return { line, children: linesUntil(lines, at + 1, isAfter) };
}

/** The lines from an index to the first that ends them. */
export function linesUntil(lines: readonly Line[], from: number, isEnd: (line: Line) => boolean): Line[] {
  let to = from;
  for (let next = lines[to]; next !== undefined && !isEnd(next); next = lines[to]) to++;
  return lines.slice(from, to);
}
