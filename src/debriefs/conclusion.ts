import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { mustRecruit } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { debrief } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { enter } from "./admission.ts";

/** Ends the discussion: what was agreed stays as it is. @throws NotFound, Forbidden for those who do not recruit, Conflict */
export function concludeDebrief(db: Db, actor: Actor, interviewId: string, now: Date): Promise<void> {
  const ended = { concludedBy: actor.id, concludedAt: now, focusId: null, focusBy: null };
  return change(db, actor, interviewId, "debrief concluded", (concluded) => {
    if (concluded) throw new Conflict("This debrief was concluded already.");
    return ended;
  });
}

/** Lets the discussion go on. @throws NotFound, Forbidden for those who do not recruit, Conflict */
export function reopenDebrief(db: Db, actor: Actor, interviewId: string): Promise<void> {
  return change(db, actor, interviewId, "debrief reopened", (concluded) => {
    if (!concluded) throw new Conflict("This debrief is not concluded.");
    return { concludedBy: null, concludedAt: null };
  });
}

type Change = Partial<typeof debrief.$inferInsert>;

async function change(db: Db, actor: Actor, interviewId: string, action: string, decide: (concluded: boolean) => Change): Promise<void> {
  await db.transaction(async (tx) => {
    const { applicationId, concluded } = await enter(tx, actor, interviewId);
    mustRecruit(actor);
    await tx.update(debrief).set(decide(concluded)).where(eq(debrief.interviewId, interviewId));
    await record(tx, actor, action, { type: "interview", id: interviewId, application: applicationId });
    await ring(tx, "debrief", interviewId);
  });
}
