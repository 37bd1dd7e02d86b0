import { isCategory } from "../groups.ts";
import type { Line } from "../line.ts";
import { isTitleOfGuide, opensQualifications } from "../outlook.ts";
import { rankOf } from "../placing.ts";
import { isAnswerPart, isAside, isForOthers, isGeneralHeading, isSectionHeading, labelledQuestion, numberedText } from "../words.ts";
import { placeAnswer } from "./answer.ts";
import { isPart, openPart } from "./parts.ts";
import { openQualifications, startsQualifications } from "./qualifications.ts";
import { startQuestion } from "./questions.ts";
import { closeArea, openQuestions, openSection, opensSection, placeLabel, placeTitle } from "./sections.ts";
import { isInBody, startsAsHeading } from "./starting.ts";
import type { Walk } from "./walk.ts";

export function placeHeading(walk: Walk, line: Line, at: number): number {
  const rank = rankOf(line) ?? 7;
  const { text } = line;
  if (walk.question !== null && isPart(walk, line, at)) return openPart(walk, line, at);
  if (isBarred(walk, line, rank)) return closeArea(walk, line, at);
  if (startsAsHeading(walk, line, at, rank)) return startQuestion(walk, line, at, rank === 7 ? "bold" : "heading", rank);
  if (isInBody(walk, rank) && !(rank < 7 && isSectionHeading(text) && walk.outlook.hasQuestions(at))) return placeAnswer(walk, line, at);
  if (isPartOfAnswer(walk, line, rank, at)) return placeAnswer(walk, line, at);
  if (isTitleAgain(walk, line, rank, at)) return placeLabel(walk, line, at);
  if (isForOthers(text) || isAside(text)) {
    walk.barred = rank;
    return closeArea(walk, line, at);
  }
  if (isGeneralHeading(text)) return openQuestions(walk, line, at);
  if (startsQualifications(walk, line, at)) return openQualifications(walk, at, rank);
  if (opensSection(walk, line, at)) return openSection(walk, line, at);
  if (walk.outlook.title === null && !walk.titled && walk.area === "front" && at < 4) return placeTitle(walk, line, at);
  return closeArea(walk, line, at);
}

/** Whether a heading stands below one over something else, and does not go on with the numbers of the questions. */
function isBarred(walk: Walk, { text }: Line, rank: number): boolean {
  if (walk.barred !== null && rank <= walk.barred) walk.barred = null;
  if (walk.barred === null) return false;
  const number = labelledQuestion(text)?.number ?? numberedText(text)?.number ?? null;
  return number === null || walk.last === null || number !== (walk.last.ordinal ?? 0) + 1;
}

/** A bold label within the answer to a question that is itself a bold line or a list's entry. */
function isPartOfAnswer(walk: Walk, { text, lead }: Line, rank: number, at: number): boolean {
  if (walk.question === null || rank < 7 || walk.outlook.hasQuestions(at)) return false;
  if (isSectionHeading(text) || opensQualifications(text) || isCategory(text) || isAside(text) || isForOthers(text)) return false;
  return lead?.colon === true || isAnswerPart(text);
}

/** Whether a heading near the beginning says once more what the guide is. */
function isTitleAgain(walk: Walk, { text }: Line, rank: number, at: number): boolean {
  if (walk.area !== "front") return false;
  return isTitleOfGuide(text) || (rank === 1 && walk.outlook.isOnlyMain(at) && !isGeneralHeading(text) && !opensQualifications(text));
}
