import type { PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { tidy } from "../line.ts";

/** Text in its manners as one line of Markdown: bold, italics and code stay, links and images leave their words. */
export function inlineMarkdown(nodes: readonly PhrasingContent[]): string {
  return wordsAlone(nodes) ?? toMarkdown({ type: "paragraph", children: nodes.flatMap(plainer) }, MANNERS).trim();
}

const MANNERS = { emphasis: "*", strong: "*", bullet: "-" } as const;

/** What means itself in Markdown wherever it stands, but for a number or a dash at a line's beginning. */
const ITSELF = /^(?:[\p{L}\p{N} .,:;?!'"()/%’‘“”–—\n-]|&(?=\s))*$/u;
const BEGINS = /^[\p{L}\p{N}(“"]/u;
/** At its beginning a number with a stop would begin a list. */
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;
/** Words in bold, or in italics, whose signs need no care: letters or digits at both ends, a colon or a stop at most. */
const HELD = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?[:.?!]?$/su;

/** The Markdown of words, and of bold or slanted words apart from others, which most lines are; null where more care is needed. */
function wordsAlone(nodes: readonly PhrasingContent[]): string | null {
  let line = "";
  let afterMark = false;
  for (const node of nodes) {
    const words = node.type === "text" ? node.value : markedWords(node);
    if (words === null || !ITSELF.test(words)) return null;
    const isText = node.type === "text";
    if (isText ? afterMark && !/^[\s:,;.)]/.test(words) : !/(?:^|[\s(])$/.test(line)) return null;
    const mark = isText ? "" : node.type === "strong" ? "**" : "*";
    line += mark + words + mark;
    afterMark = !isText;
  }
  const tidied = tidy(line);
  return BEGINS.test(tidied.replace(/^\*{1,2}/, "")) ? tidied.replace(NUMBERED, "$1\\$2") : null;
}

/** The words of a bold or slanted node that holds nothing else. */
function markedWords(node: PhrasingContent): string | null {
  if (node.type !== "strong" && node.type !== "emphasis") return null;
  const [only, ...others] = node.children;
  return only?.type === "text" && others.length === 0 && HELD.test(only.value) ? only.value : null;
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
