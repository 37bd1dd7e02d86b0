import type { Actor } from "../accounts/actor.ts";
import { mustRecruit } from "../accounts/roles.ts";
import { recordEach } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { Conflict } from "../errors.ts";
import type { Post } from "../interviews/mailing.ts";
import { getInterview } from "../interviews/overview.ts";
import { type Delivery, deliver } from "../mail/mailer.ts";
import { claimAgain, giveBack, lastAsked } from "./claims.ts";
import { askingLetter } from "./letters.ts";
import { findAskable, type Outstanding } from "./outstanding.ts";

/**
 * Asks for the scorecards of an interview that are waited for, by letter, now: for all of them or for a single one.
 * Whoever was reminded only lately is left in peace.
 * @returns how many letters the mail server took, and how many not.
 * @throws NotFound for a stranger's interview; Forbidden for those who do not recruit; Conflict without a mail server.
 */
export async function askForScorecards(
  db: Db,
  actor: Actor,
  interviewId: string,
  scorecardId: string | null,
  post: Post,
): Promise<{ sent: number; failed: number }> {
  mustRecruit(actor);
  await getInterview(db, actor, interviewId);
  if (post.mailer === null) throw new Conflict("No mail server is set up here. Write to your colleagues yourself.");
  const asked = await findAskable(db, actor, interviewId, scorecardId, post.now);
  const outcomes = await Promise.all(asked.map(async (one) => ({ one, outcome: await ask(db, actor, one, post) })));
  const sent = outcomes.filter(({ outcome }) => outcome === "sent").map(({ one }) => one);
  const events = sent.map(({ scorecardId: id, applicationId, to }) => ({
    subject: { type: "scorecard" as const, id, application: applicationId },
    detail: { name: to.name },
  }));
  if (events.length > 0) await recordEach(db, actor, "reminded", events);
  return { sent: sent.length, failed: outcomes.filter(({ outcome }) => outcome === "failed").length };
}

async function ask(db: Db, actor: Actor, outstanding: Outstanding, { mailer, log, now, site }: Post): Promise<Delivery | "taken"> {
  const claim = { scorecardId: outstanding.scorecardId, kind: "asked" as const, now };
  const before = await lastAsked(db, claim.scorecardId);
  if (!(await claimAgain(db, claim))) return "taken";
  const delivery = await deliver(mailer, log, askingLetter(outstanding, actor.name, site));
  if (delivery !== "sent") await giveBack(db, claim, before);
  return delivery;
}
