import type { Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import { readsLikePoint } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { asksAsHeading } from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { isNumberedQuestion, numberedText } from "../words/numbers.ts";
import { ASKS } from "../words/parts.ts";

/** What a document does again and again. */
export type Habits = {
  /** Whether the headings of a rank that ask have numbers, so that one without is another thing. */
  countsQuestions(rank: number): boolean;
  /** What a label says first, on its line or on the next; null where nothing stands below it. */
  announced(at: number): string | null;
  /** Whether the same label stands alone in other places too. */
  repeats(line: Line): boolean;
  /** Whether "Follow-up" alone, written as in this line, announces points in this document. */
  isUsualFollowUp(line: Line): boolean;
};

export function habitsOf(lines: readonly Line[]): Habits {
  const alone = tally(lines.filter(standsAlone).map(nameOf));
  const usual = tally(lines.flatMap((line, at) => (mayBeStep(line) && readsLikePoint(announced(at) ?? "") ? [mannerOf(line)] : [])));
  const counted = countedRanks(lines);
  return {
    countsQuestions: (rank) => counted.has(rank),
    announced,
    repeats: (line) => (alone.get(nameOf(line)) ?? 0) >= 2,
    isUsualFollowUp: (line) => (usual.get(mannerOf(line)) ?? 0) >= 2,
  };

  function announced(at: number): string | null {
    const [line, next] = [lines[at], lines[at + 1]];
    if (line === undefined) return null;
    if (line.lead !== null && line.lead.rest !== "") return line.lead.rest;
    if (next === undefined || (rankOf(line) === null && next.level < line.level)) return null;
    return next.lead !== null && ASKS.test(next.lead.text) ? next.lead.rest : next.text;
  }
}

/** The ranks of headings whose questions have numbers, most of them at least. */
function countedRanks(lines: readonly Line[]): Set<number> {
  const ranks = new Map<number, { counted: number; all: number }>();
  for (const line of lines) {
    const rank = rankOf(line);
    if (rank === null || !asksAsHeading(line)) continue;
    const before = ranks.get(rank) ?? { counted: 0, all: 0 };
    const isCounted = numberedText(line.text) !== null || isNumberedQuestion(line.text);
    ranks.set(rank, { counted: before.counted + (isCounted ? 1 : 0), all: before.all + 1 });
  }
  return new Set([...ranks].filter(([, { counted, all }]) => counted >= 3 && counted * 2 > all).map(([rank]) => rank));
}

const standsAlone = (line: Line): boolean => rankOf(line) !== null || (line.lead?.colon === true && line.lead.rest === "");
const nameOf = ({ kind, level, lead, text }: Line): string =>
  `${kind} ${level} ${bare(lead?.rest === "" ? lead.text : text).toLowerCase()}`;

function mayBeStep({ lead, text }: Line): boolean {
  const how = followUpLabel(lead?.text ?? text);
  return how !== null && how !== "named";
}

/** A label's words and how it is written; its number, and whether it speaks of one point or several, make no other label of it. */
function mannerOf({ level, kind, lead, text, ordinal }: Line): string {
  const name = bare(lead?.text ?? text)
    .toLowerCase()
    .replace(/s?(?:\s*#?(?<!\d)\d+)?$/, "");
  const isAlone = lead === null || lead.rest === "";
  return [kind, level, lead?.style, isAlone, ordinal === null, name].join(" ");
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
