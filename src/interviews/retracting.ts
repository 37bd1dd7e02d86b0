import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { deliver } from "../mail/mailer.ts";
import { calendarOf, type Retraction, retractionTo } from "./calendar.ts";
import { type Change, changeInterview } from "./changing.ts";
import { cancelInterview } from "./interviews.ts";
import { type Invitation, readInvitation } from "./invitation.ts";
import { readInvited } from "./invited.ts";
import type { Post } from "./mailing.ts";

/**
 * Cancels an interview, and tells those who were sent its invitation, so that it leaves their calendars as well.
 * @throws as cancelInterview
 */
export async function cancelAndTell(db: Db, actor: Actor, id: string, post: Post): Promise<{ candidateId: string }> {
  const before = await readSent(db, actor, id, post);
  const cancelled = await cancelInterview(db, actor, id);
  if (before !== null) await retract({ ...before, sequence: before.sequence + 1 }, "cancelled", post);
  return cancelled;
}

/** Changes an interview, and tells those who thereby left its panel. @throws as changeInterview */
export async function changeAndTell(db: Db, actor: Actor, id: string, change: Change, post: Post): Promise<"saved" | "stale"> {
  const before = await readSent(db, actor, id, post);
  const outcome = await changeInterview(db, actor, id, change);
  if (before === null || outcome === "stale") return outcome;
  const { panel, sequence } = await readInvitation(db, actor, id);
  const left = before.panel.filter(({ email }) => panel.every((one) => one.email !== email));
  await retract({ ...before, sequence, panel: left }, "left", post);
  return outcome;
}

/** The invitation as it stands in calendars; null where none was sent, no letter can be, or its time is over. */
async function readSent(db: Db, actor: Actor, id: string, { mailer, now }: Post): Promise<Invitation | null> {
  if (mailer === null) return null;
  const invitation = await readInvitation(db, actor, id);
  const over = invitation.scheduledAt.getTime() + invitation.slotMinutes * 60_000 <= now.getTime();
  return over || (await readInvited(db, actor, id)) === null ? null : invitation;
}

/** What is done is done: a letter that the mail server does not take is logged, and holds nothing up. */
async function retract(invitation: Invitation, why: Retraction, post: Post): Promise<void> {
  if (invitation.panel.length === 0) return;
  const calendar = await calendarOf(invitation, post.site, post.now, "CANCEL");
  await Promise.all(
    invitation.panel.map((one) => deliver(post.mailer, post.log, { ...retractionTo(one, invitation, why, post), calendar })),
  );
}
