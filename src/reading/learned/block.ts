import { type Line, linesUntil } from "../line.ts";
import { rankOf } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { isForOthers } from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { labelledQuestion, numberedText } from "../words/numbers.ts";
import { isPartLabel } from "../words/parts.ts";

/** What may be the name of a question's part, and what it announces: on its line, or as the list below it. */
export type Block = {
  at: number;
  name: string;
  texts: string[];
  isList: boolean;
  /** The index of the first line after it. */
  end: number;
};

const MOST_WORDS = 8;

/** The block that begins at an index; null where none does. */
export function blockAt(lines: readonly Line[], at: number): Block | null {
  const line = lines[at];
  if (line === undefined || line.kind === "matter" || line.kind === "code" || line.kind === "table") return null;
  const { lead, text } = line;
  const isSet = lead !== null && (lead.colon || lead.rest === "");
  const name = bare(isSet ? lead.text : text);
  if (!mayBeName(name) || labelledQuestion(text) !== null || numberedText(text) !== null) return null;
  if (isSet && lead.rest !== "") return { at, name, texts: [lead.rest], isList: false, end: at + 1 };
  return listBelow(lines, at, line, name);
}

function mayBeName(name: string): boolean {
  if (name.split(" ").length > MOST_WORDS || /[?!]|[.;,]$/.test(name)) return false;
  return isPartLabel(name) || !(isForOthers(name) || asks(name));
}

/** The entries of the list right below a name, or the paragraphs that ask. */
export function listBelow(lines: readonly Line[], at: number, line: Line, name: string): Block | null {
  const first = lines[at + 1];
  const level = rankOf(line) === null ? line.level : 0;
  if (first?.kind === "item" && first.level > level) {
    const own = linesUntil(lines, at + 1, (next) => !goesOn(first, next));
    const texts = own.filter(({ kind, level }) => kind === "item" && level === first.level).map(({ text }) => text);
    return { at, name, texts, isList: true, end: at + 1 + own.length };
  }
  const own = linesUntil(lines, at + 1, (next) => next.kind !== "paragraph" || next.level !== level || !asksPlainly(next));
  return own.length === 0 ? null : { at, name, texts: own.map(({ text }) => text), isList: true, end: at + 1 + own.length };
}

const asksPlainly = (line: Line): boolean => rankOf(line) === null && labelledQuestion(line.text) === null && asks(line.text);

/** Whether a line is one more entry of a list, with numbers or without as the first, or stands in one. */
const goesOn = (first: Line, { kind, level, ordinal }: Line): boolean =>
  kind !== "heading" &&
  (level > first.level || (level === first.level && (kind !== "item" || (ordinal === null) === (first.ordinal === null))));
