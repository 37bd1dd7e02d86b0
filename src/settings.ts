import { resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "./errors.ts";
import { type MailSettings, readMailServer, readSender } from "./mail/settings.ts";

const variables = z.object({
  PORT: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(0, "must be 0 to 65535")
    .max(65535, "must be 0 to 65535")
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1, "must name a folder").default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  DATABASE_POOL: z.coerce.number("must be a whole number").int().min(1, "must be at least 1").max(100, "must be at most 100").default(10),
  PUBLIC_URL: z
    .string()
    .refine(isSite, "must be an address without a path, such as https://scorebook.example.com")
    .transform((address) => new URL(address).origin)
    .optional(),
  TRUST_PROXY: z.enum(["yes", "no"], "must be yes or no").default("no"),
  SESSION_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  SMTP_URL: z
    .string()
    .transform(readMailServer)
    .refine((server) => server !== null, "must look like smtps://user:password@mail.example.com, with % codes for special characters")
    .optional(),
  MAIL_FROM: z
    .string()
    .transform(readSender)
    .refine((sender) => sender !== null, "must be an address such as Scorebook <scorebook@example.com>")
    .optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent").default("info"),
});

/** Either without the other would look set up and send nothing. */
const schema = variables
  .refine((s) => s.SMTP_URL === undefined || s.MAIL_FROM !== undefined, { path: ["MAIL_FROM"], error: "must be set where SMTP_URL is" })
  .refine((s) => s.MAIL_FROM === undefined || s.SMTP_URL !== undefined, { path: ["SMTP_URL"], error: "must be set where MAIL_FROM is" });

/** An http(s) address and nothing behind it: all paths are ours. */
function isSite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, href, origin } = new URL(address);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

export type Settings = {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  databasePool: number;
  publicUrl: string | null;
  trustProxy: boolean;
  sessionSecret: string | null;
  mail: MailSettings | null;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/**
 * Reads the settings from environment variables. An empty variable counts as unset.
 * @throws OperatorError naming the variable and what it must be, never its value.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new OperatorError(`Setting ${faults.join("; ")}.`);
  }
  const s = parsed.data;
  return {
    port: s.PORT,
    host: s.HOST,
    dataDir: resolve(s.DATA_DIR),
    databaseUrl: s.DATABASE_URL ?? null,
    databasePool: s.DATABASE_POOL,
    publicUrl: s.PUBLIC_URL ?? null,
    trustProxy: s.TRUST_PROXY === "yes",
    sessionSecret: s.SESSION_SECRET ?? null,
    mail: s.SMTP_URL && s.MAIL_FROM ? { ...s.SMTP_URL, from: s.MAIL_FROM } : null,
    logLevel: s.LOG_LEVEL,
  };
}
