import type { ComparedCandidate, ComparedQuestion } from "../scoring/comparison.ts";
import type { PanelQuestion } from "../scoring/panel-question.ts";

/** Those who are not ranked themselves and cost the others questions; `common` is how many these have among themselves. */
export type Narrowing = { unranked: { id: string; name: string }[]; common: number };

type Compared = Pick<ComparedCandidate, "id" | "name" | "sufficient"> & { questions: ReadonlyMap<string, PanelQuestion> };

/**
 * Whom to leave out so that the ranking rests on more questions.
 * @returns null where that would not help, or leave nobody to compare with.
 */
export function narrowingOf(
  questions: readonly Pick<ComparedQuestion, "key">[],
  candidates: readonly Compared[],
  common: readonly string[],
): Narrowing | null {
  const ranked = candidates.filter(({ sufficient }) => sufficient);
  const unranked = candidates.filter(({ sufficient }) => !sufficient);
  if (ranked.length < 2) return null;
  const theirs = questions.filter(({ key }) => ranked.every((one) => (one.questions.get(key)?.score.result ?? null) !== null));
  if (theirs.length <= common.length) return null;
  return { unranked: unranked.map(({ id, name }) => ({ id, name })), common: theirs.length };
}
