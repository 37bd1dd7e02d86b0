import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { user } from "./accounts.ts";
import { application, OUTCOMES } from "./candidates.ts";
import { moment, primaryId } from "./columns.ts";

/** A person's decision on an application, or its reopening. Each is a row of its own and stays; the latest stands. */
export const decision = pgTable(
  "decision",
  {
    id: primaryId(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    /** Null reopens what was decided before. */
    outcome: text("outcome", { enum: OUTCOMES }),
    /** A code of its outcome's list (decisions/reasons.ts); empty for a reopening. */
    reasonCode: text("reason_code").notNull().default(""),
    /** Another reason, in words; empty where the code says it all. */
    reasonNote: text("reason_note").notNull().default(""),
    rationale: text("rationale").notNull(),
    /** Plan questions that the rationale rests on. */
    citations: uuid("citations").array().notNull().default(sql`'{}'::uuid[]`),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => user.id),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [index("decision_application").on(t.applicationId, t.at.desc())],
);
