import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { auditEvent } from "../db/schema/index.ts";

/** When the panel was last sent the invitation, and whether what it says has changed since. */
export type Invited = { at: Date; outdated: boolean };

const SENT = "invitation sent";
const CHANGES = ["changed", "added to the panel", "removed from the panel"];

/** How it stands with an interview's invitation, by what was recorded; null where nobody was sent one. */
export async function readInvited(db: Db, actor: Actor, interviewId: string): Promise<Invited | null> {
  const { at, action } = auditEvent;
  const [row] = await db
    .select({
      sent: sql<Date | null>`max(${at}) filter (where ${eq(action, SENT)})`.mapWith(at),
      changed: sql<Date | null>`max(${at}) filter (where ${inArray(action, CHANGES)})`.mapWith(at),
    })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectType, "interview"),
        eq(auditEvent.subjectId, interviewId),
        eq(auditEvent.organisationId, actor.organisationId),
        inArray(action, [SENT, ...CHANGES]),
      ),
    );
  if (row === undefined || row.sent === null) return null;
  return { at: row.sent, outdated: row.changed !== null && row.changed > row.sent };
}
