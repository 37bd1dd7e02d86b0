import { type Line, numbered, plainLead, tidy, type Unnumbered } from "../line.ts";
import { isPartLabel } from "../words.ts";

const BULLET = /^(?:[•◦▪‣●○■▸►·*+–—-]|o(?=\s{2,}|\t))\s+(?=\S)/;
const ORDINAL = /^(\d{1,3})[.)]\s+(?=\S)/;

/** A line at least this long may have been wrapped by the program that it was copied from. */
const WRAPPED = 60;
/** Longer ones are sentences, whatever they end with. */
const HEADING = 90;

type Raw = { indent: number; text: string; afterGap: boolean; beforeGap: boolean };

/** The lines of text without markup, as copied from a web page or a letter: bullets by their signs, levels by indentation. */
export function linesOfText(text: string): Line[] {
  const lines: Unnumbered[] = [];
  /** The indentation of each list that is open, outermost first. */
  let open: number[] = [];
  let last: { line: Unnumbered; raw: Raw } | null = null;
  for (const raw of rawLines(text)) {
    const listed = BULLET.exec(raw.text) ?? ORDINAL.exec(raw.text);
    if (listed !== null) {
      open = [...open.filter((indent) => indent < raw.indent), raw.indent];
      lines.push(textLine("item", open.length, listed[1] === undefined ? null : Number(listed[1]), raw.text.slice(listed[0].length)));
    } else if (last !== null && continues(last.raw, raw)) {
      const joined = textLine(last.line.kind, last.line.level, last.line.ordinal, `${last.line.text} ${raw.text}`);
      lines[lines.length - 1] = joined;
    } else {
      open = open.filter((indent) => indent < raw.indent);
      const level = open.length;
      lines.push(level === 0 && isHeading(raw) ? textLine("heading", 2, null, raw.text) : textLine("paragraph", level, null, raw.text));
    }
    const line = lines.at(-1);
    last = line === undefined ? null : { line, raw };
  }
  return numbered(lines);
}

function rawLines(text: string): Raw[] {
  const all = text.split("\n").map((line) => line.replaceAll("\t", "    ").replaceAll("\u00a0", " "));
  const blank = (at: number) => (all[at] ?? "").trim() === "";
  return all.flatMap((line, at) =>
    blank(at)
      ? []
      : [
          {
            indent: line.length - line.trimStart().length,
            text: line.trim(),
            afterGap: at === 0 || blank(at - 1),
            beforeGap: blank(at + 1),
          },
        ],
  );
}

/** Whether a line goes on with the sentence of the one above. */
function continues(above: Raw, { text, afterGap, indent }: Raw): boolean {
  if (afterGap || above.text.length < WRAPPED || /[:.!?]$/.test(above.text)) return false;
  const lead = plainLead(text);
  return Math.abs(indent - above.indent) <= 6 && !(lead !== null && isPartLabel(lead.text));
}

/** A short line that stands alone and is no sentence. */
function isHeading({ text, afterGap, beforeGap }: Raw): boolean {
  return afterGap && beforeGap && text.length <= HEADING && !/[.!?:;,…]["”’)]?$/.test(text) && !/^(?:Q|Question)\s*\d+/i.test(text);
}

function textLine(kind: Unnumbered["kind"], level: number, ordinal: number | null, written: string): Unnumbered {
  const text = tidy(written);
  return { kind, level, ordinal, text, markdown: asMarkdown(text), lead: plainLead(text) };
}

/** Signs that would be markup in Markdown are written so that they stay signs. */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&").replace(/^(#{1,6}|[-+>]|\d+[.)])(?=\s|$)/, "\\$&");
}
