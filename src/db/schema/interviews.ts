import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { organisation, user } from "./accounts.ts";
import { application } from "./candidates.ts";
import { moment, primaryId } from "./columns.ts";
import { planVersion } from "./plans.ts";
import { requirement } from "./positions.ts";

/** One sitting of an application with a published plan version. */
export const interview = pgTable(
  "interview",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    versionId: uuid("version_id")
      .notNull()
      .references(() => planVersion.id),
    scheduledAt: moment("scheduled_at").notNull(),
    place: text("place").notNull().default(""),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("interview_upcoming").on(t.organisationId, t.scheduledAt.desc(), t.id.desc()),
    index("interview_application").on(t.applicationId, t.scheduledAt),
    index("interview_version").on(t.versionId),
  ],
);

/** One interviewer's record of an interview. Locked once `submittedAt` is set. */
export const scorecard = pgTable(
  "scorecard",
  {
    id: primaryId(),
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interview.id, { onDelete: "cascade" }),
    interviewerId: uuid("interviewer_id")
      .notNull()
      .references(() => user.id),
    startedAt: moment("started_at"),
    submittedAt: moment("submitted_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [unique("scorecard_once").on(t.interviewId, t.interviewerId), index("scorecard_interviewer").on(t.interviewerId, t.submittedAt)],
);

export const MARK_KINDS = ["point", "rating", "skip", "skipNote", "evidence", "recommendation", "rationale", "cited"] as const;

/**
 * One saved fact of a scorecard. `subjectId` is the plan point, the plan question or, for the wrap-up,
 * the scorecard itself. A field without a row was never marked.
 */
export const mark = pgTable(
  "mark",
  {
    scorecardId: uuid("scorecard_id")
      .notNull()
      .references(() => scorecard.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: MARK_KINDS }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    value: text("value").notNull(),
    /** The browser tab that wrote it: a tab may overwrite itself, never another one unseen. */
    writer: text("writer").notNull(),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.scorecardId, t.kind, t.subjectId] }), index("mark_subject").on(t.subjectId, t.kind)],
);

export const CHECK_FIELDS = ["status", "evidence", "source"] as const;

/** One saved fact about a requirement. Shared by all who interview the applicant: a fact, not an opinion. */
export const check = pgTable(
  "qualification_check",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    requirementId: uuid("requirement_id")
      .notNull()
      .references(() => requirement.id, { onDelete: "cascade" }),
    field: text("field", { enum: CHECK_FIELDS }).notNull(),
    value: text("value").notNull(),
    writer: text("writer").notNull(),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => user.id),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.requirementId, t.field] })],
);
