import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { type Line, numbered } from "../line.ts";
import { flatten } from "./flatten.ts";
import { readMatter } from "./matter.ts";

/** People indent lists by four spaces and more without meaning code. */
const noIndentedCode = { disable: { null: ["codeIndented"] } };

/** A Markdown document's lines, its front matter first. */
export function linesOfMarkdown(markdown: string): Line[] {
  const { matter, body } = readMatter(markdown);
  const root = fromMarkdown(body, { extensions: [noIndentedCode, gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return numbered([...matter, ...flatten(root, body)]);
}
