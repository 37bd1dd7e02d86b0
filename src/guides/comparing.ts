import type { GuideDocument, GuideQualification, GuideQuestion } from "./format.ts";
import { type Merged, mergeQualification, mergeQuestion, plainQualification, plainQuestion } from "./merging.ts";
import { pairUp } from "./pairing.ts";

/** What the guide has and what the new edition makes of it. */
export type Pair<T> = {
  id: string;
  from: T;
  /** As the new edition has it. */
  incoming: T;
  /** The new edition's wording; where it says nothing, what the guide says. */
  to: T;
  /** In what `to` differs. */
  fields: (keyof T)[];
  /** What the guide says and the new edition does not: it is kept. */
  unsaid: (keyof T)[];
};
export type Comparison<T> = { same: Pair<T>[]; changed: Pair<T>[]; added: T[]; missing: (T & { id: string })[] };
export type EditionComparison = {
  questions: Comparison<GuideQuestion>;
  /** Questions that were archived here and are in the new edition. */
  archived: Pair<GuideQuestion>[];
  qualifications: Comparison<GuideQualification>;
  /** The new edition's questions in its order: the id of one that the guide has or had, the question itself of one that it adds. */
  order: (string | GuideQuestion)[];
};

type Identified<T> = T & { id: string };
type Questions = readonly Identified<GuideQuestion>[];
/** The question or qualification that one of the new edition is, by a person's word: its id, or null where it is none. */
export type Partners = ReadonlyMap<GuideQuestion | GuideQualification, string | null>;
export type Edition = { questions: Questions; archived: Questions; qualifications: readonly Identified<GuideQualification>[] };

/**
 * Compares a guide with a newer edition of it. A question is the same one when it is asked in the same words, whatever
 * their capitals and punctuation, or else in the most similar ones; so is a qualification of a group. An archived question
 * is looked for only after those that are not. A person's word goes before all of that.
 */
export function compareEditions(
  current: Edition,
  incoming: Pick<GuideDocument, "questions" | "qualifications">,
  partners: Partners = new Map(),
): EditionComparison {
  const asked = decided(partners, incoming.questions, current.questions, current.archived);
  const questions = pairUp(current.questions, incoming.questions, ({ prompt }) => prompt, asked);
  const archived = decided(partners, questions.added, current.archived);
  const back = pairUp(current.archived, questions.added, ({ prompt }) => prompt, archived);
  const idOf = new Map([...questions.pairs, ...back.pairs].map(([mine, theirs]) => [theirs, mine.id]));
  const qualifications = pairUp(
    current.qualifications,
    incoming.qualifications,
    ({ group, text }) => `${text} ${group}`,
    decided(partners, incoming.qualifications, current.qualifications),
  );
  return {
    questions: sortOut({ ...questions, added: back.added }, plainQuestion, mergeQuestion),
    archived: back.pairs.map((pair) => compare(pair, plainQuestion, mergeQuestion)),
    qualifications: sortOut(qualifications, plainQualification, mergeQualification),
    order: incoming.questions.map((question) => idOf.get(question) ?? question),
  };
}

/** What people said of `theirs`: the partner among `mine`, or null. An id of neither `mine` nor `others` says nothing. */
function decided<T extends GuideQuestion | GuideQualification>(
  partners: Partners,
  theirs: readonly T[],
  mine: readonly Identified<T>[],
  others: readonly Identified<T>[] = [],
): Map<T, Identified<T> | null> {
  const byId = new Map<string | null, Identified<T> | null>(others.map(({ id }) => [id, null]));
  byId.set(null, null);
  for (const one of mine) byId.set(one.id, one);
  const known = new Map<T, Identified<T> | null>();
  for (const one of theirs) {
    const said = partners.get(one);
    const partner = said === undefined ? undefined : byId.get(said);
    if (partner !== undefined) known.set(one, partner);
  }
  return known;
}

type Paired<T> = { pairs: [Identified<T>, T][]; left: Identified<T>[]; added: T[] };
type Plain<T> = (item: Identified<T>) => T;
type Merge<T> = (from: T, incoming: T) => Merged<T>;

function sortOut<T extends object>({ pairs, left, added }: Paired<T>, plain: Plain<T>, merge: Merge<T>): Comparison<T> {
  const merged = pairs.map((pair) => compare(pair, plain, merge));
  return {
    same: merged.filter(({ fields }) => fields.length === 0),
    changed: merged.filter(({ fields }) => fields.length > 0),
    added,
    missing: left.map((item) => ({ ...plain(item), id: item.id })),
  };
}

function compare<T extends object>([mine, theirs]: [Identified<T>, T], plain: Plain<T>, merge: Merge<T>): Pair<T> {
  const from = plain(mine);
  const { to, unsaid } = merge(from, theirs);
  return { id: mine.id, from, incoming: theirs, to, fields: differing(from, to), unsaid };
}

function differing<T extends object>(from: T, to: T): (keyof T)[] {
  const fields: (keyof T)[] = [];
  for (const field in from) if (JSON.stringify(from[field]) !== JSON.stringify(to[field])) fields.push(field);
  return fields;
}
