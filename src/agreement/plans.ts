import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, exactly, inOrder, past, type Slice, toSlice } from "../db/keyset.ts";
import { interview, plan, planVersion, position, scorecard } from "../db/schema/index.ts";
import { submittedAndReadable } from "../scorecards/ratings.ts";

export const PAGE_SIZE = 50;

export type RatedPlan = { id: string; at: string; name: string; position: string; client: string; createdAt: Date };

/** A page of the firm's plans with a submitted scorecard that the person may read, newest first. */
export async function listRatedPlans(db: Db, actor: Actor, after: Cursor | null): Promise<Slice<RatedPlan>> {
  // A single value and not "exists", which Postgres would turn into a join that looks at every scorecard of the firm.
  const rated = db
    .select({ one: sql`true` })
    .from(planVersion)
    .innerJoin(interview, eq(interview.versionId, planVersion.id))
    .innerJoin(scorecard, eq(scorecard.interviewId, interview.id))
    .where(and(eq(planVersion.planId, plan.id), submittedAndReadable(actor)))
    .limit(1);
  const rows = await db
    .select({
      id: plan.id,
      at: exactly(plan.createdAt),
      name: plan.name,
      position: position.title,
      client: position.client,
      createdAt: plan.createdAt,
    })
    .from(plan)
    .innerJoin(position, eq(position.id, plan.positionId))
    .where(and(recruitedBy(actor, plan.organisationId), past(plan.createdAt, plan.id, after), sql`(${rated})`))
    .orderBy(inOrder(plan.createdAt, plan.id))
    .limit(PAGE_SIZE + 1);
  return toSlice(rows, PAGE_SIZE);
}
