import { Invalid } from "../errors.ts";
import type { EditionChanges } from "../guides/editions.ts";
import type { GuideQualification, GuideQuestion } from "../guides/format.ts";
import type { Edition } from "./edition.ts";
import type { EditionChoice } from "./edition-form.ts";

/** What was ticked. What the comparison does not offer is not there to be taken over. */
export function changesOf(
  { incoming, comparison: { questions, archived, qualifications, order }, lineOf }: Edition,
  choice: EditionChoice,
): EditionChanges {
  const ticked = <T extends GuideQuestion | GuideQualification>(added: readonly T[], lines: readonly number[]) =>
    added.filter((one) => lines.includes(lineOf.get(one) ?? 0));
  const adding = ticked(questions.added, choice.add);
  const homeless = adding.some(({ section }) => section === "");
  if (homeless && choice.section === "") throw new Invalid({ section: "Name a section for the new questions." });
  const named = new Map(adding.map((question) => [question, { ...question, section: question.section || choice.section }]));
  return {
    ...Object.fromEntries(choice.of.map((field) => [field, incoming[field]])),
    add: [...named.values()],
    change: questions.changed.filter(({ id }) => choice.change.includes(id)).map(({ id, to }) => ({ id, question: to })),
    restore: archived
      .filter(({ id }) => choice.restore.includes(id))
      .map(({ id, to, fields }) => ({ id, question: fields.length === 0 ? null : to })),
    archive: questions.missing.filter(({ id }) => choice.archive.includes(id)).map(({ id }) => id),
    qualifications: {
      add: ticked(qualifications.added, choice.addQualification),
      change: qualifications.changed
        .filter(({ id }) => choice.changeQualification.includes(id))
        .map(({ id, to }) => ({ id, qualification: to })),
      remove: qualifications.missing.filter(({ id }) => choice.remove.includes(id)).map(({ id }) => id),
    },
    order: order.map((place) => (typeof place === "string" ? place : (named.get(place) ?? place))),
  };
}

/** What was changed, in numbers. */
export function told(guideId: string, { add, change, restore, archive, qualifications }: EditionChanges) {
  return {
    guideId,
    added: add.length + qualifications.add.length,
    changed: change.length + qualifications.change.length,
    restored: restore.length,
    archived: archive.length + qualifications.remove.length,
  };
}
