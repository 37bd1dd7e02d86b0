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

/** A Markdown document's lines, its front matter first. */
export function linesOfMarkdown(markdown: string): Line[] {
  const { matter, body: written } = readMatter(markdown);
  const body = written.replaceAll(ENDLESS, (line) => line.replaceAll(/[\\`*_[\]<!&]/g, "\\$&"));
  const root = fromMarkdown(body, { extensions: [noIndentedCode, gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return numbered([...matter, ...flatten(root, body)]);
}
