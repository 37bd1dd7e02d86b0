import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type Line, numbered } from "../line.ts";
import { flatten } from "./flatten.ts";
import { readMatter } from "./matter.ts";

/** People indent lists by four spaces and more without meaning code. */
const noIndentedCode = { disable: { null: ["codeIndented"] } };

/** A line as long as this is no line of anybody's; its signs are kept as signs, since pairing them takes the square of their number. */
const ENDLESS = /^.{20000,}$/gm;

/** Long documents are parsed in stretches of about so many lines: the parser's time grows with the square of the length. */
const STRETCH = 200;

/** A Markdown document's lines, its front matter first. */
export function linesOfMarkdown(markdown: string): Line[] {
  const { matter, body } = readMatter(markdown);
  const text = body.replaceAll(ENDLESS, (line) => line.replaceAll(/[\\`*_[\]<!&]/g, "\\$&"));
  return numbered([...matter, ...stretchesOf(text).flatMap((stretch) => flatten(parse(stretch), stretch))]);
}

const parse = (markdown: string) =>
  markdown.includes("|")
    ? fromMarkdown(markdown, { extensions: [noIndentedCode, gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    : fromMarkdown(markdown, { extensions: [noIndentedCode] });

/** Cuts where a line stands at the margin after an empty one, outside of code: nothing but a list can go on there, and its entries stay entries. */
function stretchesOf(text: string): string[] {
  const stretches: string[] = [];
  let own: string[] = [];
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    if (own.length >= STRETCH && fence === null && /^\S/.test(line) && own.at(-1)?.trim() === "") {
      stretches.push(own.join("\n"));
      own = [];
    }
    const [, sign] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (sign !== undefined) fence = fence === null ? sign : line.trim().startsWith(fence) ? null : fence;
    own.push(line);
  }
  return [...stretches, own.join("\n")];
}
