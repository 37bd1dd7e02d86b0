import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recordEach } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide, guidePoint, guideQualification, guideQuestion } from "../db/schema/index.ts";
import { byStatement } from "../db/statements.ts";
import { refreshDrafts } from "../plans/drafts.ts";
import type { GuideDocument, GuideQualification, GuideQuestion } from "./format.ts";
import { searchTextOf } from "./search.ts";

/*
 * Writes guides, and many questions or qualifications at once: a few statements, however many there are, because the
 * embedded database answers nobody else meanwhile. Callers have seen to it that the guide is the actor's.
 */

/**
 * Writes a guide with its questions, points and qualifications.
 * @returns its id, or null when the firm has that shipped guide already (two processes starting together).
 */
export async function insertGuide(
  tx: Db,
  organisationId: string,
  document: GuideDocument,
  libraryKey: string | null,
): Promise<string | null> {
  const { title, role, summary, qualifications, questions } = document;
  const [row] = await tx
    .insert(guide)
    .values({ organisationId, libraryKey, title, role, summary })
    .onConflictDoNothing()
    .returning({ id: guide.id });
  if (row === undefined) return null;
  await insertQualifications(tx, row.id, 0, qualifications);
  await insertQuestions(tx, row.id, 0, questions);
  return row.id;
}

/** Adds questions with their points. @param from the place of the first. @returns their ids, in order. */
export async function insertQuestions(tx: Db, guideId: string, from: number, questions: readonly GuideQuestion[]): Promise<string[]> {
  const rows = questions.map(({ points, ...words }, at) => {
    return { id: randomUUID(), guideId, ordinal: from + at, searchText: searchTextOf({ ...words, points }), ...words };
  });
  for (const part of byStatement(rows, 10)) await tx.insert(guideQuestion).values(part);
  await insertPoints(
    tx,
    rows.map(({ id }, at) => ({ id, question: questions[at] })),
  );
  return rows.map(({ id }) => id);
}

type Rewriting = { id: string; question: GuideQuestion };

/**
 * Writes questions anew, whatever they said, with the drafts that hold copies of them. The caller holds their rows.
 * @param now when they were changed.
 */
export async function rewriteQuestions(tx: Db, actor: Actor, now: Date, changes: readonly Rewriting[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  const rows = changes.map(({ id, question }) => ({ ...question, id, searchText: searchTextOf(question) }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
    (id uuid, section text, prompt text, competency text, minutes integer, outline text, anchors jsonb, "searchText" text)`;
  await tx
    .update(guideQuestion)
    .set({
      section: sql`given.section`,
      prompt: sql`given.prompt`,
      competency: sql`given.competency`,
      minutes: sql`given.minutes`,
      outline: sql`given.outline`,
      anchors: sql`given.anchors`,
      searchText: sql`given."searchText"`,
      updatedAt: now,
    })
    .from(given)
    .where(eq(guideQuestion.id, sql`given.id`));
  await tx.delete(guidePoint).where(inArray(guidePoint.questionId, ids));
  await insertPoints(tx, changes);
  await refreshDrafts(tx, ids);
  await recordEach(
    tx,
    actor,
    "changed",
    ids.map((id) => ({ subject: { type: "question", id } })),
  );
}

async function insertPoints(tx: Db, questions: readonly { id: string; question: GuideQuestion | undefined }[]): Promise<void> {
  const rows = questions.flatMap(({ id, question }) =>
    (question?.points ?? []).map(({ text, weight }, ordinal) => ({ questionId: id, ordinal, text, weight })),
  );
  for (const part of byStatement(rows, 4)) await tx.insert(guidePoint).values(part);
}

/** Adds qualifications. @param from the place of the first. @returns their ids, in order. */
export async function insertQualifications(
  tx: Db,
  guideId: string,
  from: number,
  qualifications: readonly GuideQualification[],
): Promise<string[]> {
  const rows = qualifications.map((one, at) => ({ id: randomUUID(), guideId, ordinal: from + at, ...one }));
  for (const part of byStatement(rows, 7)) await tx.insert(guideQualification).values(part);
  return rows.map(({ id }) => id);
}

/** Writes qualifications anew, whatever they said. The caller holds their rows. */
export async function rewriteQualifications(
  tx: Db,
  actor: Actor,
  changes: readonly { id: string; qualification: GuideQualification }[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, qualification }) => ({ ...qualification, id }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
    (id uuid, "group" text, text text, detail text, standing text)`;
  await tx
    .update(guideQualification)
    .set({ group: sql`given."group"`, text: sql`given.text`, detail: sql`given.detail`, standing: sql`given.standing` })
    .from(given)
    .where(eq(guideQualification.id, sql`given.id`));
  await recordEach(
    tx,
    actor,
    "changed",
    rows.map(({ id }) => ({ subject: { type: "qualification", id } })),
  );
}
