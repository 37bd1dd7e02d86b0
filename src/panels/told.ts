import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { interview, scorecard } from "../db/schema/index.ts";

const sitting = alias(interview, "sitting");

/**
 * Where clause: rows of applications that the actor recruits for or is on any panel of, blind or not.
 * @param applicationId the column that names the application.
 */
export function toldOnPanels(db: Db, actor: Actor, applicationId: PgColumn): SQL | undefined {
  if (recruits(actor)) return undefined;
  const seat = db
    .select({ one: sql`1` })
    .from(scorecard)
    .innerJoin(sitting, eq(sitting.id, scorecard.interviewId))
    .where(and(eq(sitting.applicationId, applicationId), eq(scorecard.interviewerId, actor.id)));
  return exists(seat);
}
