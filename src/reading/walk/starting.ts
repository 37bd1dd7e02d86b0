import type { Line } from "../line.ts";
import { isWholeBold } from "../placing.ts";
import { asks, isSentence } from "../words/asking.ts";
import { asksAsHeading, isAside, isForOthers, isGeneralHeading, isSectionHeading, opensQualifications } from "../words/headings.ts";
import { labelledQuestion, numberedCase, numberedText } from "../words/numbers.ts";
import { isPartLabel } from "../words/parts.ts";
import type { Form, Walk } from "./walk.ts";

/** Whether a heading, or a bold line that stands alone, is a question. */
export function startsAsHeading(walk: Walk, line: Line, at: number, rank: number): boolean {
  const { text } = line;
  const name = isWholeBold(line) ? (line.lead?.text ?? text) : text;
  if (isPartLabel(name) || (isForOthers(text) && numberedText(text) === null) || isAside(text)) return false;
  const labelled = labelledQuestion(text);
  if (labelled !== null && (labelled.number !== null || !isInBody(walk, rank))) return true;
  if (isInBody(walk, rank) || at < walk.outlook.gate) return false;
  const counted = numberedText(text);
  // Where questions have numbers, a heading without one is another thing, but for one whose number was forgotten.
  if (counted === null && walk.outlook.countsQuestions(rank) && !(asks(text) && walk.outlook.hasParts(at))) return false;
  if (!mayStart(walk, rank === 7 ? "bold" : "heading", rank, counted?.number ?? null)) return false;
  const own = counted?.rest ?? text;
  if (isOverOthers(text, own) || isOverQualifications(walk, at, rank)) return false;
  // "**Ask about:**" is a label, whatever its words.
  if (asks(own)) return own.endsWith("?") || rank !== 7 || !(line.lead?.colon === true && line.lead.rest === "");
  return walk.area === "questions" && !walk.outlook.hasQuestions(at) && standsForQuestion(walk, line, at, rank);
}

/** Whether a heading names what stands below it: a kind of questions, all of them, or qualifications. */
function isOverOthers(text: string, own: string): boolean {
  const isSection = isSectionHeading(text) && numberedCase(text) === null;
  return isSection || isGeneralHeading(text) || (opensQualifications(own) && !asks(own));
}

/** Whether kinds of qualifications stand below a heading, however it asks for them: "Do you have what it takes?" */
const isOverQualifications = ({ outlook, question }: Walk, at: number, rank: number): boolean =>
  outlook.hasCategories(at) && !outlook.hasParts(at) && (question === null || rank < question.rank);

/** Whether a heading that does not ask is a question all the same: by its number, as a sentence, or by the parts below it. */
function standsForQuestion(walk: Walk, { text }: Line, at: number, rank: number): boolean {
  const ofCase = numberedCase(text);
  if (ofCase !== null) return isSentence(ofCase.rest) || walk.outlook.hasParts(at);
  const counted = numberedText(text);
  if (counted !== null && continuesCount(walk, counted.number) && countsUnasked(walk, at, rank)) return true;
  if (isSentence(counted?.rest ?? text) && (rank < 7 || walk.question?.form === "bold")) return true;
  return rank < 7 && walk.outlook.hasParts(at);
}

/** Whether a heading this deep stands inside the answer of the question that is open. */
export function isInBody(walk: Walk, rank: number): boolean {
  const { question } = walk;
  if (question === null) return false;
  return question.form === "heading" || question.form === "labelled" ? rank > question.rank : false;
}

/**
 * Once it is known how a guide writes its questions, other lines that ask are other things: a heading above bold
 * questions, and whatever follows a heading that ended them.
 */
function mayStart(walk: Walk, form: Form, rank: number, number: number | null): boolean {
  const { last } = walk;
  if (last === null) return true;
  if (number !== null && last.ordinal !== null && number === last.ordinal + 1) return true;
  if (walk.area === "closed") return form === last.form && rank === last.rank;
  return form !== "heading" || last.form === "heading" || (last.form === "labelled" && rank >= last.rank);
}

/** Whether a number alone makes a question here: not where sections are counted, nor for the first heading that asks nothing. */
function countsUnasked({ last, lines, outlook }: Walk, at: number, rank: number): boolean {
  if (last === null || outlook.hasParts(at)) return true;
  const next = lines[at + 1];
  return last.rank === rank && (!asksAsHeading(last.line) || (next !== undefined && asks(next.text) && !/\?\s/.test(next.text)));
}

function continuesCount(walk: Walk, number: number): boolean {
  const { question } = walk;
  return question === null || question.ordinal === null ? true : number === question.ordinal + 1 || number === 1;
}
