import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Role } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import { getApplication } from "../candidates/applications.ts";
import type { Db } from "../db/client.ts";
import { application, auditEvent, unblinding, user } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { toldOnPanels } from "./told.ts";

/** Somebody who lifted their own blindness for an application, when and why. */
export type Unblinding = { id: string; name: string; at: Date; reason: string };

/**
 * Opens an application's submitted scorecards to a recruiter before their turn, for good; everybody on its panels
 * reads who and why. Somebody for whom they are open already stays with the first reason.
 * @throws NotFound for a stranger's application and those who do not recruit; Conflict for who sees all anyway.
 */
export async function unblind(db: Db, actor: Actor, applicationId: string, reason: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await getApplication(tx, actor, applicationId);
    if (actor.seesAll) throw new Conflict("Your account reads every submitted scorecard already.");
    const [opened] = await tx
      .insert(unblinding)
      .values({ applicationId, userId: actor.id, reason, at: now })
      .onConflictDoNothing()
      .returning({ at: unblinding.at });
    if (opened !== undefined) await record(tx, actor, "unblinded", { type: "application", id: applicationId }, { reason });
  });
}

/** Who opened the scorecards of an application, first to last: told to recruiters and to everybody on its panels. */
export function listUnblindings(db: Db, actor: Actor, applicationId: string): Promise<Unblinding[]> {
  return db
    .select({ id: user.id, name: user.name, at: unblinding.at, reason: unblinding.reason })
    .from(unblinding)
    .innerJoin(user, eq(user.id, unblinding.userId))
    .where(
      and(
        eq(unblinding.applicationId, applicationId),
        eq(user.organisationId, actor.organisationId),
        toldOnPanels(db, actor, unblinding.applicationId),
      ),
    )
    .orderBy(asc(unblinding.at), asc(user.id))
    .limit(100);
}

const RECRUITERS: Role[] = ["administrator", "recruiter"];

/** Somebody whose account reads every submitted scorecard; `until` is when that ended, null while it lasts. */
export type SeeingAll = { name: string; until: Date | null };

/** Recruiters of the firm whose account is set to read every submitted scorecard; everybody on a panel may know. */
export async function listSeeingAll(db: Db, actor: Actor, applicationId: string): Promise<SeeingAll[]> {
  const ours = eq(user.organisationId, actor.organisationId);
  const active = and(eq(user.seesAll, true), inArray(user.role, RECRUITERS), isNull(user.deactivatedAt));
  const now = await db.select({ id: user.id, name: user.name }).from(user).where(and(ours, active)).orderBy(asc(user.name)).limit(100);
  // The setting says nothing of yesterday: without this, one could set it, read, and take it back unseen.
  const { detail } = auditEvent;
  const taken = and(eq(auditEvent.action, "changed"), sql`${detail} ->> 'seesAllBefore' = 'yes'`, sql`${detail} ->> 'seesAll' = 'no'`);
  const gone = and(eq(auditEvent.action, "deactivated"), eq(user.seesAll, true), inArray(user.role, RECRUITERS));
  const ended = await db
    .selectDistinctOn([user.name, user.id], { id: user.id, name: user.name, until: auditEvent.at })
    .from(user)
    .innerJoin(auditEvent, and(eq(auditEvent.subjectType, "user"), eq(auditEvent.subjectId, user.id)))
    .innerJoin(application, and(eq(application.id, applicationId), gt(auditEvent.at, application.createdAt)))
    .where(and(ours, or(taken, gone)))
    .orderBy(asc(user.name), asc(user.id), desc(auditEvent.at))
    .limit(100);
  return [
    ...now.map(({ name }) => ({ name, until: null })),
    ...ended.filter(({ id }) => now.every((one) => one.id !== id)).map(({ name, until }) => ({ name, until })),
  ];
}
