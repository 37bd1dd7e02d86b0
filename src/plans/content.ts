import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { type Anchors, type Outline, plan, planPoint, planQuestion, planSection, planVersion, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";

export type PlannedPoint = { id: string; text: string; weight: number };
export type PlannedQuestion = {
  id: string;
  /** Null for a question of the plan's own. */
  guideQuestionId: string | null;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  outline: Outline;
  anchors: Anchors;
  weight: number;
  weightReason: string;
  points: PlannedPoint[];
};
export type PlannedSection = { id: string; name: string; weight: number; weightReason: string };

/** Everything one version asks, in order. Sections stand in the order of their first question. */
export type PlanVersion = {
  id: string;
  planId: string;
  number: number;
  slotMinutes: number;
  lambda: number;
  requiredTopics: string[];
  publishedAt: Date | null;
  publishedBy: string | null;
  sections: PlannedSection[];
  questions: PlannedQuestion[];
};

/** One version by its number, draft or published. @throws NotFound */
export async function getVersion(db: Db, actor: Actor, planId: string, number: number): Promise<PlanVersion> {
  const [head] = await selectHeads(db, actor, planId, eq(planVersion.number, number));
  if (head === undefined) throw new NotFound("version of this plan");
  return readContent(db, head);
}

/** The version being written, or null when all are published. */
export async function findDraft(db: Db, actor: Actor, planId: string): Promise<PlanVersion | null> {
  const [head] = await selectHeads(db, actor, planId, isNull(planVersion.publishedAt));
  return head === undefined ? null : readContent(db, head);
}

/** The version that interviews are held with, or null while the first is a draft. */
export async function findPublished(db: Db, actor: Actor, planId: string): Promise<PlanVersion | null> {
  const [head] = await selectHeads(db, actor, planId, isNotNull(planVersion.publishedAt));
  return head === undefined ? null : readContent(db, head);
}

type Head = Omit<PlanVersion, "sections" | "questions">;

function selectHeads(db: Db, actor: Actor, planId: string, which: ReturnType<typeof eq>): Promise<Head[]> {
  return db
    .select({
      id: planVersion.id,
      planId: planVersion.planId,
      number: planVersion.number,
      slotMinutes: planVersion.slotMinutes,
      lambda: planVersion.lambda,
      requiredTopics: planVersion.requiredTopics,
      publishedAt: planVersion.publishedAt,
      publishedBy: user.name,
    })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .leftJoin(user, eq(user.id, planVersion.publishedBy))
    .where(and(eq(plan.id, planId), recruitedBy(actor, plan.organisationId), which))
    .orderBy(desc(planVersion.number))
    .limit(1);
}

async function readContent(db: Db, head: Head): Promise<PlanVersion> {
  const sections = await db
    .select({ id: planSection.id, name: planSection.name, weight: planSection.weight, weightReason: planSection.weightReason })
    .from(planSection)
    .where(eq(planSection.versionId, head.id));
  const rows = await db
    .select()
    .from(planQuestion)
    .where(eq(planQuestion.versionId, head.id))
    .orderBy(asc(planQuestion.ordinal), asc(planQuestion.id));
  const points = await db
    .select({ id: planPoint.id, questionId: planPoint.questionId, text: planPoint.text, weight: planPoint.weight })
    .from(planPoint)
    .innerJoin(planQuestion, eq(planQuestion.id, planPoint.questionId))
    .where(eq(planQuestion.versionId, head.id))
    .orderBy(asc(planPoint.ordinal), asc(planPoint.id));
  const byQuestion = groupBy(points, (point) => point.questionId);
  const sectionOf = new Map(sections.map((section) => [section.id, section]));
  return {
    ...head,
    sections: [...new Set(rows.map((row) => row.sectionId))].flatMap((id) => sectionOf.get(id) ?? []),
    questions: rows.map((row) => ({
      ...row,
      section: sectionOf.get(row.sectionId)?.name ?? "",
      points: (byQuestion.get(row.id) ?? []).map(({ id, text, weight }) => ({ id, text, weight })),
    })),
  };
}
