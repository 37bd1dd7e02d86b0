import { and, asc, eq, exists, inArray, not, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { application, auditEvent, interview, plan, planVersion, scorecard, user } from "../db/schema/index.ts";
import { blindFor, informed } from "../scorecards/sight.ts";

/** Kept as an event, because nothing else remembers it once the person scores and is blind again. */
const SEATED_INFORMED = "seated informed";

const find = new QueryBuilder();

/**
 * Notes who of these could read a colleague's submitted scorecard of the application when they were put on a panel:
 * whoever leaves a panel, reads and comes back leaves a trace, and so does whoever comes from an earlier round.
 * Call it before they are seated, since an empty scorecard makes them blind.
 */
export async function noteInformed(
  tx: Db,
  actor: Actor,
  { id, applicationId }: { id: string; applicationId: string },
  joining: { id: string; name: string }[],
): Promise<void> {
  const reading = await findInformed(tx, actor, applicationId, joining);
  const subject = { type: "interview" as const, id, application: applicationId };
  for (const person of joining.filter((one) => reading.has(one.id)))
    await record(tx, actor, SEATED_INFORMED, subject, { person: person.id, name: person.name });
}

/** One question a person, because each reads by rules of their own; all of them in one query. */
async function findInformed(tx: Db, actor: Actor, applicationId: string, people: { id: string }[]): Promise<Set<string>> {
  const ids = people.map(({ id }) => id);
  const readers = await tx
    .select({ id: user.id, organisationId: user.organisationId, role: user.role, seesAll: user.seesAll })
    .from(user)
    .where(and(eq(user.organisationId, actor.organisationId), inArray(user.id, ids)))
    .limit(ids.length);
  if (readers.length === 0) return new Set();
  const fields = Object.fromEntries(readers.map((reader) => [reader.id, informed(reader, applicationId)]));
  const [row] = await tx.select(fields).from(application).where(eq(application.id, applicationId)).limit(1);
  return new Set(ids.filter((id) => row?.[id] === true));
}

/** Somebody who could read colleagues' scorecards when they were put on a panel; `plan` null where that was cancelled. */
export type Informed = { id: string; name: string; at: Date; plan: string | null };

/**
 * Who joined a panel of an application informed, first to last: told to recruiters and to everybody on its panels,
 * once nothing keeps them blind, since it also says that somebody had submitted.
 */
export async function listInformed(db: Db, actor: Actor, applicationId: string): Promise<Informed[]> {
  const seat = find
    .select({ one: sql`1` })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(interview.applicationId, applicationId), eq(scorecard.interviewerId, actor.id)));
  const rows = await db
    .select({ interviewId: auditEvent.subjectId, detail: auditEvent.detail, at: auditEvent.at, plan: plan.name })
    .from(auditEvent)
    .leftJoin(interview, eq(interview.id, auditEvent.subjectId))
    .leftJoin(planVersion, eq(planVersion.id, interview.versionId))
    .leftJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(auditEvent.applicationId, applicationId),
        eq(auditEvent.organisationId, actor.organisationId),
        eq(auditEvent.action, SEATED_INFORMED),
        sql`(${recruitedBy(actor, auditEvent.organisationId)} or ${exists(seat)})`,
        not(blindFor(actor, auditEvent.applicationId)),
      ),
    )
    .orderBy(asc(auditEvent.at), asc(auditEvent.id))
    .limit(100);
  const first = new Map(rows.toReversed().map((row) => [`${row.interviewId} ${row.detail?.person}`, row]));
  return rows
    .filter((row) => first.get(`${row.interviewId} ${row.detail?.person}`) === row)
    .map(({ detail, at, plan }) => ({ id: String(detail?.person ?? ""), name: String(detail?.name ?? ""), at, plan }));
}
