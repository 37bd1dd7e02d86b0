import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import type { Fills, LinePartners } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { Comparison } from "../guides/comparing.ts";
import type { GuideQualification, GuideQuestion } from "../guides/format.ts";
import type { Reader } from "./apart.ts";
import { type Edition, readEdition } from "./edition.ts";
import type { EditionChoice } from "./edition-form.ts";
import { revise } from "./imports.ts";

type Said = Pick<EditionChoice, "pair" | "pairQualification" | "apart" | "apartQualification" | "revision">;
type OneKind = { pair: Said["pair"]; apart: number[] };

/**
 * Keeps which questions and qualifications of a guide are which new ones of an import, and which lines are new ones after all.
 * Only what is left over on both sides can be paired, and only what is paired parted.
 * @returns whether the guide or the import is another by now than the one that was seen.
 * @throws NotFound for a stranger's import or guide, Invalid where two would be the same new one, Conflict where it was saved.
 */
export async function sayPartners(
  db: Db,
  reader: Reader,
  actor: Actor,
  at: { id: string; guideId: string },
  said: Said,
): Promise<{ overtaken: boolean }> {
  const edition = await readEdition(db, reader, actor, at);
  if ("savedAs" in edition) return { overtaken: true };
  const { questions, archived, qualifications } = edition.comparison;
  const ofQuestions = { ...questions, changed: [...questions.changed, ...archived] };
  const asked = possible(edition, ofQuestions, said);
  const required = possible(edition, qualifications, { pair: said.pairQualification, apart: said.apartQualification });
  await revise(db, actor, at.id, ({ fills }) => ({ fills: { ...fills, partners: withSaid(fills.partners ?? {}, asked, required) } }));
  return { overtaken: edition.revision !== said.revision };
}

/** @throws Invalid */
function possible<T extends GuideQuestion | GuideQualification>(
  edition: Edition,
  { missing, added, changed }: Comparison<T>,
  said: OneKind,
) {
  const lineOf = (item: T) => edition.lineOf.get(item) ?? 0;
  const free = new Set(added.map(lineOf));
  const left = new Set(missing.map(({ id }) => id));
  const paired = new Set(changed.map(({ incoming }) => lineOf(incoming)));
  const pair = said.pair.filter(({ id, line }) => left.has(id) && free.has(line));
  const named = new Set(pair.map(({ line }) => line));
  if (named.size < pair.length)
    throw new Invalid({ form: "Two of the guide cannot both be the same new one. Choose again; nothing was changed." });
  return { pair, apart: said.apart.filter((line) => paired.has(line)) };
}

function withSaid({ questions, qualifications }: NonNullable<Fills["partners"]>, asked: OneKind, required: OneKind): Fills["partners"] {
  return { questions: { ...questions, ...linePartners(asked) }, qualifications: { ...qualifications, ...linePartners(required) } };
}

function linePartners({ pair, apart }: OneKind): LinePartners {
  return Object.fromEntries([...apart.map((line) => [line, null]), ...pair.map(({ id, line }) => [line, id])]);
}
