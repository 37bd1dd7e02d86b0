import { and, asc, eq, gt } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { attendance, interview, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { inDebrief } from "../scorecards/sight.ts";

/** For so long a person counts as present after they were last seen; their page renews it several times meanwhile. */
const PRESENT_MS = 40_000;

type Here = { id: string; name: string }[];

/** Who has the debrief open at the moment, by name, for those who were let into it. */
export function readPresent(db: Db, interviewId: string, now: Date): Promise<Here> {
  return db
    .select({ id: user.id, name: user.name })
    .from(attendance)
    .innerJoin(user, eq(user.id, attendance.userId))
    .where(and(eq(attendance.interviewId, interviewId), gt(attendance.seenAt, lately(now))))
    .orderBy(asc(user.name), asc(user.id))
    .limit(100);
}

/** Notes that the person has the debrief open. @returns who is there, them included. @throws NotFound for those who may not be in it. */
export async function attend(db: Db, actor: Actor, interviewId: string, now: Date): Promise<Here> {
  return db.transaction(async (tx) => {
    const allowed = and(eq(interview.id, interviewId), inDebrief(actor));
    const [found] = await tx.select({ id: interview.id }).from(interview).where(allowed).limit(1);
    if (found === undefined) throw new NotFound("debrief");
    const [before] = await tx.select({ seenAt: attendance.seenAt }).from(attendance).where(place(actor, interviewId)).limit(1);
    await tx
      .insert(attendance)
      .values({ interviewId, userId: actor.id, seenAt: now })
      .onConflictDoUpdate({ target: [attendance.interviewId, attendance.userId], set: { seenAt: now } });
    if (before === undefined || before.seenAt <= lately(now)) await ring(tx, "debrief", interviewId);
    return readPresent(tx, interviewId, now);
  });
}

/**
 * Notes that the person closed a page that was last renewed at `seenAt`. Another page of theirs, renewed since, keeps
 * them there; one renewed before brings them back as soon as it hears of this.
 */
export async function leave(db: Db, actor: Actor, interviewId: string, seenAt: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(attendance)
      .where(and(place(actor, interviewId), eq(attendance.seenAt, seenAt)))
      .returning({ userId: attendance.userId });
    if (gone.length > 0) await ring(tx, "debrief", interviewId);
  });
}

const lately = (now: Date) => new Date(now.getTime() - PRESENT_MS);

const place = (actor: Actor, interviewId: string) => and(eq(attendance.interviewId, interviewId), eq(attendance.userId, actor.id));
