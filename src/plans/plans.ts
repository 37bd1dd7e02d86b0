import { and, asc, count, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { plan, planQuestion, planVersion, position } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";

/** A plan with the position it belongs to; what is asked in it lives in its versions. */
export type Plan = { id: string; name: string; positionId: string; positionTitle: string; guideId: string };
export type PlanForm = { name: string; slotMinutes: number };

/** One version in a list: a draft while `publishedAt` is null. */
export type VersionSummary = {
  planId: string;
  name: string;
  versionId: string;
  number: number;
  slotMinutes: number;
  questions: number;
  publishedAt: Date | null;
};

/** A plan in its position's list: the version that interviews are held with, and the one being written. */
export type PlanSummary = { planId: string; name: string; published: VersionSummary | null; draft: VersionSummary | null };

/** One door to a plan. @throws NotFound for a stranger's. */
export async function getPlan(db: Db, actor: Actor, id: string): Promise<Plan> {
  const [row] = await db
    .select({ id: plan.id, name: plan.name, positionId: plan.positionId, positionTitle: position.title, guideId: position.guideId })
    .from(plan)
    .innerJoin(position, eq(position.id, plan.positionId))
    .where(and(eq(plan.id, id), recruitedBy(actor, plan.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("plan");
  return row;
}

/** The position that a new plan would be for. @throws NotFound for a stranger's. */
export async function getPlannedPosition(db: Db, actor: Actor, id: string): Promise<{ id: string; title: string }> {
  const [row] = await db
    .select({ id: position.id, title: position.title })
    .from(position)
    .where(and(eq(position.id, id), recruitedBy(actor, position.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("position");
  return row;
}

/**
 * Starts a plan with an empty first draft.
 * @returns its id. @throws NotFound for a stranger's position.
 */
export async function createPlan(db: Db, actor: Actor, positionId: string, form: PlanForm): Promise<string> {
  return db.transaction(async (tx) => {
    await getPlannedPosition(tx, actor, positionId);
    const [made] = await tx
      .insert(plan)
      .values({ organisationId: actor.organisationId, positionId, name: form.name, createdBy: actor.id })
      .returning({ id: plan.id });
    if (made === undefined) throw new NotFound("position");
    await tx.insert(planVersion).values({ planId: made.id, number: 1, slotMinutes: form.slotMinutes });
    await record(tx, actor, "created", { type: "plan", id: made.id });
    return made.id;
  });
}

/** The plans of a position in the order they were made, each with its latest published version and its draft. */
export async function listPlans(db: Db, actor: Actor, positionId: string): Promise<PlanSummary[]> {
  const byPlan = groupBy(await listVersions(db, actor, eq(plan.positionId, positionId)), (version) => version.planId);
  return [...byPlan.values()].map((versions) => ({
    planId: versions[0]?.planId ?? "",
    name: versions[0]?.name ?? "",
    published: versions.findLast((version) => version.publishedAt !== null) ?? null,
    draft: versions.find((version) => version.publishedAt === null) ?? null,
  }));
}

/** The latest published version of each plan of a position: what an interview can be held with. */
export async function listPublishedPlans(db: Db, actor: Actor, positionId: string): Promise<VersionSummary[]> {
  const plans = await listPlans(db, actor, positionId);
  return plans.flatMap(({ published }) => published ?? []);
}

/** All versions of one plan, the first first. */
export const listPlanVersions = (db: Db, actor: Actor, planId: string): Promise<VersionSummary[]> =>
  listVersions(db, actor, eq(plan.id, planId));

function listVersions(db: Db, actor: Actor, scope: ReturnType<typeof eq>): Promise<VersionSummary[]> {
  return db
    .select({
      planId: plan.id,
      name: plan.name,
      versionId: planVersion.id,
      number: planVersion.number,
      slotMinutes: planVersion.slotMinutes,
      questions: count(planQuestion.id),
      publishedAt: planVersion.publishedAt,
    })
    .from(plan)
    .innerJoin(planVersion, eq(planVersion.planId, plan.id))
    .leftJoin(planQuestion, eq(planQuestion.versionId, planVersion.id))
    .where(and(recruitedBy(actor, plan.organisationId), scope))
    .groupBy(plan.id, planVersion.id)
    .orderBy(asc(plan.createdAt), asc(plan.id), asc(planVersion.number))
    .limit(1000);
}
