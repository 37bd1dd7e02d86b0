import { sql } from "drizzle-orm";
import { index, integer, pgTable, real, text, uuid } from "drizzle-orm/pg-core";
import { organisation, user } from "./accounts.ts";
import { moment, primaryId } from "./columns.ts";
import { guide, guideQualification, QUALIFICATION_GROUPS } from "./guides.ts";

export const REQUIREMENT_KINDS = ["required", "preferred"] as const;

/** An opening that a client asked the firm to fill. */
export const position = pgTable(
  "position",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    guideId: uuid("guide_id")
      .notNull()
      .references(() => guide.id),
    title: text("title").notNull(),
    client: text("client").notNull().default(""),
    location: text("location").notNull().default(""),
    closedAt: moment("closed_at"),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [index("position_recent").on(t.organisationId, t.createdAt.desc(), t.id.desc())],
);

/** A qualification that the position asks for. Its wording is the position's own once copied. */
export const requirement = pgTable(
  "requirement",
  {
    id: primaryId(),
    positionId: uuid("position_id")
      .notNull()
      .references(() => position.id, { onDelete: "cascade" }),
    guideQualificationId: uuid("guide_qualification_id").references(() => guideQualification.id, { onDelete: "set null" }),
    group: text("group", { enum: QUALIFICATION_GROUPS }).notNull(),
    ordinal: integer("ordinal").notNull(),
    text: text("text").notNull(),
    detail: text("detail").notNull().default(""),
    kind: text("kind", { enum: REQUIREMENT_KINDS }).notNull(),
    weight: real("weight").notNull().default(1),
    weightReason: text("weight_reason").notNull().default(""),
  },
  (t) => [
    index("requirement_order").on(t.positionId, t.ordinal),
    // For the removal of a guide's qualification alone.
    index("requirement_guide_qualification").on(t.guideQualificationId).where(sql`${t.guideQualificationId} is not null`),
  ],
);
