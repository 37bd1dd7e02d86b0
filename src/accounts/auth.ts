import { randomBytes } from "node:crypto";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import * as schema from "../db/schema/index.ts";
import type { Settings } from "../settings.ts";
import { LIMITS } from "./limits.ts";

/** Set by the server itself from the connection, and stripped from what visitors send. */
export const CLIENT_ADDRESS_HEADER = "x-scorebook-client";

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth on our tables. Its own HTTP routes are not mounted: our forms call them from inside, because
 * they must work without JavaScript, and because its rate limits count only what passes its handler.
 */
export function createAuth(db: Db, settings: Settings, secret: string) {
  return betterAuth({
    appName: "Scorebook",
    baseURL: settings.publicUrl ?? "http://localhost",
    secret,
    database: drizzleAdapter(db, { provider: "pg", schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LIMITS.leastPassword,
      maxPasswordLength: LIMITS.mostPassword,
    },
    user: {
      additionalFields: {
        organisationId: { type: "string", required: true, input: false },
        role: { type: "string", required: true, input: false },
        seesAll: { type: "boolean", required: true, input: false },
        deactivatedAt: { type: "date", required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // After the password was found right, so that whoever does not know it learns nothing.
          before: async ({ userId }) => isActive(db, userId),
        },
      },
    },
    session: {
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 12,
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      customRules: { "/sign-in/email": { window: 60, max: 10 }, "/change-password": { window: 60, max: 5 } },
    },
    advanced: {
      cookiePrefix: "scorebook",
      useSecureCookies: settings.publicUrl?.startsWith("https:") ?? false,
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // Every form of ours passes hono/csrf first, and these routes are not reachable from outside.
      disableCSRFCheck: true,
    },
    telemetry: { enabled: false },
    // It would print the parameters of failed queries; what it throws instead goes into our log, which does not.
    logger: { disabled: true },
    onAPIError: { throw: true },
  });
}

/** Whether an account may have sessions. */
async function isActive(db: Db, userId: string): Promise<boolean> {
  const { user } = schema;
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.id, userId), isNull(user.deactivatedAt)));
  return rows.length > 0;
}

/** The key that signs session cookies: the operator's, else one made at the first start and kept in the database. */
export async function sessionSecret(db: Db, settings: Settings): Promise<string> {
  if (settings.sessionSecret !== null) return settings.sessionSecret;
  const { installation } = schema;
  await db
    .insert(installation)
    .values({ id: 1, sessionSecret: randomBytes(32).toString("base64url") })
    .onConflictDoNothing();
  const rows = await db.select({ value: installation.sessionSecret }).from(installation).where(eq(installation.id, 1));
  const [row] = rows;
  if (row === undefined) throw new Error("The installation row is missing after it was written.");
  return row.value;
}
