import type { Line } from "../line.ts";
import { opensQualifications } from "../outlook.ts";
import { isWholeBold } from "../placing.ts";
import {
  asks,
  isAside,
  isForOthers,
  isGeneralHeading,
  isPartLabel,
  isSectionHeading,
  isSentence,
  labelledQuestion,
  numberedCase,
  numberedText,
} from "../words.ts";
import type { Form, Open, Walk } from "./walk.ts";

export function startsAsHeading(walk: Walk, line: Line, at: number, rank: number): boolean {
  const { text } = line;
  const name = isWholeBold(line) ? (line.lead?.text ?? text) : text;
  if (isPartLabel(name) || (isForOthers(text) && numberedText(text) === null) || isAside(text)) return false;
  const labelled = labelledQuestion(text);
  if (labelled !== null && (labelled.number !== null || !isInBody(walk, rank))) return true;
  if (isInBody(walk, rank)) return false;
  if (at < walk.outlook.gate) return false;
  const counted = numberedText(text);
  if (counted === null && labelled === null && walk.outlook.countsQuestions(rank)) return false;
  if (!mayStart(walk, rank === 7 ? "bold" : "heading", rank, counted?.number ?? null)) return false;
  const own = counted?.rest ?? text;
  if ((isSectionHeading(text) && numberedCase(text) === null) || isGeneralHeading(text) || (opensQualifications(own) && !asks(own)))
    return false;
  if (asks(own)) return !(line.lead?.colon === true && line.lead.rest === "" && rank === 7 && !own.endsWith("?"));
  if (walk.area !== "questions") return false;
  if (numberedCase(text) !== null)
    return !walk.outlook.hasQuestions(at) && (walk.outlook.hasParts(at) || isSentence(numberedCase(text)?.rest ?? ""));
  if (counted !== null && continuesCount(walk, counted.number) && !walk.outlook.hasQuestions(at)) return true;
  if (isSentence(own) && (rank < 7 || walk.question?.form === "bold")) return !walk.outlook.hasQuestions(at);
  return rank < 7 && !walk.outlook.hasQuestions(at) && walk.outlook.hasParts(at);
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

function continuesCount(walk: Walk, number: number): boolean {
  const { question } = walk;
  return question === null || question.ordinal === null ? true : number === question.ordinal + 1 || number === 1;
}

export function startsAsLabelled(walk: Walk, line: Line): boolean {
  if (line.kind === "code" || line.kind === "table" || line.level > Math.max(1, walk.question?.line.level ?? 1)) return false;
  const labelled = labelledQuestion(line.text);
  if (labelled === null) return false;
  if (labelled.number !== null) return walk.question === null || walk.question.form !== "heading" || line.level === 0;
  if (labelled.rest === "") return false;
  return walk.question === null
    ? walk.area === "questions" || asks(labelled.rest)
    : walk.question.form === "labelled" && walk.question.ordinal === null;
}

/** Whether a list's entry, or a paragraph, is a question of its own. */
export function startsAsItem(line: Line, open: Open | null): boolean {
  const { kind, level, ordinal, text } = line;
  if (isPartLabel(line.lead?.text ?? text)) return false;
  const bold = isWholeBold(line);
  const asked = asks(text);
  if (open === null) {
    if (kind === "paragraph") return level === 0 && asked && text.length <= 500;
    if (kind !== "item" || level !== 1) return false;
    return asked || (ordinal !== null && (bold || isSentence(text)) && !(line.lead?.colon ?? false));
  }
  if (kind === "paragraph") return open.form === "plain" && level === 0 && asked && text.length <= 500;
  if (kind !== "item" || open.form !== "item" || level !== open.line.level) return false;
  if (bold !== isWholeBold(open.line) || (ordinal === null) !== (open.line.ordinal === null)) return false;
  if (ordinal !== null && open.ordinal !== null)
    return ordinal === open.ordinal + 1 || (asked && (ordinal === open.ordinal || ordinal === 1 || bold));
  return asked;
}
