import type { Code, Heading, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { nestsTooDeep } from "./outline.ts";

/** A guide file that breaks the format; the message names the line, or the place in JSON. */
export class FormatError extends Error {
  override name = "FormatError";
  constructor(place: number | string | undefined, message: string) {
    super(`${typeof place === "string" ? place : `Line ${place ?? 1}`}: ${message}`);
  }
}

/** The word after a fence's backticks that says: this is text, kept to the letter. */
export const VERBATIM = "verbatim";

/** The nodes of a Markdown file. @throws FormatError where it nests deeper than the parser can follow */
export function nodesOf(markdown: string): RootContent[] {
  const { outside, line } = outsideFences(markdown);
  if (nestsTooDeep(outside)) throw new FormatError(line, "lists or quotations stand in each other a hundred deep.");
  return fromMarkdown(markdown).children;
}

/** A part of a file: a heading, null before the first one, and what stands below it. */
export type Part = { heading: Heading | null; body: RootContent[] };

/** Cuts nodes at the headings of one depth. The first part is what stands before any of them. */
export function divide(nodes: readonly RootContent[], depth: number): [Part, ...Part[]] {
  const opening: Part = { heading: null, body: [] };
  const parts: [Part, ...Part[]] = [opening];
  for (const node of nodes) {
    if (node.type === "heading" && node.depth === depth) parts.push({ heading: node, body: [] });
    else (parts.at(-1) ?? opening).body.push(node);
  }
  return parts;
}

/** The items of the lists that a part consists of. @throws FormatError for anything that is no list, so that it is not lost unseen */
export function itemsOf(nodes: readonly RootContent[], what: string): ListItem[] {
  return nodes.flatMap((node) => {
    if (node.type !== "list") throw new FormatError(lineOf(node), `${what} stand in a list, each after \`- \`.`);
    return node.children;
  });
}

/** An item's first line, and the verbatim text below it. @throws FormatError for an item that holds anything else */
export function partsOf(item: ListItem): { line: Paragraph; verbatim: string | null } {
  const [line, block, ...more] = item.children;
  const verbatim = block === undefined ? null : verbatimOf([block]);
  if (line?.type !== "paragraph" || more.length > 0 || (block !== undefined && verbatim === null))
    throw new FormatError(lineOf(item), `an item is one paragraph; put longer text below it between \`\`\`${VERBATIM} and \`\`\`.`);
  return { line, verbatim };
}

/** Text as it was written, from the first node to the last; for a verbatim block what stands in it. */
export function textOf(markdown: string, nodes: readonly RootContent[]): string {
  const verbatim = verbatimOf(nodes);
  if (verbatim !== null) return verbatim;
  const from = nodes[0]?.position?.start.offset;
  const to = nodes.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? "" : markdown.slice(from, to);
}

function verbatimOf(nodes: readonly RootContent[]): string | null {
  const [node, ...more] = nodes;
  return node !== undefined && isVerbatim(node) && more.length === 0 ? node.value : null;
}

const isVerbatim = (node: RootContent): node is Code => node.type === "code" && node.lang === VERBATIM;

/** The words of a node without their markup. */
export function wordsOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "alt" in node ? (node.alt ?? "") : "";
}

/** The words of a node that is a line of its own: a title, a question, a point. */
export const lineOfWords = (node: Nodes): string => wordsOf(node).replaceAll(/\s+/g, " ").trim();

export const lineOf = (node: Pick<Nodes, "position"> | null | undefined): number | undefined => node?.position?.start.line;

/** A file without its fenced blocks, in which nothing nests, and the line of its deepest nesting. */
function outsideFences(markdown: string): { outside: string; line: number } {
  let fence: string | null = null;
  const kept: string[] = [];
  let deepest = 1;
  for (const [at, text] of markdown.split("\n").entries()) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1] ?? null;
    if (fence === null) {
      kept.push(text);
      if (nestsTooDeep(text)) deepest = at + 1;
      fence = mark;
    } else if (mark?.startsWith(fence) && /^[ \t]*(`+|~+)[ \t]*$/.test(text)) fence = null;
  }
  return { outside: kept.join("\n"), line: deepest };
}
