import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { organisation, user } from "./accounts.ts";
import { bytes, moment, primaryId } from "./columns.ts";
import { position } from "./positions.ts";

export const candidate = pgTable(
  "candidate",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    name: text("name").notNull(),
    email: text("email").notNull().default(""),
    phone: text("phone").notNull().default(""),
    location: text("location").notNull().default(""),
    /** Name and email folded to plain lower case letters, for search. */
    searchText: text("search_text").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("candidate_recent").on(t.organisationId, t.createdAt.desc(), t.id.desc()),
    index("candidate_search").using("gin", sql`to_tsvector('simple', ${t.searchText})`),
  ],
);

/** The file is kept in a table of its own so that no list ever reads it. */
export const resume = pgTable("resume", {
  candidateId: uuid("candidate_id")
    .primaryKey()
    .references(() => candidate.id, { onDelete: "cascade" }),
  filename: text("filename").notNull(),
  mediaType: text("media_type").notNull(),
  size: integer("size").notNull(),
  content: bytes("content").notNull(),
  uploadedBy: uuid("uploaded_by")
    .notNull()
    .references(() => user.id),
  uploadedAt: moment("uploaded_at").notNull().defaultNow(),
});

/** How a decision on an application can go. */
export const OUTCOMES = ["advance", "hire", "hold", "decline", "withdrawn"] as const;

/** A candidate for a position. */
export const application = pgTable(
  "application",
  {
    id: primaryId(),
    candidateId: uuid("candidate_id")
      .notNull()
      .references(() => candidate.id, { onDelete: "cascade" }),
    positionId: uuid("position_id")
      .notNull()
      .references(() => position.id),
    /** The decision that stands, from `decision`; null while none does. */
    outcome: text("outcome", { enum: OUTCOMES }),
    decidedAt: moment("decided_at"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("application_once").on(t.candidateId, t.positionId),
    index("application_position").on(t.positionId, t.createdAt.desc(), t.id.desc()),
  ],
);
