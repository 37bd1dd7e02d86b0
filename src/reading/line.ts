/**
 * What kind of text a line of a document is. "matter" is a field of the front matter; a "heading" has a depth; an
 * "item" is the first line of a list's item.
 */
export type LineKind = "matter" | "heading" | "item" | "paragraph" | "code" | "table";

/** The words that a line begins with and that stand out from the rest: bold, in italics, or plain before a colon. */
export type Lead = {
  text: string;
  style: "strong" | "emphasis" | "plain";
  /** What follows them on the line, without the colon between; "" when they are the whole line. */
  rest: string;
  /** Whether a colon stands at their end, inside the bold or after it. */
  colon: boolean;
};

/**
 * One line of a guide, whatever the format it came in. A document is its lines in order: numbers begin at 1 and have
 * no gaps, and every word of the document stands in exactly one of them.
 */
export type Line = {
  number: number;
  kind: LineKind;
  /** For a heading its depth, 1 to 6. For all else in how many lists it stands: 0 outside, 1 in a list, 2 in a list's list. */
  level: number;
  /** An ordered item's number as written; null for bullets and all else. */
  ordinal: number | null;
  /** The text without any markup. */
  text: string;
  /** The text as Markdown, without the sign that makes it a heading or an item. Code has its lines as they are. */
  markdown: string;
  lead: Lead | null;
};

/** A line before it has its number. */
export type Unnumbered = Omit<Line, "number">;

/** Gives lines their numbers and leaves out those without a word. */
export function numbered(lines: readonly Unnumbered[]): Line[] {
  return lines.filter(({ text }) => text !== "").map((line, at) => ({ number: at + 1, ...line }));
}

/** Any white space but a single space, signs without a width, and space around the text. */
const UNTIDY = /[^\S ]|[\u200b\ufeff]| {2}|^ | $/;

/** One space between words, none around them. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? text.replaceAll(/[\s\u200b\ufeff]+/g, " ").trim() : text);

/** Whether a line is an entry of an outermost list, or a paragraph outside all lists. */
export const isOutermost = ({ kind, level }: Line): boolean => (kind === "item" ? level === 1 : kind === "paragraph" && level === 0);

/** The lines around an index, between those that end them, and where they begin. */
export function linesAround(lines: readonly Line[], at: number, isEnd: (line: Line) => boolean): { from: number; own: Line[] } {
  let from = at;
  for (let before = lines[from - 1]; before !== undefined && !isEnd(before); before = lines[from - 1]) from--;
  return { from, own: linesUntil(lines, from, isEnd) };
}

/** The lines from an index to the first that ends them. */
export function linesUntil(lines: readonly Line[], from: number, isEnd: (line: Line) => boolean): Line[] {
  let to = from;
  for (let next = lines[to]; next !== undefined && !isEnd(next); next = lines[to]) to++;
  return lines.slice(from, to);
}
