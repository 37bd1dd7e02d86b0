import type { Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import { readsLikePoint } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { asksAsHeading } from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { labelledQuestion, numberedText } from "../words/numbers.ts";

/** What a document does again and again. */
export type Habits = {
  /** Whether the headings of a rank that ask have numbers, so that one without is another thing. */
  countsQuestions(rank: number): boolean;
  /** Whether the same label stands alone in other places too. */
  repeats(line: Line): boolean;
  /** Whether "Follow-up" alone, written as in this line, announces points in this document. */
  isUsualFollowUp(line: Line): boolean;
};

/** @param announced what a label says first. */
export function habitsOf(lines: readonly Line[], announced: (at: number) => string | null): Habits {
  const usual = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const how = followUpLabel(line.lead?.text ?? line.text);
    if (how === null || how === "named" || !readsLikePoint(announced(at) ?? "")) continue;
    usual.set(manner(line), (usual.get(manner(line)) ?? 0) + 1);
  }
  const labels = new Map<string, number>();
  for (const line of lines.filter(standsAlone)) labels.set(nameOf(line), (labels.get(nameOf(line)) ?? 0) + 1);
  const counted = countedRanks(lines);
  return {
    countsQuestions: (rank) => counted.has(rank),
    repeats: (line) => (labels.get(nameOf(line)) ?? 0) >= 2,
    isUsualFollowUp: (line) => (usual.get(manner(line)) ?? 0) >= 2,
  };
}

/** The ranks of headings whose questions have numbers, most of them at least. */
function countedRanks(lines: readonly Line[]): Set<number> {
  const tally = new Map<number, { counted: number; all: number }>();
  for (const line of lines) {
    const rank = rankOf(line);
    if (rank === null || !asksAsHeading(line)) continue;
    const before = tally.get(rank) ?? { counted: 0, all: 0 };
    const isCounted = numberedText(line.text) !== null || (labelledQuestion(line.text)?.number ?? null) !== null;
    tally.set(rank, { counted: before.counted + (isCounted ? 1 : 0), all: before.all + 1 });
  }
  return new Set([...tally].filter(([, { counted, all }]) => counted >= 3 && counted * 2 > all).map(([rank]) => rank));
}

const standsAlone = (line: Line): boolean => rankOf(line) !== null || (line.lead?.colon === true && line.lead.rest === "");
const nameOf = ({ kind, level, lead, text }: Line): string =>
  `${kind} ${level} ${bare(lead?.rest === "" ? lead.text : text).toLowerCase()}`;

/** A label's words and how it is written; its number, and whether it speaks of one point or several, make no other label of it. */
const manner = ({ level, kind, lead, text, ordinal }: Line): string => {
  const name = bare(lead?.text ?? text).toLowerCase();
  const isAlone = lead === null || lead.rest === "";
  return [kind, level, lead?.style, isAlone, ordinal === null, name.replace(/s?(?:\s*#?\d+)?$/, "")].join(" ");
};
