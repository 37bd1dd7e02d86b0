import { and, asc, desc, eq, exists, gt, ne, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, auditEvent, interview, scorecard, user } from "../db/schema/index.ts";
import { toldOnPanels } from "./told.ts";

/** Somebody of a panel whose password was replaced by another one's link: who made it could have signed in as them. */
export type Replaced = { id: string; name: string; by: string; at: Date };

const find = new QueryBuilder();
const used = alias(auditEvent, "used");
const maker = alias(user, "maker");

/**
 * Whose password was replaced since the application came in, first to last: told to recruiters and to everybody on its
 * panels. A borrowed account reads what its owner may read, so it must leave a trace that colleagues see.
 */
export async function listReplaced(db: Db, actor: Actor, applicationId: string): Promise<Replaced[]> {
  const seat = find
    .select({ one: sql`1` })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(interview.applicationId, application.id), eq(scorecard.interviewerId, user.id)));
  const later = and(eq(used.subjectType, "user"), eq(used.subjectId, user.id), gt(used.at, auditEvent.at));
  const rows = await db
    .selectDistinctOn([used.at, used.id], { id: user.id, name: user.name, by: maker.name, at: used.at })
    .from(user)
    .innerJoin(application, eq(application.id, applicationId))
    .innerJoin(auditEvent, and(eq(auditEvent.subjectType, "user"), eq(auditEvent.subjectId, user.id), ne(auditEvent.actorId, user.id)))
    .innerJoin(used, and(later, eq(used.action, "password replaced"), gt(used.at, application.createdAt)))
    .innerJoin(maker, eq(maker.id, auditEvent.actorId))
    .where(
      and(
        eq(user.organisationId, actor.organisationId),
        eq(auditEvent.action, "password link made"),
        exists(seat),
        toldOnPanels(db, actor, application.id),
      ),
    )
    // Of several links the last one before it is the one that was used; earlier ones had ended.
    .orderBy(asc(used.at), asc(used.id), desc(auditEvent.at))
    .limit(100);
  return rows;
}
