import { and, eq, gt, isNotNull, isNull, lte, ne } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { getApplication } from "../candidates/applications.ts";
import type { Db } from "../db/client.ts";
import { application, interview, mark, plan, planVersion, scorecard, user } from "../db/schema/index.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import type { InterviewForm } from "./forms.ts";

export type Scheduled = { interviewId: string; scorecardId: string };

/** A form that is sent twice within this time, by an impatient second click, makes one interview. */
const TWICE_MS = 60_000;

/**
 * Makes an interview of an application with a published plan version, and its interviewer's empty scorecard.
 * @throws NotFound for a stranger's application; Invalid for a plan or an interviewer that cannot be.
 */
export async function scheduleInterview(db: Db, actor: Actor, applicationId: string, form: InterviewForm): Promise<Scheduled> {
  return db.transaction(async (tx) => {
    const { position } = await getApplication(tx, actor, applicationId);
    await requireChoices(tx, actor, position.id, form);
    const twin = await findTwin(tx, applicationId, form);
    if (twin !== null) return twin;
    const { versionId, scheduledAt, place, interviewerId } = form;
    const [made] = await tx
      .insert(interview)
      .values({ organisationId: actor.organisationId, applicationId, versionId, scheduledAt, place, createdBy: actor.id })
      .returning({ id: interview.id });
    if (made === undefined) throw new Error("The interview was not returned after it was written.");
    const [card] = await tx.insert(scorecard).values({ interviewId: made.id, interviewerId }).returning({ id: scorecard.id });
    if (card === undefined) throw new Error("The scorecard was not returned after it was written.");
    await record(tx, actor, "scheduled", { type: "interview", id: made.id });
    return { interviewId: made.id, scorecardId: card.id };
  });
}

/** The same interview, made a moment ago and not begun. Locks the application, so that two who ask at once take turns. */
async function findTwin(
  tx: Db,
  applicationId: string,
  { versionId, interviewerId, scheduledAt }: InterviewForm,
): Promise<Scheduled | null> {
  await tx.select({ id: application.id }).from(application).where(eq(application.id, applicationId)).for("update");
  const [row] = await tx
    .select({ interviewId: interview.id, scorecardId: scorecard.id })
    .from(interview)
    .innerJoin(scorecard, eq(scorecard.interviewId, interview.id))
    .where(
      and(
        eq(interview.applicationId, applicationId),
        eq(interview.versionId, versionId),
        gt(interview.scheduledAt, new Date(scheduledAt.getTime() - TWICE_MS)),
        lte(interview.scheduledAt, scheduledAt),
        eq(scorecard.interviewerId, interviewerId),
        isNull(scorecard.startedAt),
      ),
    )
    .limit(1);
  return row ?? null;
}

/**
 * Changes plan, interviewer, time or place before the interview has begun.
 * @throws NotFound, Invalid, and Conflict once it has.
 */
export async function changeInterview(db: Db, actor: Actor, id: string, form: InterviewForm): Promise<void> {
  await db.transaction(async (tx) => {
    const [sitting] = await tx
      .select({ positionId: application.positionId })
      .from(interview)
      .innerJoin(application, eq(application.id, interview.applicationId))
      .where(owned(actor, id))
      .for("update", { of: interview });
    if (sitting === undefined) throw new NotFound("interview");
    const cards = await lockCards(tx, id);
    if (cards.some((card) => card.startedAt !== null) || (await isMarked(tx, id)))
      throw new Conflict("This interview has begun, so it stays as it was agreed. Go on with it, or cancel it while nothing is marked.");
    await requireChoices(tx, actor, sitting.positionId, form);
    const { versionId, scheduledAt, place, interviewerId } = form;
    await tx.update(interview).set({ versionId, scheduledAt, place }).where(owned(actor, id));
    await tx.update(scorecard).set({ interviewerId }).where(eq(scorecard.interviewId, id));
    await record(tx, actor, "changed", { type: "interview", id });
  });
}

/**
 * Deletes an interview in which nothing has been marked, with its empty scorecard.
 * @returns the candidate it was with, to go back to.
 * @throws NotFound; Conflict once something is marked, or while somebody else has begun it.
 */
export async function cancelInterview(db: Db, actor: Actor, id: string): Promise<{ candidateId: string }> {
  return db.transaction(async (tx) => {
    const [sitting] = await tx
      .select({ candidateId: application.candidateId, scheduledAt: interview.scheduledAt })
      .from(interview)
      .innerJoin(application, eq(application.id, interview.applicationId))
      .where(owned(actor, id))
      .for("update", { of: interview });
    if (sitting === undefined) throw new NotFound("interview");
    const cards = await lockCards(tx, id);
    if (cards.some((card) => card.submittedAt !== null) || (await isMarked(tx, id)))
      throw new Conflict("Something has been marked in this interview, so it cannot be cancelled any more. Nothing was changed.");
    if (cards.some((card) => card.startedAt !== null && card.interviewerId !== actor.id))
      throw new Conflict("Its interviewer has begun this interview and alone can cancel it. Nothing was changed.");
    await tx.delete(interview).where(owned(actor, id));
    await record(tx, actor, "cancelled", { type: "interview", id }, { scheduledAt: sitting.scheduledAt.toISOString() });
    return { candidateId: sitting.candidateId };
  });
}

/** A mark that is being saved refers to its scorecard: it either is seen by what follows, or waits for it. */
function lockCards(tx: Db, interviewId: string) {
  return tx
    .select({ interviewerId: scorecard.interviewerId, startedAt: scorecard.startedAt, submittedAt: scorecard.submittedAt })
    .from(scorecard)
    .where(eq(scorecard.interviewId, interviewId))
    .for("update");
}

/** Whether anything stands in the interview's scorecards; a mark that was taken back is empty. */
export async function isMarked(db: Db, interviewId: string): Promise<boolean> {
  const rows = await db
    .select({ kind: mark.kind })
    .from(mark)
    .innerJoin(scorecard, eq(scorecard.id, mark.scorecardId))
    .where(and(eq(scorecard.interviewId, interviewId), ne(mark.value, "")))
    .limit(1);
  return rows.length > 0;
}

/** The plan is a published one of the position, the interviewer a colleague. @throws Invalid */
async function requireChoices(tx: Db, actor: Actor, positionId: string, { versionId, interviewerId }: InterviewForm): Promise<void> {
  const versions = await tx
    .select({ id: planVersion.id })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(planVersion.id, versionId),
        eq(plan.positionId, positionId),
        eq(plan.organisationId, actor.organisationId),
        isNotNull(planVersion.publishedAt),
      ),
    );
  if (versions.length === 0) throw new Invalid({ versionId: "Choose a published plan of this position." });
  const colleagues = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, interviewerId), eq(user.organisationId, actor.organisationId)));
  if (colleagues.length === 0) throw new Invalid({ interviewerId: "Choose a colleague from the list." });
}

const owned = (actor: Actor, id: string) => and(eq(interview.id, id), eq(interview.organisationId, actor.organisationId));
