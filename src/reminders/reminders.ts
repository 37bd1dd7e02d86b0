import type { Db } from "../db/client.ts";
import type { Log } from "../log.ts";
import type { Mailer } from "../mail/mailer.ts";
import { claim, giveBack } from "./claims.ts";
import { reminderLetter } from "./letters.ts";
import { findOutstanding, type Outstanding } from "./outstanding.ts";

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

async function remind({ db, mailer, log, site }: Sender, outstanding: Outstanding, now: Date): Promise<"sent" | "refused" | "taken"> {
  const { scorecardId, kind } = outstanding;
  if (!(await claim(db, { scorecardId, kind, now }))) return "taken";
  try {
    await mailer.send(reminderLetter(outstanding, site));
    return "sent";
  } catch (error) {
    await giveBack(db, { scorecardId, kind }, null);
    log.warn({ err: error, scorecardId, kind }, "reminder not sent");
    return "refused";
  }
}
