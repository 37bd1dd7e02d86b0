import type { Line } from "./line.ts";
import { isAnswerLabel } from "./words.ts";

/** An answer's lines as Markdown: lists keep their depth, code its lines. The word "Answer" before them is left out. */
export function outlineOf(lines: readonly Line[], numbers: readonly number[]): string {
  const chosen = numbers.flatMap((number) => lines[number - 1] ?? []);
  const base = Math.min(...chosen.filter(({ kind }) => kind !== "heading").map(({ level }) => level));
  const written: string[] = [];
  let above: Line | null = null;
  for (const line of chosen) {
    const depth = line.kind === "heading" ? 0 : line.level - base;
    const indent = "  ".repeat(line.kind === "item" ? depth : Math.max(0, depth));
    const tight = above !== null && line.kind === "item" && above.kind === "item";
    if (above !== null && !tight) written.push("");
    written.push(
      ...textOf(line)
        .split("\n")
        .map((row, at) => (row === "" ? "" : `${indent}${at === 0 ? signOf(line) : signOf(line).replaceAll(/./g, " ")}${row}`)),
    );
    above = line;
  }
  return written.join("\n").trim();
}

function signOf({ kind }: Line): string {
  return kind === "item" ? "- " : "";
}

function textOf({ kind, markdown, lead }: Line): string {
  if (kind === "code") return `\`\`\`\n${markdown}\n\`\`\``;
  if (kind === "heading") return `**${markdown.replaceAll("**", "")}**`;
  return lead !== null && lead.rest !== "" && isAnswerLabel(lead.text) ? withoutLabel(markdown) : markdown;
}

/** "**Answer:** Because …" without its label. */
function withoutLabel(markdown: string): string {
  return markdown.replace(/^(?:\*{1,3}[^*]*\*{1,3}\s*:?|[^:]*:)\s*/, "");
}

/** An answer's lines without any markup, each two spaces further in for each list it stands in. */
export function plainOutlineOf(lines: readonly Line[], numbers: readonly number[]): string {
  const chosen = numbers.flatMap((number) => lines[number - 1] ?? []);
  const base = Math.min(...chosen.filter(({ kind }) => kind !== "heading").map(({ level }) => level));
  return chosen
    .map(({ kind, level, text, lead, markdown }) => {
      const words = kind === "code" ? markdown : lead !== null && lead.rest !== "" && isAnswerLabel(lead.text) ? lead.rest : text;
      return "  ".repeat(kind === "heading" ? 0 : Math.max(0, level - base)) + words;
    })
    .join("\n");
}
