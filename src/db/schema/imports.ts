import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { GuideDocument, GuidePoint } from "../../guides/format.ts";
import type { Choices } from "../../reading/choice.ts";
import type { Line } from "../../reading/line.ts";
import { organisation, user } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { type Anchors, guide } from "./guides.ts";

export const IMPORT_FORMATS = ["markdown", "text", "html", "word", "scorebook"] as const;

/** What a person filled in for a question that its document does not say. */
export type Fill = { competency?: string; minutes?: number; points?: GuidePoint[]; anchors?: Anchors };

/** What was filled in, by the number of the question's line. */
export type Fills = Readonly<Record<number, Fill>>;

/** A guide that is being taken in: its document, and what a person has said of it so far. */
export const guideImport = pgTable(
  "guide_import",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    filename: text("filename").notNull(),
    format: text("format", { enum: IMPORT_FORMATS }).notNull(),
    lines: jsonb("lines").$type<Line[]>().notNull(),
    choices: jsonb("choices").$type<Choices>().notNull().default({}),
    /** The numbers of the lines whose follow-up point was split into several. */
    splits: jsonb("splits").$type<number[]>().notNull().default([]),
    fills: jsonb("fills").$type<Fills>().notNull().default({}),
    /** A guide in Scorebook's own form, which needs no reading; null for one that is read from its lines. */
    document: jsonb("document").$type<GuideDocument>(),
    /** The guide that it is a newer edition of. */
    guideId: uuid("guide_id").references(() => guide.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    savedAt: moment("saved_at"),
    savedGuideId: uuid("saved_guide_id").references(() => guide.id, { onDelete: "set null" }),
  },
  (t) => [index("guide_import_open").on(t.organisationId, t.createdAt.desc(), t.id.desc()).where(sql`${t.savedAt} is null`)],
);
