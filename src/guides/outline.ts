import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Outline, OutlineBlock, Run } from "../db/schema/index.ts";

export type { Outline, OutlineBlock, Run };

/** Lists in lists and quotations in quotations, deeper than anybody writes: the parser would run out of stack. */
const TOO_DEEP = /^(?:[ \t>]|(?:[*+-]|\d{1,9}[.)])[ \t]){100}/m;

/** Whether Markdown nests deeper than the parser can follow. */
export const nestsTooDeep = (markdown: string): boolean => TOO_DEEP.test(markdown);

/**
 * Reads an answer outline's Markdown: paragraphs, lists, bold, italics, code. Anything else (headings, links,
 * images, HTML) is kept as its plain text, so that nothing written is lost and no markup runs.
 */
export function parseOutline(markdown: string): Outline {
  if (nestsTooDeep(markdown)) return [{ type: "code", text: markdown }];
  return toBlocks(fromMarkdown(markdown).children);
}

function toBlocks(nodes: (RootContent | BlockContent | DefinitionContent)[]): Outline {
  return nodes.flatMap((node): OutlineBlock[] => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [{ type: "paragraph", runs: toRuns(node.children, {}) }];
      case "list":
        return [{ type: "list", ordered: node.ordered === true, items: node.children.map((item) => toBlocks(item.children)) }];
      case "blockquote":
        return toBlocks(node.children);
      case "code":
        return [{ type: "code", text: node.value }];
      case "html":
        return [{ type: "paragraph", runs: [{ text: node.value }] }];
      default:
        return [];
    }
  });
}

function toRuns(nodes: PhrasingContent[], manner: Omit<Run, "text">): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value, ...manner }];
      case "strong":
        return toRuns(node.children, { ...manner, strong: true });
      case "emphasis":
        return toRuns(node.children, { ...manner, emphasis: true });
      case "inlineCode":
        return [{ text: node.value, ...manner, code: true }];
      case "break":
        return [{ text: "\n", ...manner }];
      case "image":
      case "imageReference":
        return [{ text: node.alt ?? "", ...manner }];
      case "link":
      case "linkReference":
      case "delete":
        return toRuns(node.children, manner);
      case "html":
        return [{ text: node.value, ...manner }];
      default:
        return [];
    }
  });
}
