import { and, asc, eq, exists, inArray, isNull, not, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { type Role, recruits } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { interview, scorecard, user, viewing } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { lockInterview } from "../interviews/locking.ts";
import { inSight } from "../scorecards/sight.ts";

/** Somebody an interview is shown to without being on its panel. */
export type Viewing = { id: string; name: string; role: Role; shownBy: string; shownAt: Date; mine: boolean };

/** To how many an interview may be shown. */
const VIEWING_LIMIT = 50;

/** Recruiters see every interview of the firm as it is. */
const SHOWN_TO: Role[] = ["observer", "interviewer"];

/** Whom an interview is shown to: recruiters read all of them, others whether they are among them. */
export async function listViewings(db: Db, actor: Actor, interviewId: string): Promise<Viewing[]> {
  const shower = alias(user, "shower");
  const rows = await db
    .select({ id: user.id, name: user.name, role: user.role, shownBy: shower.name, shownAt: viewing.shownAt })
    .from(viewing)
    .innerJoin(interview, eq(interview.id, viewing.interviewId))
    .innerJoin(user, eq(user.id, viewing.observerId))
    .innerJoin(shower, eq(shower.id, viewing.shownBy))
    .where(and(eq(viewing.interviewId, interviewId), inSight(actor), recruits(actor) ? undefined : eq(user.id, actor.id)))
    .orderBy(asc(user.name), asc(user.id))
    .limit(2 * VIEWING_LIMIT);
  return rows.map((row) => ({ ...row, mine: row.id === actor.id }));
}

/** Who could be shown it: active observers and interviewers who are not on its panel and do not see it already, by name. */
export async function listViewingChoices(db: Db, actor: Actor, interviewId: string): Promise<{ id: string; name: string }[]> {
  return recruits(actor) ? selectChoices(db, actor, interviewId).orderBy(asc(user.name), asc(user.id)).limit(500) : [];
}

function selectChoices(db: Db, actor: Actor, interviewId: string, chosen?: SQL) {
  const seated = db
    .select({ one: sql`1` })
    .from(scorecard)
    .where(and(eq(scorecard.interviewId, interviewId), eq(scorecard.interviewerId, user.id)));
  const shown = db
    .select({ one: sql`1` })
    .from(viewing)
    .where(and(eq(viewing.interviewId, interviewId), eq(viewing.observerId, user.id)));
  const active = and(eq(user.organisationId, actor.organisationId), isNull(user.deactivatedAt), inArray(user.role, SHOWN_TO));
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(active, not(exists(seated)), not(exists(shown)), chosen))
    .$dynamic();
}

/**
 * Shows an interview to somebody who is not on its panel; once it is shown, a second time changes nothing.
 * @throws NotFound for a stranger's interview; Invalid, under "observerId", for people it cannot be shown to.
 */
export async function grantViewing(db: Db, actor: Actor, interviewId: string, observerId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { applicationId } = await lockInterview(tx, actor, interviewId);
    const shown = await tx
      .select({ observerId: viewing.observerId })
      .from(viewing)
      .where(eq(viewing.interviewId, interviewId))
      .limit(2 * VIEWING_LIMIT);
    if (shown.some((row) => row.observerId === observerId)) return;
    if (shown.length >= VIEWING_LIMIT) throw new Invalid({ observerId: `An interview is shown to at most ${VIEWING_LIMIT} people.` });
    const [observer] = await selectChoices(tx, actor, interviewId, eq(user.id, observerId));
    if (observer === undefined) throw new Invalid({ observerId: "Choose somebody from the list." });
    await tx.insert(viewing).values({ interviewId, observerId, shownBy: actor.id });
    const subject = { type: "interview" as const, id: interviewId, application: applicationId };
    await record(tx, actor, "shown", subject, { person: observer.id, name: observer.name });
  });
}

/** Shows it to them no longer; whom it is not shown to changes nothing. @throws NotFound for a stranger's interview. */
export async function withdrawViewing(db: Db, actor: Actor, interviewId: string, observerId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { applicationId } = await lockInterview(tx, actor, interviewId);
    const [gone] = await tx
      .delete(viewing)
      .where(and(eq(viewing.interviewId, interviewId), eq(viewing.observerId, observerId)))
      .returning({ id: viewing.observerId });
    if (gone === undefined) return;
    const [observer] = await tx.select({ name: user.name }).from(user).where(eq(user.id, gone.id));
    const subject = { type: "interview" as const, id: interviewId, application: applicationId };
    await record(tx, actor, "no longer shown", subject, { person: gone.id, name: observer?.name ?? null });
  });
}
