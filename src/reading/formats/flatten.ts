import type { List, ListItem, PhrasingContent, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { tidy, type Unnumbered } from "../line.ts";
import { isCategory, isQualificationHeading } from "../words/qualifications.ts";
import { inlineMarkdown } from "./inline.ts";
import { linesOfParagraph } from "./paragraph.ts";
import { linesOfTable } from "./table.ts";

/** Lists in lists deeper than anybody writes; what stands deeper is read as if it stood here. */
const DEEPEST = 12;

/**
 * A document's tree as lines.
 * @param source the Markdown it was read from, where there is one: it has the numbers of ordered lists as written.
 */
export function flatten(root: Root, source: string | null): Unnumbered[] {
  const lines: Unnumbered[] = [];
  /** The heading or label that was read last; a list below it has its own entries. */
  let over = "";
  walk(root.children, 0);
  return lines;

  function walk(nodes: readonly RootContent[], level: number): void {
    for (const node of nodes) add(node, level);
  }

  function add(node: RootContent, level: number): void {
    switch (node.type) {
      case "heading":
        if (isRuledParagraph(node.children, node.position)) addLines(linesOfParagraph(node.children, level));
        else addLines([headingLine(node.depth, node.children)]);
        return;
      case "paragraph":
        addLines(linesOfParagraph(node.children, level));
        return;
      case "list":
        for (const [at, item] of node.children.entries()) addItem(item, Math.min(level + 1, DEEPEST), ordinalOf(node, item, at));
        over = "";
        return;
      case "blockquote":
        walk(node.children, level);
        return;
      case "code":
        lines.push({ kind: "code", level, ordinal: null, text: node.value.trim(), markdown: node.value, lead: null });
        return;
      case "table":
        lines.push(...linesOfTable(node, level, isQualificationHeading(over) || isCategory(over)));
        return;
      case "definition":
        lines.push(
          ...linesOfParagraph([{ type: "text", value: `[${node.label ?? node.identifier}]: ${node.url} ${node.title ?? ""}` }], level),
        );
        return;
      case "html":
        lines.push(...linesOfParagraph([{ type: "text", value: withoutTags(node.value) }], level));
        return;
      default:
        return;
    }
  }

  function addLines(added: readonly Unnumbered[]): void {
    lines.push(...added);
    for (const { kind, lead, text } of added) if (kind === "heading" || lead?.rest === "") over = text;
  }

  function addItem(item: ListItem, level: number, ordinal: number | null): void {
    const from = lines.length;
    walk(item.children, level);
    const first = lines[from];
    if (first !== undefined && first.level === level && (first.kind === "paragraph" || first.kind === "heading")) {
      lines[from] = { ...first, kind: "item", level, ordinal };
    }
  }

  function ordinalOf(list: List, item: ListItem, at: number): number | null {
    if (list.ordered !== true) return null;
    const offset = item.position?.start.offset;
    const written = source === null || offset === undefined ? null : /^\s*(\d+)/.exec(source.slice(offset, offset + 12));
    return written === null ? (list.start ?? 1) + at : Number(written[1]);
  }

  /** A paragraph with a rule right below it is a heading to Markdown; people who write that way mean the rule. */
  function isRuledParagraph(children: PhrasingContent[], position: RootContent["position"]): boolean {
    if (source === null || position?.start.line === position?.end.line) return false;
    const written = source.slice(position?.start.offset, position?.end.offset);
    return /\n[ \t]*-+[ \t]*$/.test(written) && (/[.!:;]\**$/.test(tidy(plainText(children))) || plainText(children).length > 90);
  }
}

function headingLine(depth: number, children: PhrasingContent[]): Unnumbered {
  const inOne = joined(children);
  const [line] = linesOfParagraph(inOne, 0);
  return {
    kind: "heading",
    level: depth,
    ordinal: null,
    text: tidy(plainText(inOne)),
    markdown: inlineMarkdown(inOne),
    lead: line?.lead ?? null,
  };
}

/** A heading is one line, even where it was broken. */
function joined(children: PhrasingContent[]): PhrasingContent[] {
  return children.map((node) =>
    node.type === "break"
      ? { type: "text", value: " " }
      : node.type === "text"
        ? { type: "text", value: node.value.replaceAll("\n", " ") }
        : node,
  );
}

/** Tags and comments of raw HTML hold no words of a guide. */
function withoutTags(html: string): string {
  return html.replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, " ").replaceAll(/<[^>]*>/g, " ");
}
