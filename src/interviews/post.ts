import type { Context } from "hono";
import { type Env, siteOf } from "../web.ts";
import type { Post } from "./mailing.ts";

/** With what a request sends letters, and how they tell where and when. */
export const postOf = (c: Context<Env>): Post => {
  const { mailer, log, clock, viewer } = c.var;
  return { mailer, log, now: clock(), site: siteOf(c), timeZone: viewer.timeZone };
};
