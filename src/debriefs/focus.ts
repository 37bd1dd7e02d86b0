import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { debrief } from "../db/schema/index.ts";
import { enter, mustBeAsked, mustTakePart } from "./admission.ts";

/**
 * Says to everybody in the debrief which question is being discussed; null says that none is.
 * @throws NotFound, Forbidden for those who only read, Conflict once the debrief is concluded.
 */
export async function setFocus(db: Db, actor: Actor, interviewId: string, questionId: string | null): Promise<void> {
  await db.transaction(async (tx) => {
    const admission = await enter(tx, actor, interviewId);
    mustTakePart(admission);
    if (questionId !== null) await mustBeAsked(tx, questionId, admission.versionId);
    await tx
      .update(debrief)
      .set({ focusId: questionId, focusBy: questionId === null ? null : actor.id })
      .where(eq(debrief.interviewId, interviewId));
    await ring(tx, "debrief", interviewId);
  });
}
