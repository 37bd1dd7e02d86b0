/** A stretch of words that one text has and the other has not, or that both have. */
export type Stretch = { text: string; marked: boolean };

/** Texts with more words between them are not compared word by word: it takes their product. */
const MOST_COMPARISONS = 400_000;

/** Two wordings of one thing, each with the words marked that the other has not. */
export function compareWording(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const [old, fresh] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  if (old.length * fresh.length > MOST_COMPARISONS)
    return { before: [{ text: before, marked: true }], after: [{ text: after, marked: true }] };
  const { mine, theirs } = commonWords(old, fresh);
  return { before: stretches(old, mine), after: stretches(fresh, theirs) };
}

/** Which places of both belong to their longest common row of words. */
function commonWords(old: string[], fresh: string[]) {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  const same = (row: number, column: number) => old[row]?.trim() === fresh[column]?.trim();
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      longest[row * width + column] = same(row, column) ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const mine = new Set<number>();
  const theirs = new Set<number>();
  for (let row = 0, column = 0; row < old.length && column < fresh.length; ) {
    if (same(row, column)) {
      mine.add(row++);
      theirs.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return { mine, theirs };
}

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
