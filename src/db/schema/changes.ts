import { sql } from "drizzle-orm";
import { bigint, boolean, check as constraint, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { user } from "./accounts.ts";
import { application } from "./candidates.ts";
import { moment, primaryId } from "./columns.ts";
import { CHECK_FIELDS, MARK_KINDS, scorecard } from "./interviews.ts";

/**
 * A correction of a submitted scorecard by its interviewer, with its reason; rows are added and never edited. What it
 * corrected are the changes that name it, each of which replaces what stood before.
 */
export const amendment = pgTable(
  "amendment",
  {
    id: primaryId(),
    scorecardId: uuid("scorecard_id")
      .notNull()
      .references(() => scorecard.id, { onDelete: "cascade" }),
    /** Its place among the scorecard's, from 1. */
    number: integer("number").notNull(),
    reason: text("reason").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => user.id),
    madeAt: moment("made_at").notNull(),
    /** What its maker may have known by then: a colleague's scorecard, what was said in the debrief, the decision. */
    informed: boolean("informed").notNull(),
    debriefOpen: boolean("debrief_open").notNull(),
    decided: boolean("decided").notNull(),
  },
  (t) => [unique("amendment_number").on(t.scorecardId, t.number)],
);

/**
 * One change of one field, as a person made it: rows are added and never edited. It belongs to a scorecard, or, being
 * about a qualification, to the application. `mark` and `qualification_check` hold what the changes of a field come to.
 */
export const change = pgTable(
  "change",
  {
    /** Made where the change was made, so that a change that is sent again is the same row. */
    id: uuid("id").primaryKey(),
    scorecardId: uuid("scorecard_id").references(() => scorecard.id, { onDelete: "cascade" }),
    applicationId: uuid("application_id").references(() => application.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: [...MARK_KINDS, ...CHECK_FIELDS] }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    value: text("value").notNull(),
    /** The changes that it replaces: what its maker saw. */
    bases: uuid("bases").array().notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => user.id),
    /** By the clock of the device, which may be wrong. */
    madeAt: moment("made_at").notNull(),
    savedAt: moment("saved_at").notNull(),
    /** The order of commits within one scorecard and within one application: who saves holds that row's lock. */
    seq: bigint("seq", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** The correction that it is part of; null for what was marked before the submission. */
    amendmentId: uuid("amendment_id").references(() => amendment.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("change_scorecard").on(t.scorecardId, t.kind, t.subjectId, t.seq).where(sql`${t.scorecardId} is not null`),
    index("change_application").on(t.applicationId, t.kind, t.subjectId, t.seq).where(sql`${t.applicationId} is not null`),
    index("change_amendment").on(t.amendmentId).where(sql`${t.amendmentId} is not null`),
    constraint("change_of_one", sql`num_nonnulls(${t.scorecardId}, ${t.applicationId}) = 1`),
  ],
);
