import { bigint, boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment, primaryId } from "./columns.ts";

export const PAPER_SIZES = ["letter", "a4"] as const;

/** What a person does in the firm; who may do what stands in accounts/roles.ts. */
export const ROLES = ["administrator", "recruiter", "interviewer", "observer"] as const;

/** A recruiting firm. Every other record belongs to exactly one. */
export const organisation = pgTable("organisation", {
  id: primaryId(),
  name: text("name").notNull(),
  timeZone: text("time_zone").notNull().default("UTC"),
  paper: text("paper", { enum: PAPER_SIZES }).notNull().default("letter"),
  commitment: text("commitment").notNull(),
  /** How long after an interview's slot its scorecards are due. */
  dueHours: integer("due_hours").notNull().default(24),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** The tables from here on have the columns that better-auth asks for; `organisationId` to `deactivatedAt` are ours. */
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
    role: text("role", { enum: ROLES }).notNull().default("interviewer"),
    /** Reads submitted scorecards without being held to blindness; set by an administrator, shown to every panel. */
    seesAll: boolean("sees_all").notNull().default(false),
    /** A person who left: no sign-in, but everything they wrote keeps their name. */
    deactivatedAt: moment("deactivated_at"),
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

/**
 * A link that lets one person in, once. For a new account until it is accepted; with `userId`, for a new password
 * of an account that exists. Only the token's hash is kept.
 */
export const invitation = pgTable(
  "invitation",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisation.id),
    userId: uuid("user_id").references(() => user.id),
    name: text("name").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => user.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    /** When the link ended: by being used or by being withdrawn. */
    acceptedAt: moment("accepted_at"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [index("invitation_open").on(t.organisationId, t.createdAt.desc(), t.id.desc())],
);
