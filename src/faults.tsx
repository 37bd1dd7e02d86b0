import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { SignInPage } from "../views/accounts/sign-in.tsx";
import { Notice } from "../views/components/parts.tsx";
import { FaultPage } from "../views/faults.tsx";
import { isAway } from "./db/away.ts";
import { Conflict, Forbidden, Invalid, NotFound, NotYet, SignInNeeded } from "./errors.ts";
import { intoNotice, wantsFragment } from "./htmx.ts";
import { type Env, readTyped } from "./web.ts";

type Fault = {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503;
  heading: string;
  message: string;
  /** Where to go on, home unless said. */
  way?: { href: string; label: string };
};

/** Turns what a handler threw into an answer: a page, a line in the notice for htmx, or JSON for our own scripts. */
export async function showFault(error: Error, c: Context<Env>): Promise<Response> {
  const fault = faultOf(error);
  const { requestId } = c.var;
  if (fault.status >= 500) c.var.log.error({ requestId, err: error }, "request failed");
  if (fault.status === 503) c.header("retry-after", "2");
  if (c.req.header("accept") === "application/json") return c.json({ error: fault.message }, fault.status);
  if (wantsFragment(c)) {
    intoNotice(c);
    return c.html(<Notice tone="problem">{fault.message}</Notice>, fault.status);
  }
  if (error instanceof SignInNeeded) return askToSignIn(c);
  return c.html(<FaultPage {...fault} requestId={fault.status >= 500 ? requestId : undefined} />, fault.status);
}

/** A page asked for is remembered by its address; a form that was sent is kept, text and all, and offered again after the sign-in. */
async function askToSignIn(c: Context<Env>): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method === "GET") return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  const typed = await readTyped(c);
  const kept = JSON.stringify({ action: pathname, typed });
  return c.html(<SignInPage typed={{}} errors={{}} next="/" kept={kept} />, 401);
}

function faultOf(error: Error): Fault {
  if (error instanceof NotYet) {
    const way = { href: `/interviews/${error.interviewId}`, label: "Go to the interview" };
    return { status: 404, heading: "Not open yet", message: error.message, way };
  }
  if (error instanceof NotFound) return { status: 404, heading: "Not found", message: error.message };
  if (error instanceof Conflict) return { status: 409, heading: "That cannot be done now", message: error.message };
  if (error instanceof Forbidden) return { status: 403, heading: "Not allowed", message: error.message };
  if (error instanceof Invalid) return { status: 422, heading: "Something needs your eye", message: error.message };
  if (error instanceof SignInNeeded)
    return {
      status: 401,
      heading: "Sign in",
      message: "Your sign-in has ended. Sign in again in another tab, then repeat this; what you typed is still here.",
    };
  if (error instanceof HTTPException && error.status === 403)
    return {
      status: 403,
      heading: "Not allowed",
      message: "This form was sent from another site, so nothing was changed. Open Scorebook itself and try again.",
    };
  if (error instanceof HTTPException && error.status === 413)
    return { status: 413, heading: "Too large", message: "That is more than can be sent at once. Nothing was changed." };
  if (error instanceof HTTPException && error.status === 400)
    return { status: 400, heading: "Not understood", message: "The request could not be read. Nothing was changed." };
  if (isAway(error))
    return {
      status: 503,
      heading: "One moment",
      message: "Scorebook cannot reach its database just now. What you saved before is safe. Wait a moment, then try this again.",
    };
  return {
    status: 500,
    heading: "Something went wrong",
    message: "Something went wrong on our side. What you saved before is safe; try again in a moment.",
  };
}
