import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { administeredBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, plan, planVersion, scorecard } from "../db/schema/index.ts";

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

/** An interview whose panel waits for somebody's scorecard. */
export type Seat = { interviewId: string; candidate: string; plan: { name: string; number: number }; scheduledAt: Date };

/** The latest interviews that wait for one of the firm's people, at most twenty; for those who administer. */
export function listSeats(db: Db, actor: Actor, personId: string): Promise<Seat[]> {
  return db
    .select({
      interviewId: interview.id,
      candidate: candidate.name,
      plan: { name: plan.name, number: planVersion.number },
      scheduledAt: interview.scheduledAt,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(eq(scorecard.interviewerId, personId), isNull(scorecard.submittedAt), administeredBy(actor, interview.organisationId)))
    .orderBy(desc(interview.scheduledAt), desc(interview.id))
    .limit(20);
}
