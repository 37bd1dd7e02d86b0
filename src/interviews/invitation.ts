import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, plan, planVersion, position, scorecard, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { inSight } from "../scorecards/sight.ts";

type Invited = { name: string; email: string };

/** What an interview's invitation tells: nothing of scores. `sequence` counts its changes, `slotMinutes` is the plan's. */
export type Invitation = {
  interviewId: string;
  applicationId: string;
  sequence: number;
  scheduledAt: Date;
  slotMinutes: number;
  place: string;
  candidate: string;
  position: string;
  client: string;
  plan: string;
  /** Who scheduled it. */
  organizer: Invited;
  /** The panel, by name, without those who have left the firm. */
  panel: Invited[];
};

/** The invitation to an interview that the person may know of. @throws NotFound */
export async function readInvitation(db: Db, actor: Actor, id: string): Promise<Invitation> {
  const [row] = await db
    .select({
      interviewId: interview.id,
      applicationId: interview.applicationId,
      sequence: interview.sequence,
      scheduledAt: interview.scheduledAt,
      slotMinutes: planVersion.slotMinutes,
      place: interview.place,
      candidate: candidate.name,
      position: position.title,
      client: position.client,
      plan: plan.name,
      organizer: { name: user.name, email: user.email },
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(user, eq(user.id, interview.createdBy))
    .where(and(eq(interview.id, id), inSight(actor)))
    .limit(1);
  if (row === undefined) throw new NotFound("interview");
  const panel = await db
    .select({ name: user.name, email: user.email })
    .from(scorecard)
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(and(eq(scorecard.interviewId, id), isNull(user.deactivatedAt)))
    .orderBy(asc(user.name), asc(user.id))
    .limit(100);
  return { ...row, panel };
}
