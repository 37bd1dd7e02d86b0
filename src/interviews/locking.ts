import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { application, interview, scorecard, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";

/** An interview that is being changed, and the scorecards of its panel by name. */
export type Held = {
  id: string;
  applicationId: string;
  candidateId: string;
  positionId: string;
  versionId: string;
  scheduledAt: Date;
  place: string;
  cards: Seat[];
};

/** One interviewer's place, as a transaction that may change it holds it. */
export type Seat = {
  id: string;
  interviewer: { id: string; name: string };
  questionIds: string[] | null;
  startedAt: Date | null;
  submittedAt: Date | null;
};

/**
 * Locks an interview and its scorecards for a recruiter who changes them, the interview first. A mark that is being
 * saved refers to its scorecard: it either is seen by what follows, or waits for it.
 * @throws NotFound for a stranger's, and for those who do not recruit.
 */
export async function lockInterview(tx: Db, actor: Actor, id: string): Promise<Held> {
  const [sitting] = await tx
    .select({
      id: interview.id,
      applicationId: application.id,
      candidateId: application.candidateId,
      positionId: application.positionId,
      versionId: interview.versionId,
      scheduledAt: interview.scheduledAt,
      place: interview.place,
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .where(and(eq(interview.id, id), recruitedBy(actor, interview.organisationId)))
    .for("update", { of: interview });
  if (sitting === undefined) throw new NotFound("interview");
  const cards = await tx
    .select({
      id: scorecard.id,
      interviewer: { id: user.id, name: user.name },
      questionIds: scorecard.questionIds,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
    })
    .from(scorecard)
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(eq(scorecard.interviewId, id))
    .orderBy(asc(user.name), asc(scorecard.id))
    .for("update", { of: scorecard });
  return { ...sitting, cards };
}
