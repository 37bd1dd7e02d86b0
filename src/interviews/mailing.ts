import type { Actor } from "../accounts/actor.ts";
import { mustRecruit } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { Conflict } from "../errors.ts";
import type { Log } from "../log.ts";
import { deliver, type Mailer } from "../mail/mailer.ts";
import { calendarOf, letterTo } from "./calendar.ts";
import { readInvitation } from "./invitation.ts";

/** With what letters are sent, and the zone in which they tell times. */
export type Post = { mailer: Mailer | null; log: Log; now: Date; site: string; timeZone: string };

/**
 * Sends the invitation, with its calendar file, to everybody on the panel.
 * @returns how many letters the mail server took, and how many not.
 * @throws NotFound for a stranger's interview; Forbidden for those who do not recruit; Conflict without a mail server.
 */
export async function sendInvitations(db: Db, actor: Actor, id: string, post: Post): Promise<{ sent: number; failed: number }> {
  mustRecruit(actor);
  const invitation = await readInvitation(db, actor, id);
  if (post.mailer === null) throw new Conflict("No mail server is set up here. Download the calendar file and send it yourself.");
  const calendar = await calendarOf(invitation, post.site, post.now);
  const deliveries = await Promise.all(
    invitation.panel.map((one) => deliver(post.mailer, post.log, { ...letterTo(one, invitation, post), calendar })),
  );
  const sent = deliveries.filter((delivery) => delivery === "sent").length;
  const subject = { type: "interview" as const, id, application: invitation.applicationId };
  if (sent > 0) await record(db, actor, "invitation sent", subject, { to: sent });
  return { sent, failed: deliveries.length - sent };
}
