import { and, asc, count, desc, eq, isNotNull, isNull, max, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { guide, guideQualification, guideQuestion } from "../db/schema/index.ts";

export type GuideSummary = {
  id: string;
  title: string;
  role: string;
  summary: string;
  questions: number;
  qualifications: number;
  /** When it or a question of it was last changed. */
  changedAt: Date;
};

/** More guides than a firm has. */
const MOST = 500;

/** The firm's guides by title, without those that are archived. */
export function listGuides(db: Db, actor: Actor): Promise<GuideSummary[]> {
  return summaries(db, actor, isNull(guide.archivedAt)).orderBy(asc(guide.title), asc(guide.id)).limit(MOST);
}

/** The firm's archived guides, the latest first. */
export function listArchivedGuides(db: Db, actor: Actor): Promise<GuideSummary[]> {
  return summaries(db, actor, isNotNull(guide.archivedAt)).orderBy(desc(guide.archivedAt), asc(guide.id)).limit(MOST);
}

function summaries(db: Db, actor: Actor, which: SQL) {
  const ofFirm = and(eq(guide.organisationId, actor.organisationId), which);
  const questions = db
    .select({ guideId: guideQuestion.guideId, number: count().as("questions"), changedAt: max(guideQuestion.updatedAt).as("changed_at") })
    .from(guideQuestion)
    .innerJoin(guide, eq(guide.id, guideQuestion.guideId))
    .where(and(ofFirm, isNull(guideQuestion.archivedAt)))
    .groupBy(guideQuestion.guideId)
    .as("questions");
  const qualifications = db
    .select({ guideId: guideQualification.guideId, number: count().as("qualifications") })
    .from(guideQualification)
    .innerJoin(guide, eq(guide.id, guideQualification.guideId))
    .where(ofFirm)
    .groupBy(guideQualification.guideId)
    .as("qualifications");
  return db
    .select({
      id: guide.id,
      title: guide.title,
      role: guide.role,
      summary: guide.summary,
      questions: sql`coalesce(${questions.number}, 0)`.mapWith(Number),
      qualifications: sql`coalesce(${qualifications.number}, 0)`.mapWith(Number),
      changedAt: sql`greatest(${guide.updatedAt}, ${questions.changedAt})`.mapWith(guide.updatedAt),
    })
    .from(guide)
    .leftJoin(questions, eq(questions.guideId, guide.id))
    .leftJoin(qualifications, eq(qualifications.guideId, guide.id))
    .where(and(recruitedBy(actor, guide.organisationId), which))
    .$dynamic();
}
