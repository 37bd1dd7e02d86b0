import { eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { type Fills, guideImport } from "../db/schema/index.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import type { GuideDocument } from "../guides/format.ts";
import { LIMITS } from "../guides/limits.ts";
import { insertGuide } from "../guides/storing.ts";
import { revisionOf } from "../revision.ts";
import type { Reader } from "./apart.ts";
import { documentOf, draftOf } from "./draft.ts";
import { faultsOf } from "./faults.ts";
import { type GuideImport, getImport, lockImport } from "./imports.ts";
import { readingOf } from "./review.ts";

/**
 * Saves an import as a guide of its own. Doing it twice makes one guide.
 * @param section for the questions that stand under none.
 * @returns the guide's id.
 * @throws Invalid when something is too long or there is nothing to ask, Conflict when somebody changed it meanwhile.
 */
export async function saveAsGuide(db: Db, reader: Reader, actor: Actor, id: string, section: string): Promise<string> {
  const read = await readImported(db, reader, actor, id, section);
  if ("savedAs" in read) return read.savedAs;
  return db.transaction(async (tx) => {
    const savedAs = await lockForSaving(tx, actor, id, read.revision);
    if (savedAs !== null) return savedAs;
    const guideId = await insertGuide(tx, actor.organisationId, read.document, null);
    if (guideId === null) throw new Error("The guide was not returned after it was written.");
    await record(tx, actor, "imported", { type: "guide", id: guideId });
    await markSaved(tx, id, { savedGuideId: guideId });
    return guideId;
  });
}

export type ReadImport = {
  document: GuideDocument;
  /** The line of each of its questions and qualifications, in their order. */
  lines: { questions: number[]; qualifications: number[] };
  partners: NonNullable<Fills["partners"]>;
  revision: string;
};

/** The guide that an import comes to, and the revision of what was said of it; or the guide that it has become. */
export async function readImported(
  db: Db,
  reader: Reader,
  actor: Actor,
  id: string,
  section: string,
): Promise<ReadImport | { savedAs: string }> {
  const row = await getImport(db, actor, id);
  if (row.savedAt !== null) return { savedAs: savedGuide(row) };
  // Before the transaction: a long document takes its time, and the embedded database has one connection.
  const draft = draftOf(row, await readingOf(row, reader));
  if (draft.questions.length === 0) throw new Invalid({ form: "There is no question in it yet. Turn at least one line into a question." });
  for (const what of ["questions", "qualifications"] as const) {
    const { length } = draft[what];
    if (length > LIMITS[what]) throw new Invalid({ form: `It has ${length} ${what}; a guide may have ${LIMITS[what]}. Divide it.` });
  }
  if (faultsOf(draft).length > 0)
    throw new Invalid({ form: "Some of it is too long for a guide. It is listed above, each with its line." });
  const lines = { questions: draft.questions.map(({ line }) => line), qualifications: draft.qualifications.map(({ line }) => line) };
  return { document: documentOf(draft, section), lines, partners: row.fills.partners ?? {}, revision: saidRevision(row) };
}

/** Holds the import until the transaction ends. @returns the guide that it has become meanwhile, or null. */
export async function lockForSaving(tx: Db, actor: Actor, id: string, revision: string): Promise<string | null> {
  const row = await lockImport(tx, actor, id);
  if (row.savedAt !== null) return savedGuide(row);
  if (saidRevision(row) !== revision) throw new Conflict("Somebody changed this import just now. Look at it once more, then save it.");
  return null;
}

/** The document has done its work; what people said of it is kept, so that it can be understood why the guide is as it is. */
export async function markSaved(tx: Db, id: string, saved: { savedGuideId: string; guideId?: string }): Promise<void> {
  await tx
    .update(guideImport)
    .set({ savedAt: sql`now()`, ...saved })
    .where(eq(guideImport.id, id));
}

const saidRevision = ({ choices, splits, fills }: Pick<GuideImport, "choices" | "splits" | "fills">) =>
  revisionOf([choices, splits, fills]);

function savedGuide({ savedGuideId }: Pick<GuideImport, "savedGuideId">): string {
  if (savedGuideId === null) throw new NotFound("guide");
  return savedGuideId;
}
