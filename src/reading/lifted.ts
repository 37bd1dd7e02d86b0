import type { Line } from "./line.ts";
import { asks } from "./words/asking.ts";
import { isGeneralHeading, isSectionHeading } from "./words/headings.ts";
import { isCategory, isQualificationHeading } from "./words/qualifications.ts";

/**
 * A guide that is one list, its sections the outermost entries, as if they were headings over what stands in them.
 * Lines keep their numbers; all other documents stay as they are.
 */
export function lifted(lines: readonly Line[]): readonly Line[] {
  const lists = listsAmong(lines).filter(hasSectionsAsEntries);
  if (lists.length === 0) return lines;
  const inner = new Set(lists.flat().map(({ number }) => number));
  return lines.map((line) => {
    if (!inner.has(line.number)) return line;
    return line.kind === "item" && line.level === 1 ? { ...line, kind: "heading", level: 6 } : { ...line, level: line.level - 1 };
  });
}

/** Lines that stand in lists, as long as nothing is between them that does not. */
function listsAmong(lines: readonly Line[]): Line[][] {
  const lists: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isInner = line.kind !== "heading" && line.level > 0;
    if (isInner && isOpen) lists.at(-1)?.push(line);
    else if (isInner) lists.push([line]);
    isOpen = isInner;
  }
  return lists;
}

/** Whether all outermost entries are names of parts, and some of what stands right in them asks. */
function hasSectionsAsEntries(list: readonly Line[]): boolean {
  const outermost = list.filter(({ kind, level }) => kind === "item" && level === 1);
  if (outermost.length === 0 || !outermost.every(namesPart)) return false;
  const inner = list.filter(({ kind, level }) => kind === "item" && level === 2);
  return (
    outermost.some(({ text }) => isSectionHeading(text) || isGeneralHeading(text)) && inner.filter(({ text }) => asks(text)).length >= 2
  );
}

const namesPart = ({ text, lead }: Line): boolean =>
  (lead === null || lead.rest === "") &&
  (isSectionHeading(text) || isGeneralHeading(text) || isCategory(text) || isQualificationHeading(text));
