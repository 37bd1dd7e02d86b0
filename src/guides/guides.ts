import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { type Anchors, guide, guidePoint, guideQualification, guideQuestion, type Standing } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Group } from "./format.ts";
import { LIMITS } from "./limits.ts";

export type Guide = typeof guide.$inferSelect;
export type Point = { id: string; text: string; weight: number };
export type Question = {
  id: string;
  guideId: string;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  outline: string;
  anchors: Anchors;
  archivedAt: Date | null;
  points: Point[];
};
export type Qualification = { id: string; group: Group; text: string; detail: string; standing: Standing | null };

/** One door to a guide. @throws NotFound for a stranger's. */
export async function getGuide(db: Db, actor: Actor, id: string): Promise<Guide> {
  const [row] = await db
    .select()
    .from(guide)
    .where(and(eq(guide.id, id), recruitedBy(actor, guide.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("guide");
  return row;
}

/** All questions of a guide in order, archived ones among them, with their points: two queries. */
export async function listQuestions(db: Db, guideId: string): Promise<Question[]> {
  const rows = await db
    .select()
    .from(guideQuestion)
    .where(eq(guideQuestion.guideId, guideId))
    .orderBy(asc(guideQuestion.ordinal), asc(guideQuestion.id))
    .limit(LIMITS.questions);
  const points = await db
    .select({ id: guidePoint.id, questionId: guidePoint.questionId, text: guidePoint.text, weight: guidePoint.weight })
    .from(guidePoint)
    .innerJoin(guideQuestion, eq(guideQuestion.id, guidePoint.questionId))
    .where(eq(guideQuestion.guideId, guideId))
    .orderBy(asc(guidePoint.questionId), asc(guidePoint.ordinal))
    .limit(LIMITS.questions * LIMITS.points);
  const byQuestion = groupBy(points, (point) => point.questionId);
  return rows.map((row) => ({ ...row, points: byQuestion.get(row.id) ?? [] }));
}

export function listQualifications(db: Db, guideId: string): Promise<Qualification[]> {
  return db
    .select({
      id: guideQualification.id,
      group: guideQualification.group,
      text: guideQualification.text,
      detail: guideQualification.detail,
      standing: guideQualification.standing,
    })
    .from(guideQualification)
    .where(eq(guideQualification.guideId, guideId))
    .orderBy(asc(guideQualification.ordinal), asc(guideQualification.id))
    .limit(LIMITS.qualifications);
}
