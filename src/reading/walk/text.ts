import type { Line } from "../line.ts";
import { certainly, isTableHead, type Placed, perhaps } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { isSectionHeading } from "../words/headings.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { isAnswerLabel } from "../words/parts.ts";
import { isPartOfAnswer, placeAnswer } from "./answer.ts";
import { startsAsItem, startsAsLabelled } from "./entries.ts";
import { isPart, openPart } from "./parts.ts";
import { placePoint } from "./points.ts";
import { asksForQualifications, openQualifications, startsQualifications } from "./qualifications.ts";
import { startQuestion } from "./questions.ts";
import { openSection } from "./sections.ts";
import { put, type Walk } from "./walk.ts";

/** Places an entry of a list, a paragraph, code or a table's row. @returns the index of the next line */
export function placeText(walk: Walk, line: Line, at: number): number {
  const { question } = walk;
  if (question !== null && placePoint(walk, line)) return at + 1;
  if (startsAsLabelled(walk, line)) startQuestion(walk, line, at, "labelled", 8);
  else if (question !== null && isPart(walk, line, at)) openPart(walk, line);
  else if (question !== null && lostItsLabel(walk, line, at)) startQuestion(walk, line, at, question.form, question.rank);
  else if (walk.area === "questions" && startsAsItem(line, question) && !isInstruction(walk, line, at))
    startQuestion(walk, line, at, line.kind === "item" ? "item" : "plain", 8);
  else if (question !== null && isInterviewer(walk, line)) put(walk, line, perhaps({ role: "point", text: line.lead?.rest ?? line.text }));
  else if (isLabelOverList(walk, line, at) && isPartOfAnswer(walk, line, at)) placeAnswer(walk, line, at);
  else if (isLabelOverList(walk, line, at) && startsQualifications(walk, line, at)) return openQualifications(walk, at, 7);
  else if (isLabelOverList(walk, line, at) && isSectionHeading(line.text)) openSection(walk, line);
  else if (question !== null) placeAnswer(walk, line, at);
  else if (asksForQualifications(walk, line)) return openQualifications(walk, at, 7);
  else put(walk, line, placeOutside(walk, line));
  return at + 1;
}

/**
 * Whether a paragraph tells somebody what to do, and asks nothing: "Describe your method first" right below "How to answer",
 * or "Give them pencil and paper" where questions are written in another manner.
 */
function isInstruction({ lines, placed, last }: Walk, { kind, text }: Line, at: number): boolean {
  if (kind !== "paragraph") return false;
  if (last !== null && last.form !== "plain" && !text.endsWith("?")) return true;
  const above = lines[at - 1];
  return above !== undefined && placed.get(above.number)?.role === "label" && isAnswerLabel(above.text);
}

/** Whether a paragraph asks, outside all lists, right above the label of an answer: a question whose own label was forgotten. */
function lostItsLabel({ lines, question, answered }: Walk, { kind, level, text }: Line, at: number): boolean {
  const next = lines[at + 1];
  if (question?.form !== "labelled" || !answered || kind !== "paragraph" || level > 0 || !text.endsWith("?") || next === undefined)
    return false;
  return isAnswerLabel(next.lead?.text ?? next.text);
}

/** "What we need:" as plain text above a list, where headings are plain text too. */
function isLabelOverList(walk: Walk, { kind, level, lead }: Line, at: number): boolean {
  const { question } = walk;
  if (kind !== "paragraph" || level > 0 || lead === null || !lead.colon || lead.rest !== "") return false;
  if (question !== null && (question.form === "heading" || question.form === "bold")) return false;
  const next = walk.lines[at + 1];
  return next !== undefined && (next.kind === "item" || labelledQuestion(next.text) !== null);
}

/** "Interviewer: …?" below an answer: the conversation goes on with a follow-up point, whether or not a label says so. */
function isInterviewer(walk: Walk, { lead }: Line): boolean {
  return walk.answered && lead?.colon === true && /^interviewer$/i.test(lead.text) && asks(lead.rest);
}

function placeOutside(walk: Walk, line: Line): Placed {
  if (isTableHead(line, walk.lines[line.number])) return certainly({ role: "label" });
  const summary =
    walk.area === "front" && line.kind === "paragraph" && walk.titled && !walk.introduced && walk.lines[line.number - 2]?.kind !== "matter";
  return certainly({ role: summary ? "summary" : "unplaced" });
}
