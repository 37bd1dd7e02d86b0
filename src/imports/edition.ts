import type { Actor } from "../accounts/actor.ts";
import { lastDetail, record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { Conflict } from "../errors.ts";
import { compareEditions, type EditionComparison, type Partners } from "../guides/comparing.ts";
import { applyEdition } from "../guides/editions.ts";
import type { GuideDocument, GuideQualification, GuideQuestion } from "../guides/format.ts";
import { type Guide, getGuide, listQualifications, listQuestions, type Question } from "../guides/guides.ts";
import { revisionOf } from "../revision.ts";
import type { Reader } from "./apart.ts";
import { changesOf, told } from "./chosen.ts";
import type { EditionChoice } from "./edition-form.ts";
import { lockForSaving, markSaved, type ReadImport, readImported } from "./saving.ts";

/** An import beside the guide of which it is a newer edition. */
export type Edition = {
  guide: Guide;
  incoming: GuideDocument;
  comparison: EditionComparison;
  /** The line of each question and qualification of the import. */
  lineOf: ReadonlyMap<GuideQuestion | GuideQualification, number>;
  /** All questions of the guide, archived ones as well. */
  stored: Question[];
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
  return "savedAs" in read ? read : compare(db, actor, at.guideId, read);
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
    const edition = await compare(tx, actor, at.guideId, read);
    if (edition.revision !== choice.revision)
      throw new Conflict(
        "The guide or the import was changed after you opened this page. Nothing was taken over yet, and what you ticked is kept.",
      );
    const changes = changesOf(edition, choice);
    await applyEdition(tx, actor, { id: at.guideId, now: at.now }, changes);
    await markSaved(tx, at.id, { savedGuideId: at.guideId, guideId: at.guideId });
    await record(tx, actor, "applied", { type: "import", id: at.id }, told(at.guideId, changes));
    return at.guideId;
  });
}

async function compare(db: Db, actor: Actor, guideId: string, read: ReadImport): Promise<Edition> {
  const { document: incoming } = read;
  const guide = await getGuide(db, actor, guideId);
  const stored = await listQuestions(db, guideId);
  const questions = stored.filter(({ archivedAt }) => archivedAt === null);
  const archived = stored.filter(({ archivedAt }) => archivedAt !== null);
  const qualifications = await listQualifications(db, guideId);
  const comparison = compareEditions({ questions, archived, qualifications }, incoming, partnersOf(read));
  const { title, role, summary } = guide;
  const revision = revisionOf([title, role, summary, comparison]);
  return { guide, incoming, comparison, lineOf: new Map(numbered(read)), stored, revision };
}

/** What people said of the import's questions and qualifications. */
function partnersOf({ document, lines, partners }: ReadImport): Partners {
  const known = new Map<GuideQuestion | GuideQualification, string | null>();
  for (const what of ["questions", "qualifications"] as const) {
    for (const [at, item] of document[what].entries()) {
      const said = partners[what]?.[lines[what][at] ?? 0];
      if (said !== undefined) known.set(item, said);
    }
  }
  return known;
}

/** Each question and qualification with its line. */
const numbered = ({ document, lines }: ReadImport): [GuideQuestion | GuideQualification, number][] => [
  ...document.questions.map((question, at): [GuideQuestion, number] => [question, lines.questions[at] ?? 0]),
  ...document.qualifications.map((one, at): [GuideQualification, number] => [one, lines.qualifications[at] ?? 0]),
];

/** What an edition changed in a guide, in numbers. */
export type Applied = { added: number; changed: number; restored: number; archived: number };

/** What an import changed in this guide; null for any other. */
export async function findApplied(db: Db, actor: Actor, at: { id: string; guideId: string }): Promise<Applied | null> {
  const detail = await lastDetail(db, actor, "applied", { type: "import", id: at.id });
  if (detail === null || detail.guideId !== at.guideId) return null;
  const { added, changed, restored, archived } = detail;
  return { added: Number(added), changed: Number(changed), restored: Number(restored ?? 0), archived: Number(archived) };
}
