import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
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
    /** How often time, place or panel changed: the calendar file's sequence. */
    sequence: integer("sequence").notNull().default(0),
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

/** One interviewer's place on an interview's panel, and their record of it. Once `submittedAt` is set, only an `amendment` changes it. */
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
    /** The interviewer's share of the plan's questions; null is all of them. */
    questionIds: uuid("question_ids").array(),
    startedAt: moment("started_at"),
    submittedAt: moment("submitted_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("scorecard_once").on(t.interviewId, t.interviewerId),
    index("scorecard_interviewer").on(t.interviewerId, t.submittedAt),
    index("scorecard_waiting").on(t.interviewId).where(sql`${t.submittedAt} is null`),
  ],
);

/** Where a field stands among its changes (see `change`); drizzle/0006 computes it. */
const standing = {
  /** The changes that no other one replaces: one, unless the field was changed in two places at once. */
  heads: uuid("heads").array().notNull(),
  /** Changes that were replaced before they arrived. */
  awaited: uuid("awaited").array().notNull().default([]),
  /** Whether the heads differ: a person must say which value holds. Until then `value` is the latest made. */
  contested: boolean("contested").notNull().default(false),
  /** The `seq` of the latest change. */
  seq: bigint("seq", { mode: "number" }).notNull(),
};

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
    ...standing,
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
    ...standing,
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => user.id),
    savedAt: moment("saved_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.requirementId, t.field] }),
    index("qualification_check_requirement").on(t.requirementId),
  ],
);
