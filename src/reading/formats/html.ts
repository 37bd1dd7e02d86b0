import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { type Line, numbered } from "../line.ts";
import { flatten } from "./flatten.ts";

/** Parts of a page that hold no words of a document. */
const NOT_TEXT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "head",
  "nav",
  "button",
  "form",
  "input",
  "select",
]);

/** The lines of a web page, or of what a browser puts on the clipboard. */
export function linesOfHtml(html: string): Line[] {
  const page = fromHtml(html, { fragment: !/<(?:html|body)\b/i.test(html.slice(0, 100_000)) });
  const children = page.children.flatMap((node) => (node.type === "doctype" ? [] : cleaned([node])));
  const tree = toMdast({ type: "root", children });
  return numbered(tree.type === "root" ? flatten(tree, null) : []);
}

/** Without scripts and styles, and with the manners that editors write as styles turned into elements. */
function cleaned(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element" || NOT_TEXT.has(node.tagName)) return [];
    const own = { ...node, children: cleaned(node.children) };
    return [own.tagName === "table" ? asList(own) : withManner(own)];
  });
}

/** A browser's clipboard says "bold" by style, and wraps all of it in a bold element that is not bold. */
function withManner(own: Element): Element {
  const style = String(own.properties.style ?? "").replaceAll(/\s+/g, "");
  const weight = /font-weight:([a-z0-9]+)/.exec(style)?.[1];
  if (own.tagName === "b" && (weight === "normal" || weight === "400")) return { ...own, tagName: "div" };
  // What is always seen of a part that unfolds is a line over it.
  if (own.tagName === "summary") return made("p", [made("strong", own.children)]);
  if (own.tagName === "p" && String(own.properties.className ?? "").includes("MsoTitle")) return { ...own, tagName: "h1" };
  if (own.tagName !== "span") return own;
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return { ...own, tagName: "strong" };
  return /font-style:italic/.test(style) ? { ...own, tagName: "em" } : own;
}

/**
 * A table's rows as a list: what stands in the first cell, and below it the other cells, paragraph by paragraph. Above it
 * the names of the columns, where the first row is written as such.
 */
function asList(table: Element): Element {
  const [head, ...others] = descendants(table, "tr");
  if (head === undefined) return made("ul", []);
  if (others.length === 0 || !isHead(head)) return made("ul", [head, ...others].map(entryOf));
  const names = cellsOf(head).map(textOf).join(" | ");
  return made("div", [made("p", [{ type: "text", value: names }]), made("ul", others.map(entryOf))]);
}

function entryOf(row: Element): Element {
  const [first, ...others] = cellsOf(row);
  const inner = others.flatMap((cell) => blocksOf(cell)).map((children) => made("li", children));
  const head = made("p", first?.children ?? []);
  return made("li", inner.length === 0 ? [head] : [head, made("ul", inner)]);
}

const cellsOf = (row: Element): Element[] => row.children.filter((node) => node.type === "element");

/** A row of several cells that are all marked as names, or all in bold. */
const isHead = (row: Element): boolean => cellsOf(row).length > 1 && cellsOf(row).every((cell) => cell.tagName === "th" || isBold(cell));

const isBold = ({ children }: Element): boolean =>
  children.some(({ type }) => type === "element") &&
  children.every(
    (node) =>
      (node.type === "text" && node.value.trim() === "") ||
      (node.type === "element" && (node.tagName === "strong" || node.tagName === "b" || (node.tagName === "p" && isBold(node)))),
  );

const textOf = (node: ElementContent): string =>
  node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join("") : "";

function blocksOf(cell: Element): ElementContent[][] {
  const blocks = [...descendants(cell, "p"), ...descendants(cell, "li")];
  return blocks.length === 0 ? [cell.children] : blocks.map(({ children }) => children);
}

function descendants(root: Element, tagName: string): Element[] {
  return root.children.flatMap((node) => {
    if (node.type !== "element") return [];
    return node.tagName === tagName ? [node] : descendants(node, tagName);
  });
}

const made = (tagName: string, children: ElementContent[]): Element => ({ type: "element", tagName, properties: {}, children });
