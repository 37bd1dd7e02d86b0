import type { Line } from "../line.ts";
import { isWholeBold } from "../placing.ts";
import { asks, isSentence } from "../words/asking.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { isPartLabel } from "../words/parts.ts";
import type { Open, Walk } from "./walk.ts";

/** Whether a line calls itself a question: "Question 3: …", "Q: …". */
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

/** Longer paragraphs are cases and stories, even where they end with a question. */
const LONGEST_QUESTION = 500;

/** Whether a list's entry, or a paragraph, is a question of its own; while one is open, only in the manner of that. */
export function startsAsItem(line: Line, open: Open | null): boolean {
  const { kind, level, text } = line;
  if (isPartLabel(line.lead?.text ?? text)) return false;
  if (kind === "paragraph") return (open === null || open.form === "plain") && level === 0 && asks(text) && text.length <= LONGEST_QUESTION;
  if (kind !== "item") return false;
  return open === null ? level === 1 && startsList(line) : open.form === "item" && isAlike(line, open) && goesOn(line, open);
}

function startsList(line: Line): boolean {
  const isCounted = line.ordinal !== null && (isWholeBold(line) || isSentence(line.text)) && !(line.lead?.colon ?? false);
  return asks(line.text) || isCounted;
}

/** Whether an entry is written as the one before: as deep, both bold or neither, both with numbers or neither. */
function isAlike(line: Line, open: Open): boolean {
  const sameSign = (line.ordinal === null) === (open.line.ordinal === null);
  return line.level === open.line.level && isWholeBold(line) === isWholeBold(open.line) && sameSign;
}

/** Whether an entry counts on; where numbers begin again, or are all the same, it must ask. */
function goesOn(line: Line, open: Open): boolean {
  const asked = asks(line.text);
  const { ordinal } = line;
  if (ordinal === null || open.ordinal === null) return asked;
  return ordinal === open.ordinal + 1 || (asked && (ordinal === open.ordinal || ordinal === 1 || isWholeBold(line)));
}
