import { decode } from "./decode.ts";
import { linesOfHtml } from "./formats/html.ts";
import { linesOfMarkdown } from "./formats/markdown.ts";
import { linesOfText } from "./formats/text.ts";
import type { Line } from "./line.ts";
import { Unreadable, withinStack } from "./unreadable.ts";

export type Format = "markdown" | "text" | "html" | "word";
export type GuideFile = { name: string; content: Uint8Array };
export type Document = { format: Format; lines: Line[] };

/** What a file may have; the longest guide known has 25 kB. */
export const FILE_LIMIT_BYTES = 5 * 1024 * 1024;
/** What a text may have: thousands of questions. */
const TEXT_LIMIT = 1_500_000;
/** Two thousand questions; every page of a review goes through all lines. */
const MOST_LINES = 20_000;

/**
 * Reads a file as a document's lines. What it is, is told by its content; its name decides between kinds of text only.
 * @throws Unreadable, in words for the person who chose it.
 */
export async function readDocument({ name, content }: GuideFile): Promise<Document> {
  if (content.byteLength > FILE_LIMIT_BYTES)
    throw new Unreadable("This file has more than 5 MB. A guide is text: save it without pictures.");
  if (isArchive(content)) {
    // Word's parser is only worth loading for a Word file.
    const { linesOfWord } = await import("./formats/word.ts");
    return checked({ format: "word", lines: await linesOfWord(content) });
  }
  return readText(name, decode(content));
}

/** Reads pasted or decoded text as a document's lines. @throws Unreadable */
export function readText(name: string, written: string): Document {
  const text = written.replaceAll(/\r\n?/g, "\n").replaceAll("\0", "");
  if (text.trim() === "") throw new Unreadable("There is no text in it.");
  if (text.length > TEXT_LIMIT) throw new Unreadable("This text is longer than any guide. Divide it into several.");
  const format = formatOf(name, text);
  const shallow = text.replaceAll(TOO_DEEP, (indent) => indent.slice(0, DEEPEST));
  return checked({ format, lines: withinStack(() => READERS[format](shallow)) });
}

const READERS = { markdown: linesOfMarkdown, text: linesOfText, html: linesOfHtml };

/** Nesting deeper than anybody writes would cost the parsers their stack. */
const DEEPEST = 60;
const TOO_DEEP = /^(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])[ \t]){60,}/gm;

function checked(document: Document): Document {
  if (document.lines.length === 0) throw new Unreadable("There is no text in it.");
  if (document.lines.length > MOST_LINES) throw new Unreadable("This text is longer than any guide. Divide it into several.");
  return document;
}

const isArchive = ([p, k, three, four]: Uint8Array) => p === 0x50 && k === 0x4b && three === 3 && four === 4;

function formatOf(name: string, text: string): Exclude<Format, "word"> {
  const head = text.slice(0, 20_000);
  if (/\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html\b|<meta\b|<body\b)/i.test(head)) return "html";
  if (!/\.(?:md|markdown)$/i.test(name) && /^\s*<(?:div|p|h[1-6]|ul|ol|table|article|section|b)\b/i.test(head)) return "html";
  // A page copied into a file of that name has its headings as plain lines.
  const isNamedSo = /\.(?:md|markdown)$/i.test(name);
  return hasMarkup(text) || (isNamedSo && hasAnyMarkup(text)) ? "markdown" : "text";
}

/** Whether anything but lists is set in Markdown: headings, rules, fences, quotes, tables, stress, links. */
const hasAnyMarkup = (text: string): boolean =>
  /^ {0,3}(?:#{1,6} \S|[=-]{3,}\s*$|```|~~~|> )|^\s*\|.*\||\*[^\s*][^*\n]*\*|\b_[^_\n]+_|`[^`\n]+`|\]\(/m.test(text);

/** Whether a text was written in Markdown: headings or bold, and not just a sign here and there. */
function hasMarkup(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  const bold = text.match(/\*\*[^*\n]+\*\*/g)?.length ?? 0;
  return headings >= 2 || bold >= 3 || (headings >= 1 && bold >= 1);
}
