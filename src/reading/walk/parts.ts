import type { Line } from "../line.ts";
import { certainly, rankOf } from "../placing.ts";
import { isNarrated, readsLikePoint } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { asksAsHeading } from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { isNumberedQuestion } from "../words/numbers.ts";
import { factOf, isAnswerLabel, isPartLabel, isRatingsLabel } from "../words/parts.ts";
import { openPoints } from "./points.ts";
import { put, type Walk } from "./walk.ts";

/** Whether a line names a part of the open question. */
export function isPart(walk: Walk, line: Line, at: number): boolean {
  const { lead } = line;
  const { name } = labelOf(line);
  const follow = followUpLabel(name);
  if (follow === "named") return !isSectionAgain(walk, line, at);
  if (follow !== null) return !walk.steps.has(line.number) && announcesPoints(walk, line, at);
  if (isAnswerLabel(name)) return lead === null || lead.colon || lead.rest === "";
  if (isRatingsLabel(name)) return lead === null || lead.rest === "";
  return factOf(name) !== null && lead?.colon === true && lead.rest !== "" && !walk.answered;
}

/** Whether a heading as high as the question has the next one right below: "Further questions" as a section. */
function isSectionAgain({ question, lines }: Walk, line: Line, at: number): boolean {
  const next = lines[at + 1];
  if (line.kind !== "heading" || next === undefined || (question?.form === "heading" && line.level > question.rank)) return false;
  return isNumberedQuestion(next.text) || (rankOf(next) !== null && rankOf(next) === question?.rank && asksAsHeading(next));
}

/** Whether "Follow-up" alone, or words like it, announce points here: by what follows, or by the document's habit. */
function announcesPoints(walk: Walk, line: Line, at: number): boolean {
  const said = walk.outlook.announced(at);
  if (said === null || isCountedStep(walk, line, at, said)) return false;
  if (readsLikePoint(said)) return true;
  // Several of them, over a list of their own, are points: a story has one step.
  const isOverList = rankOf(line) !== null && /ups$/i.test(bare(labelOf(line).name)) && walk.lines[at + 1]?.kind === "item";
  return (isOverList || walk.outlook.isUsualFollowUp(line)) && !isNarrated(said);
}

/** "4. Follow-up: Compare the results." below the third step of an answer, which is the fourth unless it is put as a question. */
function isCountedStep({ lines }: Walk, { kind, level, ordinal }: Line, at: number, said: string): boolean {
  if (kind !== "item" || ordinal === null || ordinal < 2 || said.endsWith("?")) return false;
  const before = lines.slice(0, at).findLast((line) => line.level <= level);
  return before?.level === level && before.ordinal === ordinal - 1 && !isPartLabel(before.lead?.text ?? before.text);
}

/** Begins an answer, follow-up points or ratings; what follows the label on its line is part of them. */
export function openPart(walk: Walk, line: Line): void {
  const { name, rest } = labelOf(line);
  const follow = followUpLabel(name);
  const fact = factOf(name);
  if (follow !== null) openPoints(walk, line, follow, rest);
  else if (isAnswerLabel(name)) {
    walk.part = { kind: "answer" };
    put(walk, line, certainly({ role: rest === "" ? "label" : "answer" }));
  } else if (isRatingsLabel(name)) {
    walk.part = { kind: "ratings", level: rankOf(line) === null ? line.level : 0 };
    put(walk, line, certainly({ role: "label" }));
  } else if (fact !== null) put(walk, line, certainly({ role: "fact", fact, value: rest }));
}

/** The words that may be a label, and what stands behind them. */
function labelOf({ lead, text }: Line): { name: string; rest: string } {
  const isSet = lead !== null && (lead.colon || lead.rest === "" || lead.style !== "plain");
  return isSet ? { name: lead.text, rest: lead.rest } : { name: text, rest: "" };
}
