import type { Line } from "../line.ts";
import { certainly, type Placed, rankOf } from "../placing.ts";
import { asks, readsLikePoint } from "../words/asking.ts";
import type { Manner } from "../words/follow-ups.ts";
import { bare } from "../words/names.ts";
import { isNumberedQuestion } from "../words/numbers.ts";
import { ASKS, isPartLabel, REPLIES } from "../words/parts.ts";
import { startsAsItem } from "./entries.ts";
import { placeAnchor } from "./ratings.ts";
import { type Points, put, type Walk } from "./walk.ts";

/** Begins follow-up points; what stands behind the label is the first. */
export function openPoints(walk: Walk, line: Line, manner: Manner, rest: string): void {
  const level = rankOf(line) === null ? line.level : 0;
  walk.labels.push({ line: line.number, question: walk.question?.line.number ?? 0, manner, level, asks: asks(rest) });
  const inline = rest !== "" && !rest.endsWith(":");
  walk.part = { kind: "points", points: { level, label: line, flat: false, paragraphs: false, count: inline ? 1 : 0, last: null } };
  put(walk, line, inline ? certainly({ role: "point", text: rest }) : certainly({ role: "label" }));
}

/** Places a line below a label over follow-up points; false where it is none, and the points are over. */
export function placePoint(walk: Walk, line: Line): boolean {
  if (walk.part.kind === "ratings") return placeAnchor(walk, line);
  if (walk.part.kind !== "points") return false;
  const { points } = walk.part;
  if (isPointOf(walk, points, line)) {
    put(walk, line, pointOf(line, points.last));
    points.count++;
    points.last = line;
    return true;
  }
  walk.part = { kind: "after points" };
  return false;
}

function isPointOf(walk: Walk, points: Points, line: Line): boolean {
  const { kind, level, lead, text, ordinal } = line;
  if (kind === "code" || kind === "table" || isNextQuestion(walk, line)) return false;
  const labelled = lead?.colon && lead.style !== "plain" && !ASKS.test(lead.text) && !REPLIES.test(lead.text);
  if (isPartLabel(lead?.text ?? text)) {
    // "Follow-up question 2" within the points is one more of them; another part of the question ends them.
    if (!(level > points.level && lead !== null && (ASKS.test(bare(lead.text)) || REPLIES.test(lead.text)))) return false;
  }
  if (kind === "item") {
    const next = ordinal !== null && points.last?.ordinal === ordinal - 1;
    if (!next && continuesQuestions(walk, line)) return false;
    if (level > points.level) return true;
    if (level < points.level || points.label.kind !== "item" || labelled) return false;
    if (points.count === 0) points.flat = true;
    return points.flat;
  }
  if (level < points.level) return false;
  if (labelled) return false;
  if (points.count === 0) {
    points.paragraphs = true;
    return true;
  }
  return points.paragraphs && level === points.level && (asks(text) || (readsLikePoint(text) && text.length < 200));
}

/** "Q9: …" below the points of Q8. */
function isNextQuestion({ question }: Walk, { kind, level, text }: Line): boolean {
  return kind === question?.line.kind && level === question.line.level && isNumberedQuestion(text);
}

function continuesQuestions(walk: Walk, line: Line): boolean {
  const { question } = walk;
  return question !== null && question.form === "item" && line.ordinal !== null && startsAsItem(line, question);
}

function pointOf({ text, lead }: Line, last: Line | null): Placed {
  if (lead === null || lead.rest === "") return certainly({ role: "point", text });
  if (ASKS.test(lead.text)) return certainly({ role: "point", text: lead.rest });
  // Whatever the second speaker of a dialogue is called, they reply.
  const isReply = REPLIES.test(lead.text) || (lead.colon && ASKS.test(last?.lead?.text ?? "") && !asks(lead.rest));
  return isReply ? certainly({ role: "answer" }) : certainly({ role: "point", text });
}
