import { createMiddleware } from "hono/factory";
import { pino } from "pino";
import type { Settings } from "./settings.ts";

export type Log = Pick<ReturnType<typeof pino>, "debug" | "info" | "warn" | "error">;

/** One JSON line an event on standard output. Bodies, cookies and query strings are never handed to it. */
export function createLog(level: Settings["logLevel"]): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** A line per request: id, method, path without its query, status and milliseconds. */
export const logRequest = createMiddleware<{ Variables: { log: Log; requestId: string } }>(async (c, next) => {
  const begun = performance.now();
  await next();
  const { method, path } = c.req;
  if (path.startsWith("/static/")) return;
  c.var.log.info(
    { requestId: c.var.requestId, method, path, status: c.res.status, ms: Math.round((performance.now() - begun) * 10) / 10 },
    "request",
  );
});
