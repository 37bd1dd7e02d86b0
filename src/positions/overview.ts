import { eq, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { application, candidate, plan, planVersion } from "../db/schema/index.ts";

/** A plan with the number of its published version in use, and whether a draft waits. */
export type PlanRow = { id: string; name: string; published: number | null; drafted: boolean };
export type ApplicantRow = { candidateId: string; name: string; appliedAt: Date };

const LATEST_APPLICANTS = 20;

/** The plans of a position that the actor was let see, oldest first: the rounds in the order they were made. */
export function listPlansOf(db: Db, positionId: string): Promise<PlanRow[]> {
  return db
    .select({
      id: plan.id,
      name: plan.name,
      published: sql<number | null>`max(${planVersion.number}) filter (where ${planVersion.publishedAt} is not null)`,
      drafted: sql<boolean>`coalesce(bool_or(${planVersion.id} is not null and ${planVersion.publishedAt} is null), false)`,
    })
    .from(plan)
    .leftJoin(planVersion, eq(planVersion.planId, plan.id))
    .where(eq(plan.positionId, positionId))
    .groupBy(plan.id)
    .orderBy(plan.createdAt, plan.id)
    .limit(100);
}

/** Who applied latest to a position that the actor was let see. */
export function listLatestApplicants(db: Db, positionId: string): Promise<ApplicantRow[]> {
  return db
    .select({ candidateId: candidate.id, name: candidate.name, appliedAt: application.createdAt })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .where(eq(application.positionId, positionId))
    .orderBy(inOrder(application.createdAt, application.id))
    .limit(LATEST_APPLICANTS);
}
