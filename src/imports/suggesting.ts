import { textKey } from "../guides/pairing.ts";

/** What something of a guide may be in its newer edition: its line and words there. */
export type Candidate = { line: number; text: string };
/** First those that have telling words in common with it, then the others in their order. */
export type Candidates = { alike: Candidate[]; others: Candidate[] };

/** What is compared: the line itself, and all that belongs to it. */
type Told = { text: string; rest: string };

/** A choice on the page of this many answers in all; each thing has at least the most alike ones. */
const MOST_CHOICES = 4000;
const MOST_ALIKE = 5;
/** Below this share of common words, counted by how rarely they are said, two have no more in common than any two. */
const ALIKE = 0.12;
/** What so many say tells nothing apart. */
const COMMON = 100;
const MOST_WORDS = 150;
/** Any question may say these. */
const ASKING = new Set(
  "a an and are at can could describe did do does explain for from had handle have how if in is it me of on or tell that the this time to us walk was what when where which who why with would you your".split(
    " ",
  ),
);

/** For each of `missing`, the new ones that a person may say it is. Whoever is alike stands first; nobody is chosen. */
export function suggestPartners<Mine extends { id: string } & Told>(
  missing: readonly Mine[],
  added: readonly (Candidate & Told)[],
): Map<string, Candidates> {
  const most = Math.max(MOST_ALIKE, Math.floor(MOST_CHOICES / Math.max(1, missing.length)));
  const byText = likenesses(
    missing.map(({ text }) => text),
    added.map(({ text }) => text),
  );
  const byAll = likenesses(missing.map(whole), added.map(whole));
  const first = [...added.keys()].slice(0, most);
  return new Map(
    missing.map(({ id }, at): [string, Candidates] => {
      const alike = mostAlike(byText[at] ?? new Map(), byAll[at] ?? new Map());
      const others = first.filter((to) => !alike.includes(to)).slice(0, most - alike.length);
      const told = (places: number[]) => places.flatMap((to) => added[to] ?? []).map(({ line, text }) => ({ line, text }));
      return [id, { alike: told(alike), others: told(others) }];
    }),
  );
}

function mostAlike(...found: ReadonlyMap<number, number>[]): number[] {
  const best = new Map<number, number>();
  for (const one of found) for (const [to, likeness] of one) if (likeness >= ALIKE) best.set(to, Math.max(likeness, best.get(to) ?? 0));
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_ALIKE)
    .map(([to]) => to);
}

const whole = ({ text, rest }: Told): string => `${text} ${rest}`;

/** Of each of `mine`, how alike it is to those of `theirs` with which it shares words that few say: 0 to 1. */
function likenesses(mine: readonly string[], theirs: readonly string[]): Map<number, number>[] {
  const [ours, others] = [mine.map(wordsOf), theirs.map(wordsOf)];
  const said = new Map<string, number>();
  for (const words of [...ours, ...others]) for (const word of words) said.set(word, (said.get(word) ?? 0) + 1);
  const weight = (word: string) => 1 / (said.get(word) ?? 1);
  const sum = (words: ReadonlySet<string>) => [...words].reduce((total, word) => total + weight(word), 0);
  const places = new Map<string, number[]>();
  for (const [to, words] of others.entries())
    for (const word of words) if ((said.get(word) ?? 0) <= COMMON) places.set(word, [...(places.get(word) ?? []), to]);
  const sums = others.map(sum);
  return ours.map((words) => {
    const common = new Map<number, number>();
    for (const word of words) for (const to of places.get(word) ?? []) common.set(to, (common.get(to) ?? 0) + weight(word));
    const own = sum(words);
    return new Map([...common].map(([to, shared]) => [to, (2 * shared) / (own + (sums[to] ?? 0))]));
  });
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    textKey(text)
      .split(" ")
      .filter((word) => !ASKING.has(word))
      .slice(0, MOST_WORDS),
  );
