import type { Line } from "./line.ts";
import { certainly, type Placed } from "./placing.ts";

/** Plain paragraphs after the last list of the last answer round the guide off; they answer nothing. */
export function closingLines(lines: readonly Line[], placed: ReadonlyMap<number, Placed>): ReadonlyMap<number, Placed> {
  const isAnswer = (line: Line | undefined) => line !== undefined && placed.get(line.number)?.role === "answer";
  const last = lines.findLastIndex(isAnswer);
  let from = last;
  for (let line = lines[from]; line !== undefined && isAnswer(line) && isPlain(line); line = lines[from]) from--;
  const before = lines[from];
  if (from === last || before === undefined || before.level === 0 || !isAnswer(before)) return placed;
  const closed = new Map(placed);
  for (const { number } of lines.slice(from + 1, last + 1)) closed.set(number, certainly({ role: "unplaced" }));
  return closed;
}

const isPlain = ({ kind, level, lead }: Line): boolean => kind === "paragraph" && level === 0 && lead?.style !== "strong";
