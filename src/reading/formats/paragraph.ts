import type { PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { tidy, type Unnumbered } from "../line.ts";
import { isPartLabel } from "../words/parts.ts";
import { inlineMarkdown } from "./inline.ts";
import { leadOf } from "./lead.ts";

type Segment = { nodes: PhrasingContent[]; hard: boolean };

/** "[ ]" before what is to be ticked. */
const TICK_BOX = /^\s*\[[ xX]\]\s+/;
/** A bullet or a number that was copied as text. */
const GLYPH = /^\s*(?:[•◦▪‣●○■□·§–—]|o(?=\s+\p{Lu})|\(?[a-h][.)](?=\s+\p{Lu})|(\d{1,3})[.)])\s+/u;

/**
 * A paragraph's lines. Text that was only wrapped is one line; where the next line is a label, a bold line or a bullet
 * that was copied as text, or where the break was meant, a new one begins.
 */
export function linesOfParagraph(children: readonly PhrasingContent[], level: number): Unnumbered[] {
  const lines: PhrasingContent[][] = [];
  for (const { nodes, hard } of segments(children)) {
    const before = lines.at(-1);
    if (before === undefined || hard || beginsLine(before, nodes)) lines.push(nodes);
    else before.push({ type: "text", value: " " }, ...nodes);
  }
  return lines.map((nodes) => lineOf(nodes, level - outdentOf(nodes, lines[0], level)));
}

/**
 * How much further out a label, or a bold line, belongs than the entry whose text it goes on for want of an empty line:
 * by where it stands.
 */
function outdentOf(nodes: readonly PhrasingContent[], first: readonly PhrasingContent[] = [], level: number): number {
  const [own, entry] = [nodes, first].map(([node]) => node?.position?.start.column);
  if (own === undefined || entry === undefined || own >= entry) return 0;
  const lead = leadOf(nodes, tidy(plainText(nodes)));
  if (lead === null || lead.rest !== "" || !(isPartLabel(lead.text) || lead.style === "strong")) return 0;
  return own === 1 ? level : 1;
}

function lineOf(written: readonly PhrasingContent[], level: number): Unnumbered {
  const nodes = withoutStart(written, TICK_BOX);
  const text = tidy(plainText(nodes));
  const glyph = GLYPH.exec(text);
  if (glyph === null || nodes[0]?.type !== "text") {
    return { kind: "paragraph", level, ordinal: null, text, markdown: inlineMarkdown(nodes), lead: leadOf(nodes, text) };
  }
  const rest = withoutStart(nodes, GLYPH);
  const bare = text.slice(glyph[0].length);
  return {
    kind: "item",
    level: level + 1,
    ordinal: glyph[1] === undefined ? null : Number(glyph[1]),
    text: bare,
    markdown: inlineMarkdown(rest),
    lead: leadOf(rest, bare),
  };
}

/** Cuts at line ends; `hard` where the break was meant. */
function segments(children: readonly PhrasingContent[]): Segment[] {
  const found: Segment[] = [{ nodes: [], hard: false }];
  for (const node of children) {
    if (node.type === "break") found.push({ nodes: [], hard: true });
    else if (node.type === "html") {
      if (/^<br\b/i.test(node.value)) found.push({ nodes: [], hard: true });
    } else if (node.type === "text") {
      for (const [at, value] of node.value.split("\n").entries()) {
        if (at > 0) found.push({ nodes: [], hard: false });
        // Where the text stands is known of its first line alone.
        if (value !== "") found.at(-1)?.nodes.push(at === 0 ? { ...node, value } : { type: "text", value });
      }
    } else found.at(-1)?.nodes.push(node);
  }
  return found.filter(({ nodes }) => tidy(plainText(nodes)) !== "");
}

/** A label has no more pieces than these. */
const LABEL_PIECES = 8;

function beginsLine(before: PhrasingContent[], next: PhrasingContent[]): boolean {
  const text = tidy(plainText(next));
  const lead = leadOf(next, text);
  if (GLYPH.test(text) || /^(?:Q\d*|Question(?:\s+\d+)?|A|Answer)\s*[:.)]\s/i.test(text) || /^(?:\d{1,3}|[IVX]{1,5})[.)]\s+\S/.test(text))
    return true;
  if (lead !== null && (isPartLabel(lead.text) || (lead.style === "strong" && (lead.colon || lead.rest === "")))) return true;
  if (before.length > LABEL_PIECES) return false;
  const leadAbove = leadOf(before, tidy(plainText(before)));
  if (leadAbove === null) return false;
  // Bold words at the beginning of both: lines of one kind, one below the other.
  if (lead?.style === "strong" && leadAbove.style === "strong" && text.length > lead.text.length) return true;
  return leadAbove.rest === "" && (leadAbove.style === "strong" || isPartLabel(leadAbove.text));
}

function withoutStart(nodes: readonly PhrasingContent[], start: RegExp): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== "text") return [...nodes];
  return [{ type: "text", value: first.value.replace(start, "") }, ...rest];
}
