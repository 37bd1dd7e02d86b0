import { DrizzleQueryError } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import { type DestinationStream, pino } from "pino";
import type { Settings } from "./settings.ts";

export type Log = Pick<ReturnType<typeof pino>, "debug" | "info" | "warn" | "error">;

/** One JSON line an event, on standard output unless told otherwise. Bodies, cookies and query strings are never handed to it. */
export function createLog(level: Settings["logLevel"], out?: DestinationStream): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: tellError } }, out);
}

type Told = { type: string; message: string; code?: unknown; stack: string; cause?: Told };

/**
 * An error as a log may tell it, with its causes. The message of a failed query ends in its parameters, which are
 * what people wrote and the session they wrote it in; so the query alone is told, and of the stack only where it was.
 */
function tellError(error: unknown): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: "Something was thrown that is no error.", stack: "" };
  const message = error instanceof DrizzleQueryError ? `Failed query: ${error.query}` : error.message;
  const [, stack = ""] = (error.stack ?? "").split(error.message || error.name);
  const told: Told = { type: error.name, message, stack };
  if ("code" in error) told.code = error.code;
  if (error.cause !== undefined) told.cause = tellError(error.cause);
  return told;
}

/** A line per request: id, method, path without its query and without secrets, status and milliseconds. */
export const logRequest = createMiddleware<{ Variables: { log: Log; requestId: string } }>(async (c, next) => {
  const begun = performance.now();
  await next();
  const { method } = c.req;
  const path = withoutToken(c.req.path);
  if (path.startsWith("/static/")) return;
  c.var.log.info(
    { requestId: c.var.requestId, method, path, status: c.res.status, ms: Math.round((performance.now() - begun) * 10) / 10 },
    "request",
  );
});

/** An invitation's address is a key: whoever read it in a log could use it. */
const withoutToken = (path: string): string => path.replace(/^\/invitations\/.+$/i, "/invitations/:token");
