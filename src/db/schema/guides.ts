import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { organisation } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";

export const QUALIFICATION_GROUPS = ["education", "certification", "industry"] as const;

/** What a guide itself says of a qualification; a position may see it differently. */
export const STANDINGS = ["required", "recommended"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The ratings as anchors are kept by them. */
export const RATINGS = ["1", "2", "3", "4", "5"] as const;
/** What a rating of 1 to 5 sounds like for one question. 2 and 4 may be left to the defaults. */
export type Anchors = { [rating in (typeof RATINGS)[number]]?: string };

/** A stretch of text in one manner. */
export type Run = { text: string; strong?: true; emphasis?: true; code?: true };

/** What a good answer covers, parsed once when it is written so that a live page never parses Markdown. */
export type OutlineBlock =
  | { type: "paragraph"; runs: Run[] }
  | { type: "list"; ordered: boolean; items: OutlineBlock[][] }
  | { type: "code"; text: string };
export type Outline = OutlineBlock[];

/** A bank of questions and qualifications for one role. */
export const guide = pgTable(
  "guide",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    /** The shipped file it came from; null for the firm's own. */
    libraryKey: text("library_key"),
    title: text("title").notNull(),
    /** The job it is for, such as "SaaS Sales Engineer"; "" where the title says it. */
    role: text("role").notNull().default(""),
    summary: text("summary").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** Since when it is no longer offered; positions made from it go on. */
    archivedAt: moment("archived_at"),
  },
  (t) => [
    unique("guide_library_key").on(t.organisationId, t.libraryKey),
    index("guide_title").on(t.organisationId, t.title, t.id).where(sql`${t.archivedAt} is null`),
    index("guide_archived").on(t.organisationId, t.archivedAt.desc(), t.id).where(sql`${t.archivedAt} is not null`),
  ],
);

export const guideQuestion = pgTable(
  "guide_question",
  {
    id: primaryId(),
    guideId: uuid("guide_id")
      .notNull()
      .references(() => guide.id, { onDelete: "cascade" }),
    section: text("section").notNull(),
    ordinal: integer("ordinal").notNull(),
    prompt: text("prompt").notNull(),
    /** "" while nobody has named it. */
    competency: text("competency").notNull(),
    /** Null while nobody has said. */
    minutes: integer("minutes"),
    /** Markdown: paragraphs, lists, bold, code. */
    outline: text("outline").notNull(),
    anchors: jsonb("anchors").$type<Anchors>().notNull(),
    /** Wording, competency and points folded to plain lower case letters, for search. */
    searchText: text("search_text").notNull().default(""),
    archivedAt: moment("archived_at"),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("guide_question_order").on(t.guideId, t.ordinal),
    index("guide_question_search").using("gin", sql`to_tsvector('simple', ${t.searchText})`),
  ],
);

export const guidePoint = pgTable(
  "guide_point",
  {
    id: primaryId(),
    questionId: uuid("question_id")
      .notNull()
      .references(() => guideQuestion.id, { onDelete: "cascade" }),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    weight: real("weight").notNull().default(1),
  },
  (t) => [index("guide_point_order").on(t.questionId, t.ordinal)],
);

export const guideQualification = pgTable(
  "guide_qualification",
  {
    id: primaryId(),
    guideId: uuid("guide_id")
      .notNull()
      .references(() => guide.id, { onDelete: "cascade" }),
    group: text("group", { enum: QUALIFICATION_GROUPS }).notNull(),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    detail: text("detail").notNull().default(""),
    /** Null where the guide does not say. */
    standing: text("standing", { enum: STANDINGS }),
  },
  (t) => [index("guide_qualification_order").on(t.guideId, t.ordinal)],
);
