import type { Unnumbered } from "../line.ts";

/** A line of Markdown as it is written, and whether it stands in a fenced block. */
export type SourceLine = { line: string; isCode: boolean };

/** A fence, also one that begins as an entry of a list. */
const FENCE = /^\s*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;

/** The lines of a Markdown text. */
export function linesOf(text: string): SourceLine[] {
  let fence: string | null = null;
  return text.split("\n").map((line) => {
    const [, sign] = FENCE.exec(line) ?? [];
    const isCode = fence !== null;
    if (sign !== undefined) fence = fence === null ? sign : line.trim().startsWith(fence) ? null : fence;
    return { line, isCode };
  });
}

/** A fence that calls what is in it Markdown, as answers of a language model are copied with it. */
const WRAPPING = /^```\s*(?:markdown|md)\s*$/i;

/** A document that stands in one fence as a whole, without it. */
export function withoutWrapping(text: string): string {
  const lines = text.split("\n");
  const [first, last] = [lines.findIndex(isWritten), lines.findLastIndex(isWritten)];
  if (!WRAPPING.test(lines[first] ?? "") || lines[last]?.trim() !== "```") return text;
  return lines.with(first, "").with(last, "").join("\n");
}

const isWritten = (line: string): boolean => line.trim() !== "";

/** Two stars before a whole paragraph, or a heading's or entry's text, and none behind it; those of "**kwargs" are its own. */
const UNCLOSED = /^\s*(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+)?\*\*(?=[^\s\p{Ll}])(?:(?!\*\*).)+$/u;

/** Closes the bold of a paragraph of one line whose end was forgotten. */
export function withBoldClosed(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((own, at) => {
    const isAlone = beginsBlock(lines[at + 1]?.line ?? "") && (/^\s*[#\d*+-]/.test(own.line) || (lines[at - 1]?.line ?? "").trim() === "");
    return !own.isCode && isAlone && UNCLOSED.test(own.line) ? { ...own, line: `${own.line.trimEnd()}**` } : own;
  });
}

/** More signs than these in one paragraph pair nothing that a person meant. */
const MOST_SIGNS = 200;
const SIGNS = ["\\", "`", "*", "_", "[", "]", "<", "!", "&"];
const SIGN = /[\\`*_[\]<!&]/g;

/** Characters that nobody writes stand for the signs while the parser reads. */
const FIRST = 0xf8e0;
const STANDS_FOR_SIGN = /[\uf8e0-\uf8e8]/g;

/** Whether a line begins a block of its own. */
export const beginsBlock = (line: string): boolean => /^\s*(?:$|#|[-*+>|]\s|\d{1,9}[.)]\s)/.test(line);

/**
 * The parser pairs the signs of a paragraph in the square of their number. Those beyond what anybody writes are hidden
 * from it, and `restore` puts them back.
 */
export function withoutExcess(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; restore: (line: Unnumbered) => Unnumbered } {
  let signs = 0;
  let isHidden = false;
  const calm = lines.map((own) => {
    if (own.isCode) return own;
    if (beginsBlock(own.line)) signs = 0;
    signs += own.line.match(SIGN)?.length ?? 0;
    if (signs <= MOST_SIGNS) return own;
    isHidden = true;
    return { ...own, line: own.line.replaceAll(SIGN, (sign) => String.fromCharCode(FIRST + SIGNS.indexOf(sign))) };
  });
  return isHidden ? { lines: calm, restore: withSigns } : { lines, restore: (line) => line };
}

function withSigns(line: Unnumbered): Unnumbered {
  const back = (text: string, before: string) =>
    text.replaceAll(STANDS_FOR_SIGN, (hidden) => before + (SIGNS[hidden.charCodeAt(0) - FIRST] ?? ""));
  const { lead } = line;
  return {
    ...line,
    text: back(line.text, ""),
    markdown: back(line.markdown, line.kind === "code" ? "" : "\\"),
    lead: lead === null ? null : { ...lead, text: back(lead.text, ""), rest: back(lead.rest, "") },
  };
}
