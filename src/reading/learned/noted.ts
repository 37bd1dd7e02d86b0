import type { Line } from "../line.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { bare } from "../words/names.ts";

/** "Listen for", "What to look for", "Points to cover": what an interviewer notes of an answer, point by point. */
const NOTED =
  /^(?:(?:what|things|points|signs|evidence)(?:\s+to)?\s+)?(?:listen|look|watch)(?:ing)?\s+(?:out\s+)?for$|^(?:key\s+)?points\s+to\s+(?:cover|raise|note|hear|touch on|bring up)(?:\s+(?:next|also|here))?$/i;

/**
 * The lines that announce what to listen for, in a guide that has no follow-up points by any other name: there these are
 * what an interviewer ticks. Beside follow-up points they belong to the answer. By their indexes.
 */
export function notedLabels(lines: readonly Line[]): number[] {
  if (lines.some((line) => followUpLabel(nameOf(line)) !== null)) return [];
  const found = lines.flatMap((line, at) => (NOTED.test(bare(nameOf(line))) ? [at] : []));
  return found.length >= 2 ? found : [];
}

const nameOf = ({ lead, text }: Line): string => (lead !== null && (lead.colon || lead.rest === "") ? lead.text : text);
