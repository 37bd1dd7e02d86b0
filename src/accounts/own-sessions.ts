import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { session } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { nameBrowser } from "./browsers.ts";

/** Where the person is signed in, last used first, this one before all. More than a hundred can only be ended together. */
export async function listSessions(db: Db, actor: Actor) {
  const { id, userAgent, ipAddress, createdAt, updatedAt } = session;
  const rows = await db
    .select({ id, userAgent, ipAddress, createdAt, updatedAt })
    .from(session)
    .where(and(eq(session.userId, actor.id), gt(session.expiresAt, sql`now()`)))
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
