import { and, eq, not, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { mustRecruit } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, debrief, interview, plan, planVersion } from "../db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { blind, debriefOpen, inSight } from "../scorecards/sight.ts";
import { hold } from "./admission.ts";

/** An interview whose debrief somebody may open early. */
export type Openable = { id: string; applicationId: string; candidate: string; plan: string };

/**
 * The interview, for a recruiter who may open its debrief before all have submitted.
 * @throws Forbidden for those who do not recruit or have a scorecard of their own to submit first, NotFound for a
 * stranger's, Conflict when the debrief is open.
 */
export async function readOpenable(db: Db, actor: Actor, interviewId: string): Promise<Openable> {
  mustRecruit(actor);
  const [found] = await db
    .select({
      id: interview.id,
      applicationId: interview.applicationId,
      candidate: candidate.name,
      plan: plan.name,
      sees: sql<boolean>`${not(blind(actor))}`,
      open: sql<boolean>`${debriefOpen()}`,
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(eq(interview.id, interviewId), inSight(actor)))
    .limit(1);
  if (found === undefined) throw new NotFound("interview");
  const { sees, open, ...openable } = found;
  if (!sees) throw new Forbidden("Submit your own scorecard for this candidate first. Until then the debrief is closed to you.");
  if (open) throw new Conflict("The debrief is open already.");
  return openable;
}

/** Opens a debrief while scorecards are still out; whoever enters it reads who opened it and why. @throws as readOpenable */
export async function openDebrief(db: Db, actor: Actor, interviewId: string, reason: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await readOpenable(tx, actor, interviewId);
    await hold(tx, interviewId);
    // Once more behind the lock: somebody may have opened it meanwhile.
    const { applicationId } = await readOpenable(tx, actor, interviewId);
    await tx.update(debrief).set({ openedBy: actor.id, openedAt: now, reason }).where(eq(debrief.interviewId, interviewId));
    await record(tx, actor, "debrief opened", { type: "interview", id: interviewId, application: applicationId }, { reason });
    await ring(tx, "debrief", interviewId);
  });
}
