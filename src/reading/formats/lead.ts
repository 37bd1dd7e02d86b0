import type { PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { type Lead, tidy } from "../line.ts";
import { factOf, isPartLabel } from "../words/parts.ts";

/** What people write at the end of a label: a colon, or a dash or an arrow in its place. */
const ENDS = / ?(?:[:：–—→»]|[-=]>)$| -$/u;
/** What ends a sentence ends a label only where its words are known. */
const STOPS = / ?(?:\.{1,3}|…)$/u;
/** The same between a label and what it announces; a hyphen only with space on both sides. */
const BETWEEN = /^\s*(?:[:：–—→»]|[-=]>|-(?=\s|$))\s*/u;
/** "Follow-up – How …?", "Answer. Because …": a label that is known by its words, with another sign than a colon. */
const KNOWN = /^(.{1,60}?)(\s*(?:[–—→»]|[-=]>)|\s+-(?=\s|$)|(?<=\S\S)\.)(?:\s+(\S.*))?$/su;
const PLAIN = /^([^:?!]{1,90}?)\s*[:：](?:\s+(.*))?$/s;

/** The lead of a line that has neither bold nor italics: what stands before its first colon, or a known label with another sign. */
export function leadOfText(text: string): Lead | null {
  const known = labelIn(text);
  if (known !== null) return known;
  const [, lead, rest = ""] = PLAIN.exec(text) ?? [];
  return lead === undefined ? null : { text: lead.trim(), style: "plain", rest: rest.trim(), colon: true };
}

function labelIn(text: string): Lead | null {
  const [, name, sign, rest = ""] = KNOWN.exec(text) ?? [];
  if (name === undefined || !isPartLabel(name) || (sign === "." && factOf(name) !== null)) return null;
  return { text: name, style: "plain", rest, colon: true };
}

/** The words that a line's beginning sets apart: in bold, in italics, or by a sign behind them. */
export function leadOf(nodes: readonly PhrasingContent[], text: string): Lead | null {
  const at = nodes.findIndex((node) => tidy(plainText(node)) !== "");
  const first = nodes[at];
  const said = leadOfText(text);
  if (first === undefined || (first.type !== "strong" && first.type !== "emphasis")) return said;
  const style = isStrong(first) ? "strong" : "emphasis";
  // "*Follow-up: How …?*": all of it in italics, and still a label with what it announces.
  if (said !== null && said.rest !== "" && isPartLabel(said.text) && tidy(plainText(first)) === text) return { ...said, style };
  return setApart(tidy(plainText(first)), plainText(nodes.slice(at + 1)), style);
}

function setApart(inside: string, after: string, style: Lead["style"]): Lead {
  const ended = ENDS.test(inside);
  const stopped = inside.replace(STOPS, "");
  const isStopped = stopped !== inside && isPartLabel(stopped);
  const name = isStopped ? stopped : inside.replace(ENDS, "");
  // "**Certifications** (one is required):" is a label all the same.
  if (/^\s*\([^()]*\)\s*[:：–—]\s*$/.test(after)) return { text: name, style, rest: "", colon: true };
  const sign = isPartLabel(name) ? BETWEEN : /^\s*[:：]\s*/;
  return { text: name, style, rest: tidy(after.replace(sign, "")), colon: ended || isStopped || sign.test(after) };
}

/** Bold, or bold within italics. */
function isStrong(node: PhrasingContent): boolean {
  return node.type === "strong" || (node.type === "emphasis" && node.children.length === 1 && node.children[0]?.type === "strong");
}
