import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "./accounts/actor.ts";
import type { Db } from "./db/client.ts";
import { auditEvent } from "./db/schema/index.ts";

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

/**
 * Writes who did what. Call it with the transaction that does it, so that neither exists without the other.
 * @param action a past participle in the field's words: "published", "submitted".
 */
export async function record(
  tx: Db,
  actor: Pick<Actor, "id" | "organisationId">,
  action: string,
  subject: Subject,
  detail?: Record<string, string | number | null>,
): Promise<void> {
  await tx.insert(auditEvent).values({
    organisationId: actor.organisationId,
    actorId: actor.id,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    applicationId: subject.application ?? (subject.type === "application" ? subject.id : null),
    detail: detail ?? null,
  });
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
