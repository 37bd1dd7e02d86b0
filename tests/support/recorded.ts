import { asc, eq, type SQL } from "drizzle-orm";
import type { Db } from "../../src/db/client.ts";
import { auditEvent } from "../../src/db/schema/index.ts";

/** The events that were recorded, all or those chosen, in the order of their time; those of one moment by what was done. */
export function recordedEvents(db: Db, which?: SQL) {
  return db.select().from(auditEvent).where(which).orderBy(asc(auditEvent.at), asc(auditEvent.action), asc(auditEvent.detail));
}

/** What was done, in that order: to one record, or to all. */
export async function recordedActions(db: Db, subjectId?: string): Promise<string[]> {
  const events = await recordedEvents(db, subjectId === undefined ? undefined : eq(auditEvent.subjectId, subjectId));
  return events.map(({ action }) => action);
}
