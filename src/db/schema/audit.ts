import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { organisation, user } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";

/** Who did what to which record, written in the transaction that did it. */
export const auditEvent = pgTable(
  "audit_event",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => user.id),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** The application whose story this belongs to, if any. No reference: the event outlives what it tells of. */
    applicationId: uuid("application_id"),
    detail: jsonb("detail").$type<Record<string, string | number | null>>(),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [
    index("audit_event_subject").on(t.subjectType, t.subjectId, t.at),
    index("audit_event_application").on(t.applicationId, t.at.desc(), t.id.desc()).where(sql`${t.applicationId} is not null`),
  ],
);
