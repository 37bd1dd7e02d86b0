import { isOutermost, type Line } from "../line.ts";
import { isWholeBold, rankOf } from "../placing.ts";
import { asks } from "../words/asking.ts";
import { followUpLabel } from "../words/follow-ups.ts";
import { asksAsHeading } from "../words/headings.ts";
import { bare } from "../words/names.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { isAnswerLabel, isPartLabel } from "../words/parts.ts";
import { counterOf } from "./counts.ts";
import { type Kinds, lookForKinds } from "./kinds.ts";

/** What stands below a heading. */
export type Below = Kinds & {
  /** The first line after `at` that does not stand below its heading. */
  endOf(at: number): number;
  /** Whether questions stand below a heading. */
  hasQuestions(at: number): boolean;
  /** Whether an answer or follow-up points stand right below a heading. */
  hasParts(at: number): boolean;
};

export function lookBelow(lines: readonly Line[], ranks: readonly (number | null)[]): Below {
  const ends = endsBelow(ranks);
  const endOf = (at: number) => ends[at] ?? lines.length;
  const points = pointsAmong(lines);
  const isQuestion = (line: Line, at: number) => (isOfQuestion(line) || isAnswered(line, lines[at + 1])) && !points.has(line.number);
  const questions = counterOf(lines, endOf, isQuestion);
  return { ...lookForKinds(lines, endOf), endOf, hasQuestions: (at) => questions(at) > 0, hasParts };

  function hasParts(at: number): boolean {
    for (let place = at + 1; place < endOf(at); place++) {
      const { lead = null, text = "" } = lines[place] ?? {};
      if ((ranks[place] ?? null) !== null && !isPartLabel(lead?.text ?? text) && !isPartLabel(text)) return false;
      if (isAnswerLabel(lead?.text ?? text) || followUpLabel(lead?.text ?? text) === "named") return true;
    }
    return false;
  }
}

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

/** Whether a line of plain text asks, right above the label of its answer. */
const isAnswered = (line: Line, next: Line | undefined): boolean =>
  isOutermost(line) && asks(line.text) && next?.level === line.level && isAnswerLabel(next.lead?.text ?? next.text);

/** Whether a line below a heading shows that the heading stands over questions. */
function isOfQuestion(line: Line): boolean {
  if (labelledQuestion(line.text) !== null && line.level <= 1) return true;
  if (rankOf(line) !== null) return asksAsHeading(line) && !isPartLabel(bare(line.text));
  if (line.kind !== "item" || line.level !== 1) return false;
  return asks(line.text) && (isWholeBold(line) || !(line.lead?.colon ?? false));
}
