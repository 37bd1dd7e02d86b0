import { tidy } from "./line.ts";

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
