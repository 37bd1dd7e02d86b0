import { and, desc, eq, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { session, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { nameBrowser } from "./browsers.ts";
import { administeredBy } from "./roles.ts";

/** Where the person is signed in, last used first, this one before all. More than a hundred can only be ended together. */
export const listSessions = (db: Db, actor: Actor) => selectSessions(db, actor, eq(session.userId, actor.id));

/** The same of one of the firm's people, for administrators. */
export function listSessionsOf(db: Db, actor: Actor, personId: string) {
  const theirs = db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, personId), administeredBy(actor, user.organisationId)));
  return selectSessions(db, actor, inArray(session.userId, theirs));
}

async function selectSessions(db: Db, actor: Actor, whose: SQL) {
  const { id, userAgent, ipAddress, createdAt, updatedAt } = session;
  const rows = await db
    .select({ id, userAgent, ipAddress, createdAt, updatedAt })
    .from(session)
    .where(and(whose, gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(eq(session.id, actor.sessionId)), desc(session.updatedAt), session.id)
    .limit(100);
  return rows.map((row) => ({
    id: row.id,
    browser: nameBrowser(row.userAgent),
    address: row.ipAddress ?? "",
    beganAt: row.createdAt,
    usedAt: row.updatedAt,
    isThis: row.id === actor.sessionId,
  }));
}

export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number];

/** Ends one of the person's own sessions. @throws NotFound */
export async function endSession(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(session)
      .where(and(eq(session.id, id), eq(session.userId, actor.id)))
      .returning({ id: session.id });
    if (ended.length === 0) throw new NotFound("session");
    await record(tx, actor, "signed out", { type: "user", id: actor.id }, { sessions: 1 });
  });
}

/** Ends all of the person's sessions but this one. */
export async function endOtherSessions(db: Db, actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const others = and(eq(session.userId, actor.id), ne(session.id, actor.sessionId));
    const ended = await tx.delete(session).where(others).returning({ id: session.id });
    if (ended.length > 0) await record(tx, actor, "signed out", { type: "user", id: actor.id }, { sessions: ended.length });
  });
}
