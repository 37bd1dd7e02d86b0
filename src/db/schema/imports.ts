import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { GuideDocument, GuidePoint } from "../../guides/format.ts";
import type { Choices } from "../../reading/choice.ts";
import type { Line } from "../../reading/line.ts";
import { organisation, user } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { type Anchors, guide } from "./guides.ts";

export const IMPORT_FORMATS = ["markdown", "text", "html", "word", "scorebook"] as const;

/** A follow-up point that was looked at: the single points it became, none where it was left as it is. */
export type Split = { line: number; parts: string[] };

/** What a person filled in for one question that its document does not say, or says otherwise. */
export type Fill = {
  prompt?: string;
  section?: string;
  competency?: string;
  minutes?: number | null;
  points?: GuidePoint[];
  anchors?: Anchors;
};

/** What was filled in: of the guide itself, and of its questions by the numbers of their lines. */
export type Fills = {
  guide?: { title: string; role: string; summary: string };
  questions?: Readonly<Record<number, Fill>>;
  /** Where it is a newer edition of a guide: the question or qualification that a line's is there, null where it is none. */
  partners?: { questions?: LinePartners; qualifications?: LinePartners };
};
export type LinePartners = Readonly<Record<number, string | null>>;

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
    splits: jsonb("splits").$type<Split[]>().notNull().default([]),
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
