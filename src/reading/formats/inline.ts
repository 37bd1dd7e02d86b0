import type { PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";

/** Text in its manners as one line of Markdown: bold, italics and code stay, links and images leave their words. */
export function inlineMarkdown(nodes: readonly PhrasingContent[]): string {
  const children = nodes.flatMap(plainer);
  return toMarkdown({ type: "paragraph", children }, { emphasis: "*", strong: "*", bullet: "-" }).trim();
}

function plainer(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [{ type: "text", value: node.value.replaceAll(/\s+/g, " ") }];
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: node.children.flatMap(plainer) }];
    case "inlineCode":
      return [node];
    case "link":
    case "linkReference":
    case "delete":
      return node.children.flatMap(plainer);
    case "image":
    case "imageReference":
      return [{ type: "text", value: node.alt ?? "" }];
    default:
      return [];
  }
}
