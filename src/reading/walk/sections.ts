import type { Line } from "../line.ts";
import { certainly, rankOf } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { asksAsHeading, isSectionHeading } from "../words/headings.ts";
import { isNumberedPart } from "../words/names.ts";
import { questionBelow } from "./answer.ts";
import { startsAsItem } from "./entries.ts";
import { put, type Walk } from "./walk.ts";

/** Whether a heading names a kind of questions, or is known by those below it. */
export function opensSection(walk: Walk, line: Line, at: number): boolean {
  const { text } = line;
  if (at < walk.outlook.gate) return false;
  const own = walk.outlook.hasQuestions(at);
  if (isSectionHeading(text) && (walk.area === "questions" || own)) return true;
  if (own && walk.last === null) return true;
  if (own && hasQuestionsLikeLast(walk, at)) return rankOf(line) !== 7 || questionBelow(walk, at) !== null;
  if (own) return hasNextInList(walk, at);
  const next = walk.lines[at + 1];
  if (rankOf(line) !== 7 || next === undefined) return false;
  if (isNumberedPart(text) && asksAsHeading(next)) return true;
  return walk.area === "questions" && startsAsItem(next, null);
}

/** Whether questions in the manner of those before stand below a heading; of the entries of a list half must ask. */
function hasQuestionsLikeLast({ last, lines, outlook }: Walk, at: number): boolean {
  const alike = lines.slice(at + 1, outlook.endOf(at)).filter((line) => {
    const rank = rankOf(line) ?? 8;
    if (rank !== last?.rank || (rank === 8 && line.kind !== last.line.kind)) return false;
    return (line.ordinal === null) === (last.line.ordinal === null) && (last.form !== "item" || line.level === last.line.level);
  });
  const asking = alike.filter(asksAsHeading).length;
  return asking > 0 && (last?.form !== "item" || asking * 2 >= alike.length);
}

/** Whether a list below a heading counts on with the questions: the last ones of a guide may have no answers. */
function hasNextInList({ last, lines, outlook }: Walk, at: number): boolean {
  const first = lines.slice(at + 1, outlook.endOf(at)).find(({ kind }) => kind === "item");
  return first?.level === 1 && last?.ordinal !== null && first.ordinal === (last?.ordinal ?? 0) + 1 && asks(first.text);
}

/** A heading over all questions. */
export function openQuestions(walk: Walk, line: Line): void {
  walk.area = "questions";
  walk.question = null;
  put(walk, line, certainly({ role: "label" }));
}

/** A heading over questions of one kind. */
export function openSection(walk: Walk, line: Line): void {
  walk.area = "questions";
  walk.question = null;
  put(walk, line, certainly({ role: "section" }));
}

/** A heading that is none of ours ends what was open; what stands below it is not placed. */
export function closeArea(walk: Walk, line: Line): void {
  walk.question = null;
  if (walk.area === "questions") walk.area = "closed";
  put(walk, line, certainly({ role: "unplaced" }));
}

/** The line that names the guide. */
export function placeTitle(walk: Walk, line: Line): void {
  walk.titled = true;
  put(walk, line, certainly({ role: "title" }));
}

/** A line that is known, and says nothing of its own. */
export function placeLabel(walk: Walk, line: Line): void {
  put(walk, line, certainly({ role: "label" }));
}
