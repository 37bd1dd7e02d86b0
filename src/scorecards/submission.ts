import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { scorecard } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { findGaps } from "./gaps.ts";
import { findOwnScorecard, openScorecard } from "./scorecard.ts";

/** Starts the clock of the interview; a second start changes nothing. @throws NotFound for all but its interviewer. */
export async function startScorecard(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { application } = await findOwnScorecard(tx, actor, id);
    const started = await tx
      .update(scorecard)
      .set({ startedAt: now })
      .where(and(eq(scorecard.id, id), isNull(scorecard.startedAt), isNull(scorecard.submittedAt)))
      .returning({ id: scorecard.id });
    if (started.length > 0) await record(tx, actor, "started", { type: "scorecard", id, application: application.id });
  });
}

/**
 * Locks the scorecard for good.
 * @throws Conflict naming what must be there first (a recommendation and a rationale that points at a question),
 * or when it is submitted already.
 */
export async function submitScorecard(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // The lock comes before the look, so that nothing is decided on marks that are still changing.
    const locked = await tx
      .update(scorecard)
      .set({ submittedAt: now })
      .where(and(eq(scorecard.id, id), eq(scorecard.interviewerId, actor.id), isNull(scorecard.submittedAt)))
      .returning({ id: scorecard.id });
    const card = await openScorecard(tx, actor, id);
    if (locked.length === 0) throw new Conflict("This scorecard was submitted already.");
    const blocking = findGaps(card).filter((gap) => gap.blocks);
    if (blocking.length > 0) throw new Conflict(`Before you submit: ${blocking.map((gap) => gap.text).join(" ")}`);
    await record(tx, actor, "submitted", { type: "scorecard", id, application: card.application.id });
    await ring(tx, "debrief", card.interview.id);
    await ring(tx, "scorecard", id);
  });
}
