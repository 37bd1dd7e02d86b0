import type { Lead, Line } from "./line.ts";
import { isAnswerLabel } from "./words/parts.ts";

/** An answer's lines as Markdown: lists keep their depth and numbers, code its lines. The word "Answer" before them is left out. */
export function outlineOf(lines: readonly Line[], numbers: readonly number[]): string {
  const chosen = numbers.flatMap((number) => lines[number - 1] ?? []);
  const outermost = chosen.reduce((least, { kind, level }) => (kind === "item" ? Math.min(least, level) : least), Number.POSITIVE_INFINITY);
  const written: string[] = [];
  /** The signs of the entries that are open, the outermost first. */
  let open: string[] = [];
  let above: Line | null = null;
  for (const line of chosen) {
    const { kind, level } = line;
    // An entry stands in the lists around its own; a paragraph in all that it is counted in.
    const depth = kind === "heading" ? 0 : Math.max(0, level - outermost + (kind === "item" ? 0 : 1));
    open = open.slice(0, depth);
    const indent = " ".repeat(open.join("").length);
    const sign = kind === "item" ? signOf(line) : "";
    if (above !== null && !standsTight(line, above)) written.push("");
    written.push(...indented(textOf(line, above === null), indent + sign, indent + sign.replaceAll(/./g, " ")));
    if (kind === "item") open.push(sign);
    above = line;
  }
  return written.join("\n").trim();
}

/** Entries stand line below line; a number other than 1 needs an empty line to begin a list in an entry. */
const standsTight = (line: Line, above: Line): boolean =>
  line.kind === "item" && above.kind === "item" && (line.level <= above.level || line.ordinal === null || line.ordinal === 1);

const signOf = ({ ordinal }: Line): string => (ordinal === null ? "- " : `${ordinal}. `);

const indented = (text: string, first: string, others: string): string[] =>
  text.split("\n").map((row, at) => (row === "" ? "" : (at === 0 ? first : others) + row));

/** "Answer: Because …"; without the colon, "Strong answers name …" are words of a sentence, and a later "A:" is the first of several cases. */
const isLabelled = (lead: Lead | null, isFirst: boolean): lead is Lead =>
  lead?.colon === true && lead.rest !== "" && isAnswerLabel(lead.text) && (isFirst || lead.text.length > 1);

function textOf({ kind, markdown, lead }: Line, isFirst: boolean): string {
  if (kind === "code") return `\`\`\`\n${markdown}\n\`\`\``;
  if (kind === "heading") return `**${markdown.replaceAll("**", "")}**`;
  return isLabelled(lead, isFirst) ? withoutLabel(markdown, lead.text) : markdown;
}

/** "**Answer:** Because …" without its label; what stood in italics with it stays so. */
function withoutLabel(markdown: string, label: string): string {
  const [opening = ""] = /^\*{0,3}/.exec(markdown) ?? [];
  if (!markdown.startsWith(label, opening.length)) return markdown;
  const behind = markdown.slice(opening.length + label.length);
  const [sign = ""] = LABEL_ENDS.exec(behind) ?? [];
  return (sign.includes("*") ? "" : opening) + behind.slice(sign.length);
}

/** The sign at a label's end, inside its bold or behind it. */
const LABEL_ENDS = /^(?: ?(?:[:：.–—→»]|[-=]\\?>)| -(?= ))?\**(?: ?(?:[:：–—→»]|[-=]\\?>)| -(?= ))? */;

/** An answer's lines without any markup, each two spaces further in for each list it stands in. */
export function plainOutlineOf(lines: readonly Line[], numbers: readonly number[]): string {
  const chosen = numbers.flatMap((number) => lines[number - 1] ?? []);
  const base = Math.min(...chosen.filter(({ kind }) => kind !== "heading").map(({ level }) => level));
  return chosen
    .map(({ kind, level, text, lead, markdown }, at) => {
      const words = kind === "code" ? markdown : isLabelled(lead, at === 0) ? lead.rest : text;
      return "  ".repeat(kind === "heading" ? 0 : Math.max(0, level - base)) + words;
    })
    .join("\n");
}
