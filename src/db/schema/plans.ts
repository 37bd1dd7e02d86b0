import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, real, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisation, user } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { type Anchors, guideQuestion, type Outline } from "./guides.ts";
import { position } from "./positions.ts";

/** One interview round of a position. What is asked in it lives in its versions. */
export const plan = pgTable(
  "plan",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    positionId: uuid("position_id")
      .notNull()
      .references(() => position.id),
    name: text("name").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("plan_position").on(t.positionId, t.createdAt), index("plan_recent").on(t.organisationId, t.createdAt.desc(), t.id.desc())],
);

/** A draft while `publishedAt` is null; frozen for good from then on. */
export const planVersion = pgTable(
  "plan_version",
  {
    id: primaryId(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => plan.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    slotMinutes: integer("slot_minutes").notNull().default(45),
    /** λ: the share of the follow-up points in a question's score, 0 to 1. */
    lambda: real("lambda").notNull().default(0.5),
    requiredTopics: text("required_topics").array().notNull().default(sql`'{}'::text[]`),
    publishedAt: moment("published_at"),
    publishedBy: uuid("published_by").references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("plan_version_number").on(t.planId, t.number),
    uniqueIndex("plan_version_one_draft").on(t.planId).where(sql`${t.publishedAt} is null`),
  ],
);

export const planSection = pgTable(
  "plan_section",
  {
    id: primaryId(),
    versionId: uuid("version_id")
      .notNull()
      .references(() => planVersion.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    weight: real("weight").notNull().default(1),
    weightReason: text("weight_reason").notNull().default(""),
  },
  (t) => [unique("plan_section_name").on(t.versionId, t.name)],
);

/**
 * A question as this version asks it. Its wording is a copy, so that a published version never changes;
 * drafts are refreshed when the guide's question is edited.
 */
export const planQuestion = pgTable(
  "plan_question",
  {
    id: primaryId(),
    sectionId: uuid("section_id")
      .notNull()
      .references(() => planSection.id, { onDelete: "cascade" }),
    versionId: uuid("version_id")
      .notNull()
      .references(() => planVersion.id, { onDelete: "cascade" }),
    guideQuestionId: uuid("guide_question_id").references(() => guideQuestion.id, { onDelete: "set null" }),
    ordinal: integer("ordinal").notNull(),
    prompt: text("prompt").notNull(),
    competency: text("competency").notNull(),
    /** Null while nobody has said. */
    minutes: integer("minutes"),
    outline: jsonb("outline").$type<Outline>().notNull(),
    anchors: jsonb("anchors").$type<Anchors>().notNull(),
    weight: real("weight").notNull().default(1),
    weightReason: text("weight_reason").notNull().default(""),
  },
  (t) => [
    index("plan_question_order").on(t.versionId, t.ordinal),
    index("plan_question_section").on(t.sectionId),
    index("plan_question_guide_question").on(t.guideQuestionId),
    uniqueIndex("plan_question_once").on(t.versionId, t.guideQuestionId),
  ],
);

export const planPoint = pgTable(
  "plan_point",
  {
    id: primaryId(),
    questionId: uuid("question_id")
      .notNull()
      .references(() => planQuestion.id, { onDelete: "cascade" }),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    weight: real("weight").notNull().default(1),
  },
  (t) => [index("plan_point_order").on(t.questionId, t.ordinal)],
);
