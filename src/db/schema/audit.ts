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
    detail: jsonb("detail").$type<Record<string, string | number | null>>(),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [index("audit_event_subject").on(t.subjectType, t.subjectId, t.at)],
);
