import type { Context } from "hono";
import type { Env } from "./web.ts";

/** Whether htmx asked, so that a mutation answers the component instead of a redirect. */
export const wantsFragment = (c: Context<Env>): boolean => c.req.header("hx-request") === "true";

/** Sends the person on after a mutation: a real redirect for a plain form, a client-side visit for htmx. */
export function redirectTo(c: Context<Env>, path: string): Response {
  if (!wantsFragment(c)) return c.redirect(path, 303);
  c.header("hx-redirect", path);
  return c.body(null, 204);
}

/** Makes htmx put the answer into the page's notice line, leaving everything that was typed where it is. */
export function intoNotice(c: Context<Env>): void {
  c.header("hx-retarget", "#notice");
  c.header("hx-reswap", "innerHTML");
  // A live search selects its list from the answer; this answer has only the notice.
  c.header("hx-reselect", ".notice");
}
