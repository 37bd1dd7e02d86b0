import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { reminder, scorecard } from "../db/schema/index.ts";
import type { Log } from "../log.ts";
import type { Mailer } from "../mail/mailer.ts";
import { reminderLetter } from "./letters.ts";
import { findOutstanding, type Outstanding, type ReminderKind } from "./outstanding.ts";

/** `site` is where this installation is, without a slash at its end: links in letters begin with it. */
export type Sender = { db: Db; mailer: Mailer; log: Log; site: string };

/** After so many refusals in a row the mail server is taken to be away, and the rest waits for the next round. */
const REFUSALS = 5;

/**
 * Reminds interviewers of scorecards that are due or overdue: one letter a scorecard and kind, whichever process is
 * first. What the mail server does not take is tried again in the next round.
 * @param signal ends the round after the letter under way.
 * @returns how many letters went out.
 */
export async function sendReminders(sender: Sender, now: Date, signal?: AbortSignal): Promise<number> {
  let sent = 0;
  let refusals = 0;
  for (const outstanding of await findOutstanding(sender.db, now)) {
    if (signal?.aborted === true || refusals === REFUSALS) break;
    const outcome = await remind(sender, outstanding, now);
    if (outcome === "sent") sent += 1;
    if (outcome !== "taken") refusals = outcome === "sent" ? 0 : refusals + 1;
  }
  return sent;
}

/**
 * The claim is committed before the letter goes and taken back when it is refused. One transaction around both would
 * hold the embedded database's only connection for as long as the mail server takes, and everybody's marks with it.
 */
async function remind({ db, mailer, log, site }: Sender, outstanding: Outstanding, now: Date): Promise<"sent" | "refused" | "taken"> {
  const { scorecardId, kind } = outstanding;
  if (!(await claim(db, scorecardId, kind, now))) return "taken";
  try {
    await mailer.send(reminderLetter(outstanding, site));
    return "sent";
  } catch (error) {
    await db.delete(reminder).where(and(eq(reminder.scorecardId, scorecardId), eq(reminder.kind, kind)));
    log.warn({ err: error, scorecardId, kind }, "reminder not sent");
    return "refused";
  }
}

/** Whether it is ours to send: nobody else has, and the scorecard is still to be submitted. */
async function claim(db: Db, scorecardId: string, kind: ReminderKind, now: Date): Promise<boolean> {
  const still = db
    .select({
      scorecardId: scorecard.id,
      kind: sql<ReminderKind>`${kind}`.as("kind"),
      sentAt: sql<Date>`${now.toISOString()}::timestamptz`.as("sent_at"),
    })
    .from(scorecard)
    .where(and(eq(scorecard.id, scorecardId), isNull(scorecard.submittedAt)));
  const claimed = await db.insert(reminder).select(still).onConflictDoNothing().returning({ kind: reminder.kind });
  return claimed.length > 0;
}
