import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guidePoint, guideQuestion, planPoint, planQuestion, planVersion } from "../db/schema/index.ts";
import { parseOutline } from "../guides/outline.ts";

/**
 * Brings the drafts that hold these guide questions up to their new wording: prompt, competency, anchors, outline, points.
 * Section, minutes and weights are the plan's own and stay; where nobody has said the minutes, they come from the guide.
 * Published versions are never touched. Call it in the transaction that changes the questions: a few statements, however
 * many there are.
 */
export async function refreshDrafts(tx: Db, guideQuestionIds: readonly string[]): Promise<void> {
  const copies = await draftCopies(tx, guideQuestionIds);
  if (copies.length === 0) return;
  const copied = await tx
    .selectDistinct({ id: guideQuestion.id, outline: guideQuestion.outline })
    .from(guideQuestion)
    .innerJoin(planQuestion, eq(planQuestion.guideQuestionId, guideQuestion.id))
    .where(inArray(planQuestion.id, copies));
  const outlines = Object.fromEntries(copied.map(({ id, outline }) => [id, parseOutline(outline)]));
  await tx
    .update(planQuestion)
    .set({
      prompt: sql`${guideQuestion.prompt}`,
      competency: sql`${guideQuestion.competency}`,
      anchors: sql`${guideQuestion.anchors}`,
      outline: sql`${JSON.stringify(outlines)}::jsonb -> ${guideQuestion.id}::text`,
      minutes: sql`coalesce(${planQuestion.minutes}, ${guideQuestion.minutes})`,
    })
    .from(guideQuestion)
    .where(and(eq(guideQuestion.id, planQuestion.guideQuestionId), inArray(planQuestion.id, copies)));
  await tx.delete(planPoint).where(inArray(planPoint.questionId, copies));
  const points = tx
    .select({
      id: sql<string>`gen_random_uuid()`.as("id"),
      questionId: planQuestion.id,
      ordinal: guidePoint.ordinal,
      text: guidePoint.text,
      weight: guidePoint.weight,
    })
    .from(planQuestion)
    .innerJoin(guidePoint, eq(guidePoint.questionId, planQuestion.guideQuestionId))
    .where(inArray(planQuestion.id, copies));
  await tx.insert(planPoint).select(points);
}

/** The copies in unpublished versions. Their versions stay locked, so that none is published with half of an edit. */
async function draftCopies(tx: Db, guideQuestionIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: planQuestion.id })
    .from(planQuestion)
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .where(and(inArray(planQuestion.guideQuestionId, [...guideQuestionIds]), isNull(planVersion.publishedAt)))
    .orderBy(asc(planVersion.id))
    .for("update", { of: planVersion });
  return rows.map((row) => row.id);
}
