import { and, asc, eq, max } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide, guidePoint, guideQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { revisionOf } from "../revision.ts";
import type { QuestionForm } from "./forms.ts";
import { getGuide, type Question } from "./guides.ts";
import { requireRoom } from "./room.ts";
import { insertQuestions, rewriteQuestions } from "./storing.ts";

export type Revised = Question & { revision: string };

/** What became of a save: taken, or refused because somebody else saved since, with what is there now. */
export type Saving<Now> = { outcome: "saved" } | { outcome: "stale"; now: Now };

/** One door to a question of a guide, with its points and revision. @throws NotFound for a stranger's. */
export async function getQuestion(db: Db, actor: Actor, guideId: string, id: string): Promise<Revised> {
  const [row] = await ownQuestion(db, actor, guideId, id).limit(1);
  return withPoints(db, row?.question);
}

/** Adds a question at the end of the guide. @returns its id. @throws NotFound for a stranger's guide; Conflict for a full one. */
export async function addQuestion(db: Db, actor: Actor, guideId: string, form: QuestionForm): Promise<string> {
  return db.transaction(async (tx) => {
    await getGuide(tx, actor, guideId);
    const [last] = await tx
      .select({ ordinal: max(guideQuestion.ordinal) })
      .from(guideQuestion)
      .where(eq(guideQuestion.guideId, guideId));
    const [id] = await insertQuestions(tx, guideId, (last?.ordinal ?? -1) + 1, [form]);
    if (id === undefined) throw new Error("The question was not returned after it was written.");
    await requireRoom(tx, guideId);
    await record(tx, actor, "added", { type: "question", id });
    return id;
  });
}

/**
 * Changes a question and, in the same transaction, the drafts that hold a copy of it.
 * @param revision the one the form was filled from.
 * @throws NotFound for a stranger's.
 */
export async function changeQuestion(
  db: Db,
  actor: Actor,
  at: { guideId: string; id: string; revision: string; now: Date },
  form: QuestionForm,
): Promise<Saving<Revised>> {
  return db.transaction(async (tx) => {
    const stored = await lockQuestion(tx, actor, at.guideId, at.id);
    if (stored.revision !== at.revision) return { outcome: "stale", now: stored };
    await rewriteQuestions(tx, actor, at.now, [{ id: at.id, question: form }]);
    return { outcome: "saved" };
  });
}

/** Takes a question out of the guide's list; plans that hold it keep it. Doing it twice changes nothing. */
export function archiveQuestion(db: Db, actor: Actor, at: { guideId: string; id: string; now: Date }): Promise<Question> {
  return setArchived(db, actor, at, at.now, "archived");
}

/** Puts an archived question back in its place. */
export function restoreQuestion(db: Db, actor: Actor, at: { guideId: string; id: string }): Promise<Question> {
  return setArchived(db, actor, at, null, "restored");
}

async function setArchived(
  db: Db,
  actor: Actor,
  { guideId, id }: { guideId: string; id: string },
  archivedAt: Date | null,
  action: string,
): Promise<Question> {
  return db.transaction(async (tx) => {
    const stored = await lockQuestion(tx, actor, guideId, id);
    if ((stored.archivedAt === null) === (archivedAt === null)) return stored;
    await tx.update(guideQuestion).set({ archivedAt }).where(eq(guideQuestion.id, id));
    await record(tx, actor, action, { type: "question", id });
    return { ...stored, archivedAt };
  });
}

/** The question as it stands, held until the transaction ends so that two saves take turns. */
async function lockQuestion(tx: Db, actor: Actor, guideId: string, id: string): Promise<Revised> {
  const [row] = await ownQuestion(tx, actor, guideId, id).for("update", { of: guideQuestion });
  return withPoints(tx, row?.question);
}

function ownQuestion(db: Db, actor: Actor, guideId: string, id: string) {
  return db
    .select({ question: guideQuestion })
    .from(guideQuestion)
    .innerJoin(guide, eq(guide.id, guideQuestion.guideId))
    .where(and(eq(guideQuestion.id, id), eq(guideQuestion.guideId, guideId), recruitedBy(actor, guide.organisationId)));
}

async function withPoints(db: Db, question: typeof guideQuestion.$inferSelect | undefined): Promise<Revised> {
  if (question === undefined) throw new NotFound("question");
  const points = await db
    .select({ id: guidePoint.id, text: guidePoint.text, weight: guidePoint.weight })
    .from(guidePoint)
    .where(eq(guidePoint.questionId, question.id))
    .orderBy(asc(guidePoint.ordinal), asc(guidePoint.id));
  const { prompt, section, competency, minutes, outline, anchors } = question;
  const revision = revisionOf([prompt, section, competency, minutes, outline, anchors, points.map(({ text, weight }) => [text, weight])]);
  return { ...question, points, revision };
}
