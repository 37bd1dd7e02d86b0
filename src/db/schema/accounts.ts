import { bigint, boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, primaryId } from "./columns.ts";

export const PAPER_SIZES = ["letter", "a4"] as const;

/** A recruiting firm. Every other record belongs to exactly one. */
export const organisation = pgTable("organisation", {
  id: primaryId(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull().default("UTC"),
  paper: text("paper", { enum: PAPER_SIZES }).notNull().default("letter"),
  commitment: text("commitment").notNull(),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** The tables from here on have the columns that better-auth asks for; `organisationId` is ours. */
export const user = pgTable(
  "user",
  {
    id: primaryId(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("user_organisation").on(t.organisationId, t.name)],
);

export const session = pgTable(
  "session",
  {
    id: primaryId(),
    token: text("token").notNull().unique(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("session_user").on(t.userId)],
);

export const account = pgTable(
  "account",
  {
    id: primaryId(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("account_user").on(t.userId)],
);

export const verification = pgTable(
  "verification",
  {
    id: primaryId(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);

export const rateLimit = pgTable("rate_limit", {
  id: primaryId(),
  key: text("key").notNull().unique(),
  count: integer("count").notNull(),
  lastRequest: bigint("last_request", { mode: "number" }).notNull(),
});

/** One row: what this installation made for itself at its first start. */
export const installation = pgTable("installation", {
  id: integer("id").primaryKey(),
  sessionSecret: text("session_secret").notNull(),
});
