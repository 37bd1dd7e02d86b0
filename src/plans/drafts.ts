import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guidePoint, guideQuestion, planPoint, planQuestion, planVersion } from "../db/schema/index.ts";
import { parseOutline } from "../guides/outline.ts";

/**
 * Brings the drafts that hold a guide question up to its new wording: prompt, competency, anchors, outline, points.
 * Section, minutes and weights are the plan's own and stay; where nobody has said the minutes, they come from the guide. Published versions are never touched.
 * Call it in the transaction that changes the question.
 */
export async function refreshDrafts(tx: Db, guideQuestionId: string): Promise<void> {
  const [question] = await tx.select().from(guideQuestion).where(eq(guideQuestion.id, guideQuestionId)).limit(1);
  const copies = await draftCopies(tx, guideQuestionId);
  if (question === undefined || copies.length === 0) return;
  const points = await tx
    .select({ ordinal: guidePoint.ordinal, text: guidePoint.text, weight: guidePoint.weight })
    .from(guidePoint)
    .where(eq(guidePoint.questionId, guideQuestionId))
    .orderBy(asc(guidePoint.ordinal));
  const { prompt, competency, anchors } = question;
  await tx
    .update(planQuestion)
    .set({
      prompt,
      competency,
      anchors,
      outline: parseOutline(question.outline),
      minutes: sql`coalesce(${planQuestion.minutes}, ${question.minutes})`,
    })
    .where(inArray(planQuestion.id, copies));
  await tx.delete(planPoint).where(inArray(planPoint.questionId, copies));
  const rows = copies.flatMap((questionId) => points.map((point) => ({ questionId, ...point })));
  if (rows.length > 0) await tx.insert(planPoint).values(rows);
}

/** The copies in unpublished versions. Their versions stay locked, so that none is published with half of an edit. */
async function draftCopies(tx: Db, guideQuestionId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: planQuestion.id })
    .from(planQuestion)
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .where(and(eq(planQuestion.guideQuestionId, guideQuestionId), isNull(planVersion.publishedAt)))
    .orderBy(asc(planVersion.id))
    .for("update", { of: planVersion });
  return rows.map((row) => row.id);
}
