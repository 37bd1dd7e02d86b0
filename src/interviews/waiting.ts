import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { interview, plan, planVersion, scorecard } from "../db/schema/index.ts";

/** A scorecard of the reader's own that is still to be submitted, and keeps them blind for its application. */
export type Owed = { scorecardId: string; interviewId: string; plan: { name: string; number: number } };

/** What the person still owes an application, in the order of its interviews. */
export function listOwed(db: Db, actor: Actor, applicationId: string): Promise<Owed[]> {
  return db
    .select({ scorecardId: scorecard.id, interviewId: interview.id, plan: { name: plan.name, number: planVersion.number } })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(interview.applicationId, applicationId),
        eq(interview.organisationId, actor.organisationId),
        eq(scorecard.interviewerId, actor.id),
        isNull(scorecard.submittedAt),
      ),
    )
    .orderBy(asc(interview.scheduledAt), asc(interview.id))
    .limit(50);
}
