import { isOutermost, type Line } from "../line.ts";
import { rankOf } from "../placing.ts";
import { titleAmong } from "../title.ts";
import { asks } from "../words/asking.ts";
import { asksAsHeading, isGeneralHeading, isTitleOfGuide } from "../words/headings.ts";
import { labelledQuestion } from "../words/numbers.ts";
import { type Below, lookBelow } from "./below.ts";
import { type Habits, habitsOf } from "./habits.ts";

/** What can be said of a line by looking at the lines after it, before anything is placed. */
export type Outlook = Below &
  Habits & {
    /** Where the first heading over all questions stands; 0 where there is none. What asks before it is no question of the guide. */
    gate: number;
    /** Whether the document is a list of questions and little else, without headings over them. */
    isBareList: boolean;
    /** Where the guide's title stands; null where no line looks like one. */
    title: number | null;
    /** Whether a heading is the one main heading of the document. */
    isOnlyMain(at: number): boolean;
  };

export function outlookOf(lines: readonly Line[]): Outlook {
  const ranks = lines.map(rankOf);
  const title = titleAmong(lines);
  const onlyMain = ranks.indexOf(1) === ranks.lastIndexOf(1) ? ranks.indexOf(1) : -1;
  const gate = lines.findIndex((line, at) => ranks[at] !== null && isGeneralHeading(line.text) && !isTitleOfGuide(line.text));
  return {
    ...lookBelow(lines, ranks),
    ...habitsOf(lines),
    gate: Math.max(0, gate),
    isBareList: isBareList(),
    title,
    isOnlyMain: (at) => at === onlyMain,
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
}
