import { and, eq, gt, isNull, lte, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "../db/client.ts";
import { reminder, scorecard } from "../db/schema/index.ts";
import { AGAIN_MS } from "./limits.ts";
import type { ReminderKind } from "./outstanding.ts";

/**
 * A letter is claimed before it goes and given back when it is refused. One transaction around both would hold the
 * embedded database's only connection for as long as the mail server takes, and everybody's marks with it.
 */
export type Claim = { scorecardId: string; kind: ReminderKind; now: Date };

/** Whether it is ours to send: nobody else has, and the scorecard is still to be submitted. */
export async function claim(db: Db, wanted: Claim): Promise<boolean> {
  const claimed = await db.insert(reminder).select(unsubmitted(db, wanted)).onConflictDoNothing().returning({ kind: reminder.kind });
  return claimed.length > 0;
}

/** The same for a letter that somebody asks for: one that went out a while ago makes room for it, a late one does not. */
export async function claimAgain(db: Db, wanted: Claim): Promise<boolean> {
  const since = new Date(wanted.now.getTime() - AGAIN_MS);
  const claimed = await db
    .insert(reminder)
    .select(unsubmitted(db, wanted, since))
    .onConflictDoUpdate({
      target: [reminder.scorecardId, reminder.kind],
      set: { sentAt: wanted.now },
      // Once more: of two who ask at the same moment neither sees the other's row above.
      setWhere: lte(reminder.sentAt, since),
    })
    .returning({ kind: reminder.kind });
  return claimed.length > 0;
}

/** When somebody last asked for a scorecard, null for never: what stands there again if the next letter is refused. */
export async function lastAsked(db: Db, scorecardId: string): Promise<Date | null> {
  const [asked] = await db
    .select({ sentAt: reminder.sentAt })
    .from(reminder)
    .where(and(eq(reminder.scorecardId, scorecardId), eq(reminder.kind, "asked")))
    .limit(1);
  return asked?.sentAt ?? null;
}

/** Takes a claim back whose letter was refused. @param before what stood there, null for nothing. */
export async function giveBack(db: Db, { scorecardId, kind }: Pick<Claim, "scorecardId" | "kind">, before: Date | null): Promise<void> {
  const claimed = and(eq(reminder.scorecardId, scorecardId), eq(reminder.kind, kind));
  if (before === null) await db.delete(reminder).where(claimed);
  else await db.update(reminder).set({ sentAt: before }).where(claimed);
}

const recent = alias(reminder, "recent");

/** The row to write, if the scorecard is unsubmitted and nothing about it was sent since a moment. */
function unsubmitted(db: Db, { scorecardId, kind, now }: Claim, since: Date | null = null) {
  const sentSince = (moment: Date) =>
    db
      .select({ one: sql`1` })
      .from(recent)
      .where(and(eq(recent.scorecardId, scorecard.id), gt(recent.sentAt, moment)));
  return db
    .select({
      scorecardId: scorecard.id,
      kind: sql<ReminderKind>`${kind}`.as("kind"),
      sentAt: sql<Date>`${now.toISOString()}::timestamptz`.as("sent_at"),
    })
    .from(scorecard)
    .where(and(eq(scorecard.id, scorecardId), isNull(scorecard.submittedAt), since === null ? undefined : notExists(sentSince(since))));
}
