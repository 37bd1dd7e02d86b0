import { and, eq, sql } from "drizzle-orm";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { session, user } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { withdrawLinksBy, withdrawLinksOf } from "./links.ts";
import { lockPerson } from "./locking.ts";
import { administeredBy, type Role, recruits } from "./roles.ts";

const { id, name, email, role, seesAll, deactivatedAt } = user;
// Written out, since in a query of one table Drizzle names columns without it, and a subquery takes them for its own.
const lastSeenAt = sql<Date | null>`(select max(s.updated_at) from session s where s.user_id = "user".id)`.mapWith(session.updatedAt);
const otherAdministrators = sql<number>`(select count(*)::int from "user" o where o.organisation_id = "user".organisation_id
  and o.role = 'administrator' and o.deactivated_at is null and o.id <> "user".id)`;

/** Everybody of the firm, the active first, each by name; a firm has at most a few hundred. */
export function listPeople(db: Db, actor: Actor) {
  return db
    .select({ id, name, email, role, seesAll, deactivatedAt, lastSeenAt })
    .from(user)
    .where(administeredBy(actor, user.organisationId))
    .orderBy(sql`${user.deactivatedAt} is not null`, user.name, user.id)
    .limit(500);
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number];

/** One of the firm's people. @throws NotFound */
export async function getPerson(db: Db, actor: Actor, personId: string) {
  const [person] = await db
    .select({ id, name, email, role, seesAll, deactivatedAt, otherAdministrators })
    .from(user)
    .where(and(eq(user.id, personId), administeredBy(actor, user.organisationId)))
    .limit(1);
  if (person === undefined) throw new NotFound("person");
  return person;
}

export type Person = Awaited<ReturnType<typeof getPerson>>;

/**
 * Changes what a person may do. Seeing all is for those who recruit, and ends with that.
 * @throws NotFound; Conflict for the last administrator and for who is deactivated.
 */
export async function changeRole(db: Db, actor: Actor, personId: string, form: { role: Role; seesAll: boolean }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { person, isLast } = await lockPerson(tx, actor, personId);
    if (person.deactivatedAt !== null) throw new Conflict(`${person.name} is deactivated. Reactivate the account before you change it.`);
    const next = { role: form.role, seesAll: form.seesAll && recruits(form) };
    if (next.role === person.role && next.seesAll === person.seesAll) return;
    if (isLast && next.role !== "administrator") throw new Conflict(soleAdministrator(person.name));
    await tx
      .update(user)
      .set({ ...next, updatedAt: now })
      .where(eq(user.id, personId));
    if (person.role === "administrator" && next.role !== "administrator") await withdrawLinksBy(tx, personId, now);
    const detail = { role: next.role, roleBefore: person.role, seesAll: yesNo(next.seesAll), seesAllBefore: yesNo(person.seesAll) };
    await record(tx, actor, "changed", { type: "user", id: personId }, detail);
  });
}

/**
 * Ends somebody's access at once: no session, no sign-in, no open link. What they wrote stays, under their name.
 * @throws NotFound; Conflict for the last administrator.
 */
export async function deactivate(db: Db, actor: Actor, personId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { person, isLast } = await lockPerson(tx, actor, personId);
    if (person.deactivatedAt !== null) return;
    if (isLast) throw new Conflict(soleAdministrator(person.name));
    await tx.update(user).set({ deactivatedAt: now, updatedAt: now }).where(eq(user.id, personId));
    await withdrawLinksOf(tx, personId, now);
    await tx.delete(session).where(eq(session.userId, personId));
    await record(tx, actor, "deactivated", { type: "user", id: personId });
  });
}

/** Lets somebody sign in again, with the role and the password they had. @throws NotFound */
export async function reactivate(db: Db, actor: Actor, personId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { person } = await lockPerson(tx, actor, personId);
    if (person.deactivatedAt === null) return;
    await tx.update(user).set({ deactivatedAt: null, updatedAt: now }).where(eq(user.id, personId));
    // A sign-in that was under way at the deactivation may have left one.
    await tx.delete(session).where(eq(session.userId, personId));
    await record(tx, actor, "reactivated", { type: "user", id: personId });
  });
}

/** Signs somebody out everywhere. @throws NotFound */
export async function endSessionsOf(db: Db, actor: Actor, personId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPerson(tx, actor, personId);
    const ended = await tx.delete(session).where(eq(session.userId, personId)).returning({ id: session.id });
    await record(tx, actor, "signed out", { type: "user", id: personId }, { sessions: ended.length });
  });
}

/** Signs somebody out in one place. @throws NotFound for a stranger, and for a session that is not theirs or has ended. */
export async function endSessionOf(db: Db, actor: Actor, personId: string, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPerson(tx, actor, personId);
    const ended = await tx
      .delete(session)
      .where(and(eq(session.id, sessionId), eq(session.userId, personId)))
      .returning({ id: session.id });
    if (ended.length === 0) throw new NotFound("session");
    await record(tx, actor, "signed out", { type: "user", id: personId }, { sessions: 1 });
  });
}

const soleAdministrator = (name: string) =>
  `${name} is the only administrator. Make somebody else one first; a firm without one could not be set up any more.`;

const yesNo = (value: boolean) => (value ? "yes" : "no");
