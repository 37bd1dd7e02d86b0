import type { Outline, OutlineBlock, Run } from "../guides/outline.ts";

/** An outline as Markdown again, for the form in which a question of the plan's own is rewritten. `parseOutline` reads it back. */
export function writeOutline(outline: Outline): string {
  return outline.map((block, at) => writeBlock(block, outline[at - 1])).join("\n\n");
}

function writeBlock(block: OutlineBlock, before: OutlineBlock | undefined): string {
  if (block.type === "paragraph") return writeRuns(block.runs);
  if (block.type === "code") return writeCode(block.text);
  // Two lists of one kind in a row would run together; another bullet keeps them apart.
  const follows = before?.type === "list" && before.ordered === block.ordered;
  return block.items
    .map((item, at) => writeItem(item, block.ordered ? `${at + 1}${follows ? ")" : "."} ` : follows ? "* " : "- "))
    .join("\n");
}

function writeItem(item: Outline, bullet: string): string {
  const indent = " ".repeat(bullet.length);
  const tight = item.every((block, at) => at === 0 || block.type === "list");
  const text = item.map((block, at) => writeBlock(block, item[at - 1])).join(tight ? "\n" : "\n\n");
  return bullet + text.replaceAll(/\n(?=.)/g, `\n${indent}`);
}

function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function writeRuns(runs: Run[]): string {
  const text = runs.map(writeRun).join("");
  // What would begin a list, heading or quotation at the start of a line is escaped.
  return text.replaceAll(/^([-+#>=]|\d+(?=[.)]))/gm, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function writeRun({ text, strong, emphasis, code }: Run): string {
  if (code) return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
  if (text === "\n") return "\\\n";
  const escaped = text.replaceAll(/[\\`*_[\]<&~]/g, "\\$&");
  const inner = emphasis ? `*${escaped}*` : escaped;
  return strong ? `**${inner}**` : inner;
}
