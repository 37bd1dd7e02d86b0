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
  return nodes.flatMap((node) => {
    if (node.type === "text") return [node];
    if (node.type !== "element" || NOT_TEXT.has(node.tagName)) return [];
    return [withManner({ ...node, children: cleaned(node.children) })];
  });
}

/** A browser's clipboard says "bold" by style, and wraps all of it in a bold element that is not bold. */
function withManner(element: Element): Element {
  const style = String(element.properties.style ?? "").replaceAll(/\s+/g, "");
  const weight = /font-weight:([a-z0-9]+)/.exec(style)?.[1];
  if (element.tagName === "b" && (weight === "normal" || weight === "400")) return { ...element, tagName: "div" };
  if (element.tagName !== "span") return element;
  if (weight === "bold" || weight === "bolder" || Number(weight) >= 600) return { ...element, tagName: "strong" };
  return /font-style:italic/.test(style) ? { ...element, tagName: "em" } : element;
}
