import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { debrief, interview, plan, planVersion, user } from "../db/schema/index.ts";
import { toldOnPanels } from "./told.ts";

/** A debrief that a recruiter opened before all had submitted. */
export type EarlyOpening = { interviewId: string; plan: string; name: string; at: Date; reason: string };

/**
 * The debriefs of an application that were opened early, first to last: told to recruiters and to everybody on its
 * panels. Those who have still to score read of it as well, since it is done without them; it tells no score.
 */
export async function listEarlyOpenings(db: Db, actor: Actor, applicationId: string): Promise<EarlyOpening[]> {
  const rows = await db
    .select({ interviewId: interview.id, plan: plan.name, name: user.name, at: debrief.openedAt, reason: debrief.reason })
    .from(debrief)
    .innerJoin(interview, eq(interview.id, debrief.interviewId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(user, eq(user.id, debrief.openedBy))
    .where(
      and(
        eq(interview.applicationId, applicationId),
        eq(interview.organisationId, actor.organisationId),
        isNotNull(debrief.openedAt),
        toldOnPanels(db, actor, interview.applicationId),
      ),
    )
    .orderBy(asc(debrief.openedAt), asc(interview.id))
    .limit(100);
  return rows.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }]));
}
