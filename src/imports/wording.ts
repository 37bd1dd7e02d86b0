/** A stretch of words that one text has and the other has not, or that both have. */
export type Stretch = { text: string; marked: boolean };

/** Texts with more words between them are not compared word by word: it takes their product. */
const MOST_COMPARISONS = 400_000;

/** Two wordings of one thing, each with the words marked that the other has not. */
export function compareWording(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const [old, fresh] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  if (old.length * fresh.length > MOST_COMPARISONS)
    return { before: [{ text: before, marked: true }], after: [{ text: after, marked: true }] };
  const common = withoutIslands(commonWords(old, fresh), [old.length, fresh.length]);
  const places = (side: 0 | 1) => new Set(common.map((word) => word[side]));
  return { before: stretches(old, places(0)), after: stretches(fresh, places(1)) };
}

/** The places of a word that both have. */
type Common = [mine: number, theirs: number];

/** Their longest common row of words. */
function commonWords(old: string[], fresh: string[]): Common[] {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  const same = (row: number, column: number) => old[row]?.trim() === fresh[column]?.trim();
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      longest[row * width + column] = same(row, column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const common: Common[] = [];
  for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
    if (same(row, column)) common.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}

/** From here on words in a row stand for themselves wherever they are. */
const TELLING = 3;

/** Without an "and" or an "of the" that two wordings share by chance in the midst of more that differs: such a text reads as torn up. */
function withoutIslands(common: Common[], end: Common): Common[] {
  const runs: Common[][] = [];
  for (const word of common) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && between(last, word) === 0) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  const kept = runs.filter((run, at) => {
    const [first, last] = [run[0] ?? end, run.at(-1) ?? end];
    const before = between(runs[at - 1]?.at(-1) ?? [-1, -1], first);
    const after = between(last, runs[at + 1]?.[0] ?? end);
    return run.length >= TELLING || Math.min(before, after) <= run.length;
  });
  return kept.flat();
}

/** How many words differ between two common ones, in whichever text has more of them. */
const between = ([mine, theirs]: Common, [nextMine, nextTheirs]: Common): number => Math.max(nextMine - mine, nextTheirs - theirs) - 1;

function stretches(words: string[], common: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, text] of words.entries()) {
    const marked = !common.has(at);
    const last = found.at(-1);
    if (last?.marked === marked) last.text += text;
    else found.push({ text, marked });
  }
  return found;
}
