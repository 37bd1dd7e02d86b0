import { type Line, numbered, tidy, type Unnumbered } from "../line.ts";
import { isGeneralHeading, isSectionHeading } from "../words/headings.ts";
import { isPartLabel } from "../words/parts.ts";
import { isQualificationHeading } from "../words/qualifications.ts";
import { leadOfText } from "./lead.ts";

const BULLET = /^(?:[•◦▪‣●○■▸►·§*+–—-]|o(?=\s{2,}|\t)|[a-h][.)](?=\s+\p{Lu}))\s+(?=\S)/u;
const ORDINAL = /^(\d{1,3})[.)]\s+(?=\S)/;

/** A line at least this long may have been wrapped by the program that it was copied from. */
const WRAPPED = 60;
/** Longer ones are sentences, whatever they end with. */
const HEADING = 90;

/** A row of signs underlines the line above it where it is about as long, and else divides what is above from what is below. */
const RULE = /^(?:={2,}|-{2,}|~{3,})$/;
const ABOUT_AS_LONG = 1.5;

type Entry = { sign: string; ordinal: number | null; text: string };

type Raw = {
  indent: number;
  text: string;
  entry: Entry | null;
  afterGap: boolean;
  isBelowEntry: boolean;
  beforeGap: boolean;
  beforeList: boolean;
  isUnderlined: boolean;
};

/** A list that is open: how far in its entries stand, and by which sign. */
type OpenList = { indent: number; sign: string; ordinal: number | null };

/** The lines of text without markup, as copied from a web page or a letter: bullets by their signs, levels by indentation. */
export function linesOfText(text: string): Line[] {
  const lines: { kind: Unnumbered["kind"]; level: number; ordinal: number | null; rows: string[] }[] = [];
  let open: OpenList[] = [];
  let above: Raw | null = null;
  for (const raw of rawLines(text)) {
    if (raw.entry !== null && !isCountedHeading(raw, raw.entry)) {
      open = opened(open, { indent: raw.indent, sign: raw.entry.sign, ordinal: raw.entry.ordinal });
      lines.push({ kind: "item", level: open.length, ordinal: raw.entry.ordinal, rows: [raw.entry.text] });
    } else if (above !== null && continues(above, raw)) {
      lines.at(-1)?.rows.push(raw.text);
    } else {
      open = open.filter(({ indent }) => indent < raw.indent);
      const level = open.length;
      const isOver = level === 0 && isHeading(raw);
      lines.push({ kind: isOver ? "heading" : "paragraph", level: isOver ? 2 : level, ordinal: null, rows: [raw.text] });
    }
    above = raw;
  }
  return numbered(lines.map(({ kind, level, ordinal, rows }) => textLine(kind, level, ordinal, rows.join(" "))));
}

/**
 * The lists that are open once an entry was read. Word copies all levels without indentation, each with its own sign;
 * there a number that counts on belongs to the list around the bullets.
 */
function opened(open: readonly OpenList[], entry: OpenList): OpenList[] {
  const outer = open.filter(({ indent }) => indent <= entry.indent);
  const same = outer.findIndex(({ indent, sign }) => indent === entry.indent && sign === entry.sign);
  if (same !== -1) return [...outer.slice(0, same), entry];
  const countsOn = entry.ordinal !== null && entry.ordinal > 1;
  return [...outer.filter(({ indent }) => !countsOn || indent < entry.indent), entry];
}

function rawLines(text: string): Raw[] {
  const all = text.split("\n").map((line) => line.replaceAll("\u00a0", " "));
  const trimmed = (at: number) => (all[at] ?? "").trim();
  const isGap = (at: number) => trimmed(at) === "" || RULE.test(trimmed(at));
  return all.flatMap((line, at) => {
    if (isGap(at)) return [];
    const indent = line.slice(0, line.length - line.trimStart().length).replaceAll("\t", "    ").length;
    const next = entryOf(trimmed(at + 1));
    const isBelowEntry = entryOf(trimmed(at - 1)) !== null;
    return [
      {
        indent,
        text: trimmed(at),
        entry: entryOf(trimmed(at)),
        afterGap: at === 0 || isGap(at - 1),
        isBelowEntry,
        beforeGap: isGap(at + 1),
        beforeList: next !== null,
        isUnderlined: underlines(trimmed(at + 1), trimmed(at)),
      },
    ];
  });
}

/** Whether a row of signs makes the line above it a heading, as in Markdown; below a sentence it only closes something. */
function underlines(rule: string, { length }: string): boolean {
  return RULE.test(rule) && rule.length <= length * ABOUT_AS_LONG && length <= rule.length * ABOUT_AS_LONG;
}

function entryOf(text: string): Entry | null {
  const [bullet] = BULLET.exec(text) ?? [];
  if (bullet !== undefined) return { sign: /^[a-h]/.test(bullet) ? "a" : bullet.trim(), ordinal: null, text: text.slice(bullet.length) };
  const [number, ordinal] = ORDINAL.exec(text) ?? [];
  return number === undefined ? null : { sign: "1", ordinal: Number(ordinal), text: text.slice(number.length) };
}

/** Whether a line goes on with the sentence of the one above. */
function continues(above: Raw, { text, afterGap, indent }: Raw): boolean {
  if (afterGap || above.text.length < WRAPPED || /[:.!?]["”’)]*$/.test(above.text)) return false;
  const lead = leadOfText(text);
  return Math.abs(indent - above.indent) <= 6 && !isPartLabel(lead?.text ?? text);
}

/** "2. Interview Questions and Answers" alone between empty lines. */
function isCountedHeading({ afterGap, beforeGap }: Raw, { ordinal, text }: Entry): boolean {
  return ordinal !== null && afterGap && beforeGap && (isGeneralHeading(text) || isSectionHeading(text) || isQualificationHeading(text));
}

/** A short line that is no sentence and stands alone, or above a list, or between two, or in capitals. */
function isHeading({ text, afterGap, isBelowEntry, beforeGap, beforeList, isUnderlined }: Raw): boolean {
  if (isUnderlined && !/[.;,…]["”’)]?$/.test(text)) return true;
  if (text.length > HEADING || /[.!?:;,…–—]["”’)]?$/.test(text) || /^(?:Q|Question)\s*\d+/i.test(text)) return false;
  if (isBelowEntry && beforeList && text.split(" ").length <= 4) return true;
  return (afterGap && (beforeGap || beforeList)) || /^[\p{Lu}\d\s&/,.:'’()–—-]*\p{Lu}{3}[\p{Lu}\d\s&/,.:'’()–—-]*$/u.test(text);
}

function textLine(kind: Unnumbered["kind"], level: number, ordinal: number | null, written: string): Unnumbered {
  const text = tidy(written);
  return { kind, level, ordinal, text, markdown: asMarkdown(text), lead: leadOfText(text) };
}

/** Signs that would be markup in Markdown are written so that they stay signs. */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&").replace(/^(#{1,6}|[-+>]|\d+[.)])(?=\s|$)/, "\\$&");
}
