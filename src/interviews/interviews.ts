import { and, eq, gt, inArray, lte } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { getApplication } from "../candidates/applications.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { application, interview, scorecard } from "../db/schema/index.ts";
import { mustBeOpen } from "../decisions/applications.ts";
import { Conflict } from "../errors.ts";
import { noteInformed } from "../panels/informed.ts";
import { isMarked } from "../scorecards/marked.ts";
import { requireColleagues, requirePlan } from "./choices.ts";
import type { InterviewForm } from "./forms.ts";
import { lockInterview } from "./locking.ts";

/** `scorecardId` is the scheduler's own scorecard; null when they are not on the panel. */
export type Scheduled = { interviewId: string; scorecardId: string | null };

/** A form that is sent twice within this time, by an impatient second click, makes one interview. */
const TWICE_MS = 60_000;

/**
 * Makes an interview of an application with a published plan version, and an empty scorecard for each on its panel.
 * @throws NotFound for a stranger's application; Invalid for a plan or an interviewer that cannot be; Conflict for an
 * application that a decision closed.
 */
export async function scheduleInterview(db: Db, actor: Actor, applicationId: string, form: InterviewForm): Promise<Scheduled> {
  return db.transaction(async (tx) => {
    const { position } = await getApplication(tx, actor, applicationId);
    const { versionId, scheduledAt, place, interviewerIds } = form;
    await requirePlan(tx, actor, position.id, versionId);
    const panel = await requireColleagues(tx, actor, interviewerIds);
    const twin = await findTwin(tx, actor, applicationId, form);
    if (twin !== null) return twin;
    await mustBeOpen(tx, applicationId);
    const [made] = await tx
      .insert(interview)
      .values({ organisationId: actor.organisationId, applicationId, versionId, scheduledAt, place, createdBy: actor.id })
      .returning({ id: interview.id });
    if (made === undefined) throw new Error("The interview was not returned after it was written.");
    await noteInformed(tx, actor, { id: made.id, applicationId }, panel);
    const cards = await tx
      .insert(scorecard)
      .values(panel.map(({ id }) => ({ interviewId: made.id, interviewerId: id })))
      .returning({ id: scorecard.id, interviewerId: scorecard.interviewerId });
    const scheduled = { type: "interview" as const, id: made.id, application: applicationId };
    await record(tx, actor, "scheduled", scheduled, { panel: panel.map(({ name }) => name).join(", ") });
    return { interviewId: made.id, scorecardId: ownOf(cards, actor) };
  });
}

/**
 * The same interview with the same panel, made a moment ago and not begun. Locks the application, so that two who
 * ask at once take turns.
 */
async function findTwin(tx: Db, actor: Actor, applicationId: string, form: InterviewForm): Promise<Scheduled | null> {
  const { versionId, interviewerIds, scheduledAt } = form;
  await tx.select({ id: application.id }).from(application).where(eq(application.id, applicationId)).for("update");
  const alike = tx
    .select({ id: interview.id })
    .from(interview)
    .where(
      and(
        eq(interview.applicationId, applicationId),
        eq(interview.versionId, versionId),
        gt(interview.scheduledAt, new Date(scheduledAt.getTime() - TWICE_MS)),
        lte(interview.scheduledAt, scheduledAt),
      ),
    );
  const cards = await tx
    .select({
      id: scorecard.id,
      interviewId: scorecard.interviewId,
      interviewerId: scorecard.interviewerId,
      startedAt: scorecard.startedAt,
    })
    .from(scorecard)
    .where(inArray(scorecard.interviewId, alike))
    .limit(1000);
  const wanted = [...interviewerIds].sort().join();
  for (const [interviewId, panel] of groupBy(cards, (card) => card.interviewId)) {
    const seated = panel.map((card) => card.interviewerId).sort();
    if (seated.join() === wanted && panel.every((card) => card.startedAt === null))
      return { interviewId, scorecardId: ownOf(panel, actor) };
  }
  return null;
}

const ownOf = (cards: { id: string; interviewerId: string }[], actor: Actor) =>
  cards.find(({ interviewerId }) => interviewerId === actor.id)?.id ?? null;

/**
 * Deletes an interview in which nothing has been marked, with its empty scorecards.
 * @returns the candidate it was with, to go back to.
 * @throws NotFound; Conflict once something is marked, or while somebody else has begun it.
 */
export async function cancelInterview(db: Db, actor: Actor, id: string): Promise<{ candidateId: string }> {
  return db.transaction(async (tx) => {
    const { cards, candidateId, applicationId, scheduledAt } = await lockInterview(tx, actor, id);
    if (cards.some((card) => card.submittedAt !== null) || (await isMarked(tx, id)))
      throw new Conflict("Something has been marked in this interview, so it cannot be cancelled any more. Nothing was changed.");
    const begun = cards.find((card) => card.startedAt !== null && card.interviewer.id !== actor.id);
    if (begun !== undefined)
      throw new Conflict(`${begun.interviewer.name} has begun this interview, so you cannot cancel it. Nothing was changed.`);
    await tx.delete(interview).where(eq(interview.id, id));
    const cancelled = { type: "interview" as const, id, application: applicationId };
    await record(tx, actor, "cancelled", cancelled, { scheduledAt: scheduledAt.toISOString() });
    return { candidateId };
  });
}
