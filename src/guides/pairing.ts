import { groupBy } from "../db/group.ts";
import { fold } from "../folding.ts";

/** Below this share of common words two texts are two things. */
const ALIKE = 0.6;

/** A text without capitals, accents and punctuation; one that is nothing else stays as it is. */
export const textKey = (text: string): string => fold(text) || text;

/**
 * Pairs items one to one: first as somebody decided; then those whose text is the same, in their order; then the most
 * similar ones, best first.
 * @param decided of some of `theirs`: the partner, or null for none.
 * @returns the pairs in the order of `theirs`, and on each side what is left.
 */
export function pairUp<Item, Mine extends Item>(
  mine: readonly Mine[],
  theirs: readonly Item[],
  textOf: (item: Item) => string,
  decided: ReadonlyMap<Item, Mine | null> = new Map(),
) {
  const partner = new Map<Item, Mine>();
  const free = new Set(mine);
  const take = (ours: Mine, other: Item) => {
    partner.set(other, ours);
    free.delete(ours);
  };
  for (const [other, ours] of decided) if (ours !== null && free.has(ours)) take(ours, other);
  const undecided = theirs.filter((other) => !decided.has(other));
  const waiting = groupBy([...free], (item) => textKey(textOf(item)));
  for (const other of undecided) {
    const ours = waiting.get(textKey(textOf(other)))?.shift();
    if (ours !== undefined) take(ours, other);
  }
  const open = undecided.filter((other) => !partner.has(other));
  for (const { ours, other } of similarPairs([...free], open, textOf)) {
    if (free.has(ours) && !partner.has(other)) take(ours, other);
  }
  return {
    pairs: theirs.flatMap((other): [Mine, Item][] => {
      const ours = partner.get(other);
      return ours === undefined ? [] : [[ours, other]];
    }),
    left: mine.filter((ours) => free.has(ours)),
    added: theirs.filter((other) => !partner.has(other)),
  };
}

/** Every pair that is alike, most alike first. */
function similarPairs<Item, Mine extends Item>(mine: readonly Mine[], theirs: readonly Item[], textOf: (item: Item) => string) {
  const wordsOf = (item: Item) => new Set(textKey(textOf(item)).split(" "));
  const read = theirs.map((other) => ({ other, words: wordsOf(other) }));
  const pairs: { ours: Mine; other: Item; likeness: number }[] = [];
  for (const ours of mine) {
    const words = wordsOf(ours);
    for (const { other, words: others } of read) {
      const likeness = dice(words, others);
      if (likeness >= ALIKE) pairs.push({ ours, other, likeness });
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

/** How much two sets of words have in common, 0 to 1. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
