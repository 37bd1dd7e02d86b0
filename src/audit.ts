import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "./accounts/actor.ts";
import type { Db } from "./db/client.ts";
import { auditEvent } from "./db/schema/index.ts";
import { byStatement } from "./db/statements.ts";

export type Subject = {
  type:
    | "organisation"
    | "user"
    | "invitation"
    | "guide"
    | "import"
    | "question"
    | "qualification"
    | "position"
    | "requirement"
    | "plan"
    | "candidate"
    | "application"
    | "interview"
    | "scorecard";
  id: string;
  /** The application whose timeline shows it. */
  application?: string;
};

type Detail = Record<string, string | number | null>;

/**
 * Writes who did what. Call it with the transaction that does it, so that neither exists without the other.
 * @param action a past participle in the field's words: "published", "submitted".
 */
export async function record(
  tx: Db,
  actor: Pick<Actor, "id" | "organisationId">,
  action: string,
  subject: Subject,
  detail?: Detail,
): Promise<void> {
  await recordEach(tx, actor, action, [{ subject, detail }]);
}

/** The same of many records: an event each. */
export async function recordEach(
  tx: Db,
  actor: Pick<Actor, "id" | "organisationId">,
  action: string,
  events: readonly { subject: Subject; detail?: Detail | undefined }[],
): Promise<void> {
  const rows = events.map(({ subject, detail }) => ({
    organisationId: actor.organisationId,
    actorId: actor.id,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    applicationId: subject.application ?? (subject.type === "application" ? subject.id : null),
    detail: detail ?? null,
  }));
  for (const part of byStatement(rows, 7)) await tx.insert(auditEvent).values(part);
}

/** What the latest event of this kind said of a record, such as what was removed; null when there is none in the firm. */
export async function lastDetail(db: Db, actor: Pick<Actor, "organisationId">, action: string, subject: Subject) {
  const [row] = await db
    .select({ detail: auditEvent.detail })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectType, subject.type),
        eq(auditEvent.subjectId, subject.id),
        eq(auditEvent.action, action),
        eq(auditEvent.organisationId, actor.organisationId),
      ),
    )
    .orderBy(desc(auditEvent.at))
    .limit(1);
  return row?.detail ?? null;
}
