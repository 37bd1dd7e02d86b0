import { type Line, linesUntil } from "../line.ts";
import { isWholeBold, rankOf } from "../placing.ts";
import { isCategory } from "../words/qualifications.ts";

/** An entry of a list, with all that stands in it. */
export type Entry = { line: Line; children: Line[] };

/** An entry of a list; also a term among definitions, which is a line of its own in bold. */
export const isEntry = (line: Line): boolean =>
  line.kind === "item" || (line.kind === "paragraph" && line.level > 0 && (isWholeBold(line) || isCategory(line.text)));

/** A heading's rank; a label that stands alone, or a line that only names a kind, counts as one below all headings. */
export function headingRank(line: Line): number | null {
  const rank = rankOf(line);
  if (rank !== null) return rank;
  const { kind, level, text, lead } = line;
  if (kind !== "paragraph" || level > 0) return null;
  if (lead === null) return isCategory(text) ? 7 : null;
  if (!lead.colon || lead.rest !== "") return null;
  return isCategory(lead.text) || lead.text.split(" ").length <= 6 ? 7 : null;
}

/** The entry that begins at an index. */
export function entryAt(lines: readonly Line[], at: number, line: Line): Entry {
  const isAfter = (next: Line) => headingRank(next) !== null || next.level < line.level || (next.level === line.level && isEntry(next));
  return { line, children: linesUntil(lines, at + 1, isAfter) };
}
