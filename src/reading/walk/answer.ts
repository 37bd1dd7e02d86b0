import type { Line } from "../line.ts";
import { certainly, rankOf } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { asksAsHeading, isAside, isForOthers, isSectionHeading, opensQualifications } from "../words/headings.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { isAnswerLabel, isAnswerPart } from "../words/parts.ts";
import { isCategory } from "../words/qualifications.ts";
import { startsAsItem } from "./entries.ts";
import { put, type Walk } from "./walk.ts";

/**
 * Whether a label stands within the answer to a question: because the same one stands below other questions too, or a part
 * of this question is still to come; or by a colon or its words, where questions are bold lines or labels.
 */
export function isPartOfAnswer(walk: Walk, line: Line, at: number): boolean {
  const { question } = walk;
  const { text, lead } = line;
  const rank = rankOf(line);
  if (question === null || isSectionHeading(text) || isForOthers(text) || opensQualifications(text) || isCategory(text)) return false;
  const below = questionBelow(walk, at);
  if (below === "next") return false;
  const isAsHigh = question.form === "heading" && rank !== null && rank < question.rank;
  if (!isAsHigh && (walk.outlook.repeats(line) || isBeforePart(walk, at))) return true;
  if (rank !== 7 || below !== null || isAside(text)) return false;
  return lead?.colon === true || isAnswerPart(text);
}

/** Where a question in the manner of the last one stands below a label: on the next line, behind plain paragraphs, or nowhere there. */
export function questionBelow(walk: Walk, at: number): "next" | "later" | null {
  let place = at + 1;
  for (let line = walk.lines[place]; line !== undefined; line = walk.lines[++place]) {
    if (isLikeLast(walk, line)) return place === at + 1 ? "next" : "later";
    if (line.kind !== "paragraph" || line.level > 0 || rankOf(line) !== null) return null;
  }
  return null;
}

/** Parts of one question are not further apart. */
const FARTHEST = 80;

/** Whether a known part of a question comes before the next question. */
function isBeforePart(walk: Walk, at: number): boolean {
  const after = walk.lines.slice(at + 1, at + FARTHEST);
  const next = after.findIndex((line) => isLikeLast(walk, line) || line.kind === "heading");
  return after.slice(0, next === -1 ? FARTHEST : next).some(({ lead, text }) => isKnownPart(lead?.text ?? text));
}

const isKnownPart = (name: string): boolean => followUpLabel(name) === "named" || (isAnswerLabel(name) && name.length > 1);

/** Whether a line asks, and is written as the question before it. */
function isLikeLast({ last }: Walk, line: Line): boolean {
  if (last?.form === "item") {
    const isAlike = line.level === last.line.level && (line.ordinal === null) === (last.line.ordinal === null);
    return line.kind === "item" && isAlike && asks(line.text);
  }
  if (last?.form === "plain") return line.kind === "paragraph" && asks(line.text);
  return (labelledQuestion(line.text) !== null && line.level <= 1) || (rankOf(line) === last?.rank && asksAsHeading(line));
}

/** Part of the answer; a plain paragraph outside all lists after the points were told is about something else. */
export function placeAnswer(walk: Walk, line: Line, at: number): void {
  const around = walk.part.kind === "after points" && line.kind === "paragraph" && line.level === 0 && line.lead?.style !== "strong";
  if (around && !answersGoOn(walk, at)) put(walk, line, certainly({ role: "unplaced" }));
  else {
    if (walk.part.kind === "points" || walk.part.kind === "ratings") walk.part = { kind: "answer" };
    put(walk, line, certainly({ role: "answer" }));
  }
}

/** Whether parts of the same answer follow. */
function answersGoOn(walk: Walk, at: number): boolean {
  const next = walk.lines[at + 1];
  return next !== undefined && next.level > 0 && next.kind === "item" && !startsAsItem(next, walk.question);
}
