import type { Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import {
  isAside,
  isContents,
  isForOthers,
  isGeneralHeading,
  isSectionHeading,
  isTitleOfGuide,
  opensQualifications,
} from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { labelledQuestion, numberedText } from "../words/numbers.ts";
import { isPartOfAnswer, placeAnswer, questionBelow } from "./answer.ts";
import { isPart, openPart } from "./parts.ts";
import { openQualifications, startsQualifications } from "./qualifications.ts";
import { startQuestion } from "./questions.ts";
import { closeArea, openQuestions, openSection, opensSection, placeLabel, placeTitle } from "./sections.ts";
import { isInBody, startsAsHeading } from "./starting.ts";
import type { Walk } from "./walk.ts";

/** Places a heading, or a bold line that stands alone, and with qualifications all that is below it. @returns the index of the next line */
export function placeHeading(walk: Walk, line: Line, at: number): number {
  const rank = rankOf(line) ?? 7;
  const { text } = line;
  if (walk.question !== null && isPart(walk, line, at)) openPart(walk, line);
  else if (isBarred(walk, line, rank)) closeArea(walk, line);
  else if (startsAsHeading(walk, line, at, rank)) startQuestion(walk, line, at, rank === 7 ? "bold" : "heading", rank);
  else if (isOfAnswer(walk, line, at, rank) || isPartOfAnswer(walk, line, at)) placeAnswer(walk, line, at);
  else if (isTitleAgain(walk, line, rank, at)) placeLabel(walk, line);
  else if (isForOthers(text) || (isAside(text) && (isContents(text) || !startsQualifications(walk, line, at)))) {
    walk.barred = rank;
    closeArea(walk, line);
  } else if (isGeneralHeading(text)) openQuestions(walk, line);
  else if (startsQualifications(walk, line, at)) return openQualifications(walk, at, rank);
  else if (opensSection(walk, line, at)) openSection(walk, line);
  else if (walk.outlook.title === null && !walk.titled && walk.area === "front" && at < 4 && !isOpening(text)) placeTitle(walk, line);
  else closeArea(walk, line);
  return at + 1;
}

/** A heading over the first words of a document. */
const isOpening = (text: string): boolean => /^(?:introduction|overview|welcome|foreword|preface)$/i.test(bare(text));

/** A heading within an answer; one that names a kind of questions and has some below it is a section, however deep it is. */
function isOfAnswer(walk: Walk, { text }: Line, at: number, rank: number): boolean {
  if (!isInBody(walk, rank)) return false;
  const isOver = rank < 7 ? walk.outlook.hasQuestions(at) : questionBelow(walk, at) === "next";
  return !(isSectionHeading(text) && isOver);
}

/** Whether a heading stands below one over something else, and does not go on with the numbers of the questions. */
function isBarred(walk: Walk, { text }: Line, rank: number): boolean {
  if (walk.barred !== null && rank <= walk.barred) walk.barred = null;
  if (walk.barred === null) return false;
  const number = labelledQuestion(text)?.number ?? numberedText(text)?.number ?? null;
  return number === null || walk.last === null || number !== (walk.last.ordinal ?? 0) + 1;
}

/** Whether a heading near the beginning says once more what the guide is. */
function isTitleAgain(walk: Walk, { text }: Line, rank: number, at: number): boolean {
  if (walk.area !== "front") return false;
  return isTitleOfGuide(text) || (rank === 1 && walk.outlook.isOnlyMain(at) && !isGeneralHeading(text) && !opensQualifications(text));
}
