import { groupsIn, isCategory } from "./groups.ts";
import { type Habits, habitsOf } from "./habits.ts";
import type { Line } from "./line.ts";
import { isWholeBold, rankOf } from "./placing.ts";
import { titleAmong } from "./title.ts";
import { asks } from "./words/asking.ts";
import { followUpLabel } from "./words/follow-ups.ts";
import { asksAsHeading, isGeneralHeading, isTitleOfGuide } from "./words/headings.ts";
import { bare } from "./words/names.ts";
import { labelledQuestion, numberedText } from "./words/numbers.ts";
import { isAnswerLabel, isPartLabel } from "./words/parts.ts";

/** What can be said of a line by looking at the lines after it, before anything is placed. */
export type Outlook = Habits & {
  /** The first line after `at` that does not stand below its heading. */
  endOf(at: number): number;
  /** Whether questions stand below a heading. */
  hasQuestions(at: number): boolean;
  /** Whether what stands below a heading is divided into kinds of qualifications. */
  hasCategories(at: number): boolean;
  /** Whether most entries below a heading speak of a kind of qualification. */
  hasQualifications(at: number): boolean;
  /** Whether an answer or follow-up points stand right below a heading. */
  hasParts(at: number): boolean;
  /** Where the first heading over all questions stands; 0 where there is none. What asks before it is no question of the guide. */
  gate: number;
  /** Whether the document is a list of questions and little else, without headings over them. */
  isBareList: boolean;
  /** Where the guide's title stands; null where no line looks like one. */
  title: number | null;
  /** Whether a heading is the one main heading of the document. */
  isOnlyMain(at: number): boolean;
  /** Whether the headings of a rank that ask have numbers, so that one without is another thing. */
  countsQuestions(rank: number): boolean;
};

export function outlookOf(lines: readonly Line[]): Outlook {
  const ranks = lines.map(rankOf);
  const ends = endsBelow(ranks);
  const endOf = (at: number) => ends[at] ?? lines.length;
  const points = pointsAmong(lines);
  const questions = countsOf(lines, (line) => isOfQuestion(line) && !points.has(line.number));
  const categories = countsOf(lines, ({ kind, lead, text }) => kind !== "code" && isCategory(lead?.text ?? text));
  const isEntry = countsOf(lines, ({ kind, level }) => kind === "item" && level === 1);
  const namesGroup = countsOf(lines, ({ kind, level, text }) => kind === "item" && level === 1 && groupsIn(text).length > 0);
  const title = titleAmong(lines);
  const onlyMain = ranks.indexOf(1) === ranks.lastIndexOf(1) ? ranks.indexOf(1) : -1;
  const counted = countedRanks(lines);
  const gate = lines.findIndex((line, at) => ranks[at] !== null && isGeneralHeading(line.text) && !isTitleOfGuide(line.text));
  return {
    ...habitsOf(lines),
    endOf,
    hasQuestions,
    hasCategories,
    hasQualifications,
    hasParts,
    gate: Math.max(0, gate),
    isBareList: isBareList(),
    title,
    isOnlyMain: (at) => at === onlyMain,
    countsQuestions: (rank) => counted.has(rank),
  };

  function isBareList(): boolean {
    const isOver = (at: number) => at !== title && ranks[at] !== null;
    if (lines.some((line, at) => isOver(at) && (asksAsHeading(line) || isGeneralHeading(line.text)))) return false;
    if (lines.some(({ text, level }) => level <= 1 && labelledQuestion(text) !== null)) return false;
    const first = lines.findIndex((_, at) => isOver(at));
    const asking = lines.flatMap((line, at) => (isOutermost(line) && asks(line.text) ? [at] : []));
    const outside = asking.filter((at) => first === -1 || at < first).length;
    return outside >= 2 && outside * 2 >= asking.length;
  }

  function hasQuestions(at: number): boolean {
    return (questions[at + 1] ?? 0) < (questions[endOf(at)] ?? 0);
  }

  function hasCategories(at: number): boolean {
    return (categories[endOf(at)] ?? 0) - (categories[at + 1] ?? 0) >= 2;
  }

  function hasQualifications(at: number): boolean {
    const entries = (isEntry[endOf(at)] ?? 0) - (isEntry[at + 1] ?? 0);
    const naming = (namesGroup[endOf(at)] ?? 0) - (namesGroup[at + 1] ?? 0);
    return entries > 0 && naming * 2 >= entries;
  }

  function hasParts(at: number): boolean {
    for (let place = at + 1; place < endOf(at); place++) {
      const { lead = null, text = "" } = lines[place] ?? {};
      if ((ranks[place] ?? null) !== null && !isPartLabel(lead?.text ?? text) && !isPartLabel(text)) return false;
      if (isAnswerLabel(lead?.text ?? text) || followUpLabel(lead?.text ?? text) === "named") return true;
    }
    return false;
  }
}

const isOutermost = ({ kind, level }: Line): boolean => (kind === "item" ? level === 1 : kind === "paragraph" && level === 0);

/** For each line where what stands below it ends: at the next heading of its rank or higher. */
function endsBelow(ranks: readonly (number | null)[]): number[] {
  const ends: number[] = ranks.map(() => ranks.length);
  const open: { at: number; rank: number }[] = [];
  for (const [at, rank] of ranks.entries()) {
    if (rank !== null) {
      for (let last = open.at(-1); last !== undefined && last.rank >= rank; last = open.at(-1)) {
        ends[last.at] = at;
        open.pop();
      }
    }
    open.push({ at, rank: rank ?? 7 });
  }
  return ends;
}

/** For each place how many lines before it are of a kind, and at the end how many in all. */
function countsOf(lines: readonly Line[], isOne: (line: Line) => boolean): number[] {
  const counts = [0];
  for (const line of lines) counts.push((counts.at(-1) ?? 0) + (isOne(line) ? 1 : 0));
  return counts;
}

/** The entries of lists right below a label over follow-up points: they ask, and are no questions of their own. */
function pointsAmong(lines: readonly Line[]): Set<number> {
  const points = new Set<number>();
  let level: number | null = null;
  let isAsked = false;
  for (const line of lines) {
    const name = line.lead?.text ?? line.text;
    const how = followUpLabel(name);
    // "What you may be asked" before all questions is a heading over them.
    const isLabel = how !== null && (how !== "hinted" || isAsked) && (line.lead === null || line.lead.rest === "");
    if (isLabel) level = rankOf(line) === null ? line.level : 0;
    else if (level !== null && line.kind === "item" && line.level > level) points.add(line.number);
    else level = null;
    isAsked ||= asks(line.text);
  }
  return points;
}

/** Whether a line below a heading shows that the heading stands over questions. */
function isOfQuestion(line: Line): boolean {
  if (labelledQuestion(line.text) !== null && line.level <= 1) return true;
  if (rankOf(line) !== null) return asksAsHeading(line) && !isPartLabel(bare(line.text));
  if (line.kind !== "item" || line.level !== 1) return false;
  return asks(line.text) && (isWholeBold(line) || !(line.lead?.colon ?? false));
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
