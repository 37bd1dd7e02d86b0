import { isOutermost, type Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { asksAsHeading, isGeneralHeading, isSectionHeading, opensQualifications } from "../words/headings.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { isAnswerLabel } from "../words/parts.ts";
import { type Block, blockAt } from "./block.ts";

/** A block, and where it stands. */
export type Found = Block & {
  /** The index of the question above it. */
  question: number;
  /** Whether an answer that calls itself one stands between. */
  isAnswered: boolean;
  /** Whether nothing of the same question follows. */
  isLast: boolean;
  isHeading: boolean;
};

/** The indexes of a document's questions, and of those that have numbers where that is what makes them questions. */
export type Asking = { all: ReadonlySet<number>; counted: ReadonlySet<number> };

/** The blocks that stand below questions, in a document that has not been read yet. */
export function blocksAmong(lines: readonly Line[], asking: Asking): Found[] {
  const found: Found[] = [];
  let question: number | null = null;
  let isAnswered = false;
  /** The entries below a name are no questions of their own. */
  let entriesEnd = 0;
  for (const [at, line] of lines.entries()) {
    const isOver = asking.counted.has(at + 1) || (line.kind === "heading" && asking.all.has(at + 1));
    const block = isOver ? null : blockAt(lines, at);
    if (block === null && at >= entriesEnd && asking.all.has(at)) {
      question = at;
      isAnswered = false;
    }
    if (isAnswerLabel(block?.name ?? line.lead?.text ?? line.text)) isAnswered = true;
    else if (block !== null && question !== null && standsBelow(line, lines[question])) {
      const isLast = endsQuestion(lines, asking.all, block, question);
      found.push({ ...block, question, isAnswered, isLast, isHeading: line.kind === "heading" });
    }
    if (block?.isList) entriesEnd = block.end;
  }
  return found;
}

/** A heading as high as a question's is over others of them. */
const standsBelow = (line: Line, question: Line | undefined): boolean =>
  line.kind !== "heading" || question?.kind !== "heading" || line.level > question.level;

/** Whether a question ends with a block: the next begins, or a heading over something else, or the document closes. */
export function endsQuestion(lines: readonly Line[], asking: ReadonlySet<number>, { end, name }: Block, question: number): boolean {
  const [line, next, above] = [lines[end], lines[end + 1], lines[question]];
  if (line === undefined || asking.has(end)) return true;
  if (line.kind === "heading") return above?.kind !== "heading" || line.level <= above.level;
  const { text } = line;
  if (rankOf(line) !== null) return asking.has(end + 1) || isSectionHeading(text) || isGeneralHeading(text) || opensQualifications(text);
  if (blockAt(lines, end)?.name === name) return true;
  return line.kind === "paragraph" && line.level === 0 && line.lead?.style !== "strong" && (next === undefined || next.kind === "heading");
}

/**
 * The indexes of questions: where headings, bold lines or labels ask, they alone; else entries and paragraphs, and where
 * entries have numbers, those that do.
 */
export function questionsAmong(lines: readonly Line[]): Asking {
  const among = (isOne: (line: Line) => boolean) => new Set(lines.flatMap((line, at) => (isOne(line) ? [at] : [])));
  const standing = among((line) => labelledQuestion(line.text) !== null || (rankOf(line) !== null && asksAsHeading(line)));
  if (standing.size >= 2) return { all: standing, counted: new Set() };
  const isAsking = (line: Line) => isOutermost(line) && asks(line.text);
  const counted = among((line) => line.ordinal !== null && isAsking(line));
  return counted.size >= 2 ? { all: counted, counted } : { all: among(isAsking), counted: new Set() };
}
