import type { Actor } from "../accounts/actor.ts";
import { lastDetail, record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { Conflict, Invalid } from "../errors.ts";
import { compareEditions, type EditionComparison } from "../guides/comparing.ts";
import { applyEdition, type EditionChanges } from "../guides/editions.ts";
import type { GuideDocument } from "../guides/format.ts";
import { type Guide, getGuide, listQualifications, listQuestions } from "../guides/guides.ts";
import { revisionOf } from "../revision.ts";
import type { Reader } from "./apart.ts";
import type { EditionChoice } from "./forms.ts";
import { lockForSaving, markSaved, readImported } from "./saving.ts";

/** An import beside the guide of which it is a newer edition. */
export type Edition = {
  guide: Guide;
  incoming: GuideDocument;
  comparison: EditionComparison;
  /** Of all that is compared: what is taken over is what was seen. */
  revision: string;
};

/** What an import would change in a guide. @throws NotFound, Invalid as saving does. */
export async function readEdition(
  db: Db,
  reader: Reader,
  actor: Actor,
  at: { id: string; guideId: string },
): Promise<Edition | { savedAs: string }> {
  const read = await readImported(db, reader, actor, at.id, "");
  return "savedAs" in read ? read : compare(db, actor, at.guideId, read.document);
}

/**
 * Takes over what was chosen of an import into a guide. Published plans and what was asked so far stay as they are.
 * @returns the guide's id, also when the import was saved before.
 * @throws Conflict when the guide or the import has changed since they were compared.
 */
export async function updateGuide(
  db: Db,
  reader: Reader,
  actor: Actor,
  at: { id: string; guideId: string; now: Date },
  choice: EditionChoice,
): Promise<string> {
  const read = await readImported(db, reader, actor, at.id, "");
  if ("savedAs" in read) return read.savedAs;
  return db.transaction(async (tx) => {
    const savedAs = await lockForSaving(tx, actor, at.id, read.revision);
    if (savedAs !== null) return savedAs;
    const edition = await compare(tx, actor, at.guideId, read.document);
    if (edition.revision !== choice.revision)
      throw new Conflict(
        "The guide or the import was changed after you opened this page. Nothing was changed; look at the differences again.",
      );
    const changes = changesOf(edition, choice);
    await applyEdition(tx, actor, { id: at.guideId, now: at.now }, changes);
    await markSaved(tx, at.id, { savedGuideId: at.guideId, guideId: at.guideId });
    await record(tx, actor, "applied", { type: "import", id: at.id }, told(at.guideId, changes));
    return at.guideId;
  });
}

async function compare(db: Db, actor: Actor, guideId: string, incoming: GuideDocument): Promise<Edition> {
  const guide = await getGuide(db, actor, guideId);
  const all = await listQuestions(db, guideId);
  const questions = all.filter(({ archivedAt }) => archivedAt === null);
  const archived = all.filter(({ archivedAt }) => archivedAt !== null);
  const qualifications = await listQualifications(db, guideId);
  const comparison = compareEditions({ questions, archived, qualifications }, incoming);
  const { title, role, summary } = guide;
  return { guide, incoming, comparison, revision: revisionOf([title, role, summary, comparison]) };
}

/** What was ticked. What the comparison does not offer is not there to be taken over. */
function changesOf(
  { incoming, comparison: { questions, archived, qualifications, order } }: Edition,
  choice: EditionChoice,
): EditionChanges {
  const homeless = choice.add.some((at) => questions.added[at]?.section === "");
  if (homeless && choice.section === "") throw new Invalid({ section: "Name a section for the new questions." });
  const named = new Map(questions.added.map((question) => [question, { ...question, section: question.section || choice.section }]));
  const add = questions.added.filter((_, at) => choice.add.includes(at)).flatMap((question) => named.get(question) ?? []);
  return {
    ...Object.fromEntries(choice.of.map((field) => [field, incoming[field]])),
    add,
    change: questions.changed.filter(({ id }) => choice.change.includes(id)).map(({ id, to }) => ({ id, question: to })),
    restore: archived
      .filter(({ id }) => choice.restore.includes(id))
      .map(({ id, to, fields }) => ({ id, question: fields.length === 0 ? null : to })),
    archive: questions.missing.filter(({ id }) => choice.archive.includes(id)).map(({ id }) => id),
    qualifications: {
      add: qualifications.added.filter((_, at) => choice.addQualification.includes(at)),
      change: qualifications.changed
        .filter(({ id }) => choice.changeQualification.includes(id))
        .map(({ id, to }) => ({ id, qualification: to })),
      remove: qualifications.missing.filter(({ id }) => choice.remove.includes(id)).map(({ id }) => id),
    },
    order: order.map((place) => (typeof place === "string" ? place : (named.get(place) ?? place))),
  };
}

/** What an edition changed in a guide, in numbers. */
export type Applied = { added: number; changed: number; restored: number; archived: number };

function told(guideId: string, { add, change, restore, archive, qualifications }: EditionChanges) {
  return {
    guideId,
    added: add.length + qualifications.add.length,
    changed: change.length + qualifications.change.length,
    restored: restore.length,
    archived: archive.length + qualifications.remove.length,
  };
}

/** What an import changed in this guide; null for any other. */
export async function findApplied(db: Db, actor: Actor, at: { id: string; guideId: string }): Promise<Applied | null> {
  const detail = await lastDetail(db, actor, "applied", { type: "import", id: at.id });
  if (detail === null || detail.guideId !== at.guideId) return null;
  const { added, changed, restored, archived } = detail;
  return { added: Number(added), changed: Number(changed), restored: Number(restored ?? 0), archived: Number(archived) };
}
