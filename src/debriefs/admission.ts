import { and, eq, exists, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { debrief, interview, planQuestion, scorecard } from "../db/schema/index.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { inDebrief } from "../scorecards/sight.ts";

/** A debrief that the person may change something in. */
export type Admission = { applicationId: string; versionId: string; takesPart: boolean; concluded: boolean };

/**
 * Lets somebody into a debrief to change something, and holds it until the transaction ends: who comes at the same
 * time waits, and then finds what was done.
 * @throws NotFound for those who may not be in it.
 */
export async function enter(tx: Db, actor: Actor, interviewId: string): Promise<Admission> {
  const own = tx
    .select({ one: sql`1` })
    .from(scorecard)
    .where(and(eq(scorecard.interviewId, interview.id), eq(scorecard.interviewerId, actor.id)));
  const [found] = await tx
    .select({
      applicationId: interview.applicationId,
      versionId: interview.versionId,
      takesPart: recruits(actor) ? sql<boolean>`true` : sql<boolean>`${exists(own)}`,
    })
    .from(interview)
    .where(and(eq(interview.id, interviewId), inDebrief(actor)))
    .limit(1);
  if (found === undefined) throw new NotFound("debrief");
  const { concludedAt } = await hold(tx, interviewId);
  return { ...found, concluded: concludedAt !== null };
}

/** The debrief's row, locked; made where nothing was known of it yet. */
export async function hold(tx: Db, interviewId: string): Promise<typeof debrief.$inferSelect> {
  await tx.insert(debrief).values({ interviewId }).onConflictDoNothing();
  const [row] = await tx.select().from(debrief).where(eq(debrief.interviewId, interviewId)).for("update");
  if (row === undefined) throw new Error("The debrief is missing after it was written.");
  return row;
}

/** What those are told who are in the debrief to read. */
export const READING = "The panel and recruiters discuss and agree; you can read along.";

/** @throws Forbidden for those who only read, Conflict once it is concluded. */
export function mustTakePart({ takesPart, concluded }: Admission): void {
  if (!takesPart) throw new Forbidden(READING);
  if (concluded) throw new Conflict("This debrief is concluded. Nothing was changed; a recruiter can reopen it.");
}

/** @throws NotFound unless the question is of this plan version. */
export async function mustBeAsked(tx: Db, questionId: string, versionId: string): Promise<void> {
  const asked = and(eq(planQuestion.id, questionId), eq(planQuestion.versionId, versionId));
  const rows = await tx.select({ id: planQuestion.id }).from(planQuestion).where(asked).limit(1);
  if (rows.length === 0) throw new NotFound("question");
}
