import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type Line, numbered } from "../line.ts";
import { flatten } from "./flatten.ts";
import { readMatter } from "./matter.ts";
import { beginsBlock, linesOf, type SourceLine, withBoldClosed, withoutExcess, withoutWrapping } from "./source.ts";

/** People indent lists by four spaces and more without meaning code. */
const noIndentedCode = { disable: { null: ["codeIndented"] } };

/**
 * Long documents are parsed in stretches: the parser's time grows with the square of the length. After so many lines one
 * ends at the next empty line; after twice as many before any block; and in the end anywhere.
 */
const STRETCH = 200;
const LONGEST = 1000;

/** A Markdown document's lines, its front matter first. */
export function linesOfMarkdown(markdown: string): Line[] {
  const { matter, body } = readMatter(markdown);
  const { lines, restore } = withoutExcess(withBoldClosed(linesOf(withoutWrapping(body))));
  return numbered([
    ...matter,
    ...stretchesOf(lines)
      .flatMap((stretch) => flatten(parse(stretch), stretch))
      .map(restore),
  ]);
}

const parse = (markdown: string) =>
  markdown.includes("|")
    ? fromMarkdown(markdown, { extensions: [noIndentedCode, gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    : fromMarkdown(markdown, { extensions: [noIndentedCode] });

function stretchesOf(lines: readonly SourceLine[]): string[] {
  const stretches: string[] = [];
  let own: string[] = [];
  for (const { line, isCode } of lines) {
    if (!isCode && mayCut(own, line)) {
      stretches.push(own.join("\n"));
      own = [];
    }
    own.push(line);
  }
  return [...stretches, own.join("\n")];
}

/** Below an empty line nothing but a list can go on at the margin, and its entries stay entries. */
function mayCut(own: readonly string[], next: string): boolean {
  const atMargin = /^\S/.test(next);
  if (own.length >= STRETCH && atMargin && own.at(-1)?.trim() === "") return true;
  return (own.length >= 2 * STRETCH && atMargin && beginsBlock(next)) || own.length >= LONGEST;
}
