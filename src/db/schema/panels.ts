import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { user } from "./accounts.ts";
import { application } from "./candidates.ts";
import { moment, primaryId } from "./columns.ts";
import { interview, scorecard } from "./interviews.ts";
import { planQuestion } from "./plans.ts";

/** An interview that somebody was let read without being on its panel. */
export const viewing = pgTable(
  "viewing",
  {
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interview.id, { onDelete: "cascade" }),
    observerId: uuid("observer_id")
      .notNull()
      .references(() => user.id),
    shownBy: uuid("shown_by")
      .notNull()
      .references(() => user.id),
    shownAt: moment("shown_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.interviewId, t.observerId] }), index("viewing_observer").on(t.observerId, t.interviewId)],
);

/** A deliberate act: from then on this person sees what colleagues submitted for the application. The panel can read why. */
export const unblinding = pgTable(
  "unblinding",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id),
    reason: text("reason").notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.userId] })],
);

/**
 * What is known of an interview's debrief. It is open when every scorecard is submitted, or once `openedAt` is set:
 * a recruiter opened it early and said why.
 */
export const debrief = pgTable(
  "debrief",
  {
    interviewId: uuid("interview_id")
      .primaryKey()
      .references(() => interview.id, { onDelete: "cascade" }),
    openedBy: uuid("opened_by").references(() => user.id),
    openedAt: moment("opened_at"),
    reason: text("reason").notNull().default(""),
    /** The question that is being discussed. */
    focusId: uuid("focus_id").references(() => planQuestion.id, { onDelete: "set null" }),
    focusBy: uuid("focus_by").references(() => user.id),
    concludedBy: uuid("concluded_by").references(() => user.id),
    concludedAt: moment("concluded_at"),
  },
  // For the deletion of a draft's question alone.
  (t) => [index("debrief_focus").on(t.focusId).where(sql`${t.focusId} is not null`)],
);

/** What the panel agreed on, each change a row; the latest of a subject stands. Nobody's own rating is touched. */
export const consensus = pgTable(
  "consensus",
  {
    id: primaryId(),
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interview.id, { onDelete: "cascade" }),
    /** The question, or null for the interview as a whole. */
    questionId: uuid("question_id").references(() => planQuestion.id),
    /** 1 to 5; null takes an earlier one back. */
    rating: integer("rating"),
    reason: text("reason").notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => user.id),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [index("consensus_interview").on(t.interviewId, t.at), index("consensus_question").on(t.questionId)],
);

/** Who has an interview's debrief open at the moment; a row that is not renewed fades. */
export const attendance = pgTable(
  "attendance",
  {
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interview.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id),
    seenAt: moment("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.interviewId, t.userId] })],
);

/** The first two go out by themselves, once each; the third when a colleague asks for the scorecard, and again later. */
export const REMINDERS = ["due", "overdue", "asked"] as const;

/** When a reminder was last sent, so that it is sent once, whichever process is first. */
export const reminder = pgTable(
  "reminder",
  {
    scorecardId: uuid("scorecard_id")
      .notNull()
      .references(() => scorecard.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: REMINDERS }).notNull(),
    sentAt: moment("sent_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scorecardId, t.kind] })],
);
