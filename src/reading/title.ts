import { type Line, tidy } from "./line.ts";
import { isGeneralHeading, isTitleOfGuide, isTrail } from "./words/headings.ts";

const AROUND = [
  /^(?:the\s+)?(?:ultimate\s+|complete\s+|comprehensive\s+)?(?:job\s+)?interview\s+(?:preparation\s+|prep\s+)?(?:guide|kit|help|questions?(?:\s+and\s+answers)?|preparation|form)\s*(?:for|:|–|—|-)\s*(?:an?\s+|the\s+)?/i,
  /\s*(?:[:–—|-]\s*)?(?:structured\s+)?(?:job\s+)?interview\b.*$/i,
  /\s*(?:[:–—|-]\s*)?(?:hiring|screening)\s+(?:guide|kit|questions)\b.*$/i,
  /\s+(?:position|role|guide|questions)$/i,
];

/** The job that a guide's title names: "Site engineer" for "Site engineer: interview guide". */
export function roleOf(title: string): string {
  return tidy(AROUND.reduce((text, around) => text.replace(around, ""), title));
}

const NAMES_GUIDE = /\b(?:interview|question bank|guide|kit)\b/i;

/** Front matter names it; else a line near the beginning that calls itself a guide, or the first main heading. */
export function titleAmong(lines: readonly Line[]): number | null {
  const matter = lines.findIndex(({ kind, lead }) => kind === "matter" && /^(?:term|title)$/i.test(lead?.text ?? "") && lead?.rest !== "");
  if (matter !== -1) return matter;
  const beginning = lines.slice(0, 15);
  const named = beginning.findIndex(
    ({ kind, level, text }) => (kind === "heading" || (level === 0 && !/[.!]$/.test(text))) && text.length <= 120 && isTitleOfGuide(text),
  );
  const main = beginning.findIndex(({ kind, level, text }) => kind === "heading" && level === 1 && !isGeneralHeading(text));
  const first = named === -1 ? main : main === -1 ? named : Math.min(named, main);
  if (first !== -1) return first;
  const top = lines
    .slice(0, 10)
    .findIndex(({ kind, text }) => kind === "heading" && NAMES_GUIDE.test(text) && !isTrail(text) && !isGeneralHeading(text));
  return top === -1 ? null : top;
}
