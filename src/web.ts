import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createFactory } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { Actor, Viewer } from "./accounts/actor.ts";
import type { Auth } from "./accounts/auth.ts";
import { mustAdminister, mustRecruit } from "./accounts/roles.ts";
import { findActor, type Visitor } from "./accounts/sessions.ts";
import type { Bell } from "./db/bell.ts";
import type { Db } from "./db/client.ts";
import { NotFound, SignInNeeded } from "./errors.ts";
import type { Reader } from "./imports/apart.ts";
import { LIMITS } from "./limits.ts";
import type { Log } from "./log.ts";
import type { Mailer } from "./mail/mailer.ts";
import { getOrganisation } from "./organisation/organisation.ts";
import type { Settings } from "./settings.ts";

/** What an app is built from. Tests build as many apps as they like. */
export type Services = {
  db: Db;
  bell: Bell;
  settings: Settings;
  auth: Auth;
  log: Log;
  mailer: Mailer | null;
  reader: Reader;
  clock: () => Date;
};

export type Env = { Variables: Services & { requestId: string; actor: Actor; viewer: Viewer } };

const factory = createFactory<Env>();

/** A feature's router; its handlers find the services, the actor and the viewer in `c.var`. */
export const createRouter = () => factory.createApp();

/** Lets signed-in people through and puts `actor` and `viewer` into `c.var`. @throws SignInNeeded */
export const requireActor = factory.createMiddleware(async (c, next) => {
  const actor = await identify(c);
  const firm = await getOrganisation(c.var.db, actor.organisationId);
  // Whoever comes to this browser after the sign-out finds nothing by going back; nor does a person who turned blind.
  c.header("cache-control", "private, no-store");
  // Tells the service worker whose pages it may keep; see static/offline/kept-pages.js.
  c.header("scorebook-person", actor.id);
  c.set("actor", actor);
  c.set("viewer", { id: actor.id, name: actor.name, role: actor.role, firm: firm.name, timeZone: firm.timeZone });
  await next();
});

/** The same for those who recruit alone. @throws SignInNeeded, Forbidden */
export const requireRecruiter = factory.createMiddleware((c, next) =>
  requireActor(c, async () => {
    mustRecruit(c.var.actor);
    await next();
  }),
);

/** The same for those who administer alone. @throws SignInNeeded, Forbidden */
export const requireAdministrator = factory.createMiddleware((c, next) =>
  requireActor(c, async () => {
    mustAdminister(c.var.actor);
    await next();
  }),
);

/** The person who sent the request. @throws SignInNeeded */
export async function identify(c: Context<Env>): Promise<Actor> {
  const { actor, cookies } = await findActor(c.var.auth, visitorOf(c));
  setCookies(c, cookies);
  if (actor === null) throw new SignInNeeded();
  return actor;
}

/** Hands the browser cookies that better-auth made. */
export function setCookies(c: Context<Env>, cookies: string[]): void {
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
}

/** The request's cookies, browser and address; behind a trusted proxy the address is the one it forwards. */
export function visitorOf(c: Context<Env>): Visitor {
  const forwarded = c.var.settings.trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return { cookie: c.req.header("cookie") ?? "", userAgent: c.req.header("user-agent") ?? "", address: forwarded || socketAddress(c) };
}

function socketAddress(c: Context<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? "127.0.0.1";
  } catch {
    return "127.0.0.1"; // app.request() in tests has no socket
  }
}

/** Where this installation is, for links in letters: the operator's word, else what the browser asked for. */
export const siteOf = (c: Context<Env>): string => c.var.settings.publicUrl ?? new URL(c.req.url).origin;

/** What the address says that is searched for, "" for nothing; a word beyond what a field takes narrows nothing down. */
export const searchedFor = (c: Context<Env>): string => (c.req.query("q") ?? "").slice(0, LIMITS.query);

/** A record's id from the path, spelt as it is stored. @throws NotFound when it cannot be one. */
export function idParam(c: Context<Env>, name = "id"): string {
  const parsed = z.uuid().safeParse(c.req.param(name));
  if (!parsed.success) throw new NotFound();
  return parsed.data.toLowerCase();
}

/** What was typed, by field name; a field that came several times is a list. */
export type Typed = Record<string, string | string[]>;
export type FieldErrors = Record<string, string>;

/** The status of a page that holds a form. @param overtaken whether somebody else saved since it was opened. */
export function statusOf(errors: FieldErrors, overtaken = false): 200 | 409 | 422 {
  if (overtaken) return 409;
  return Object.keys(errors).length === 0 ? 200 : 422;
}

export type ReadForm<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed };

/**
 * Reads a posted form and checks it. The typed text comes back either way, so that a page that shows a
 * mistake loses none of it. Only the first mistake of a field is told.
 */
export async function readForm<T>(c: Context<Env>, schema: z.ZodType<T>): Promise<ReadForm<T>> {
  const typed = await readTyped(c);
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data, typed };
  return { ok: false, errors: fieldErrors(parsed.error), typed };
}

/** The posted text fields; files are left out, and NUL, which Postgres cannot hold. */
export async function readTyped(c: Context<Env>): Promise<Typed> {
  const typed = new Map<string, string | string[]>();
  for (const [name, value] of await readEntries(c)) {
    if (typeof value !== "string") continue;
    const text = value.replaceAll("\0", "");
    const before = typed.get(name);
    if (before === undefined) typed.set(name, text);
    else if (typeof before === "string") typed.set(name, [before, text]);
    else before.push(text);
  }
  // A map first, because on an object "constructor" would be there already.
  return Object.fromEntries(typed);
}

/** Plain forms are read as text, which takes a tenth of the time of `Request.formData`: a mark is saved at every click. */
async function readEntries(c: Context<Env>): Promise<Iterable<[string, string | File]>> {
  if (c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams(await c.req.text());
  const body = await readParts(c);
  return Object.entries(body).flatMap(([name, value]) => [value].flat().map((one): [string, string | File] => [name, one]));
}

/** The parts of a form that may carry files. @throws HTTPException (400) for a body that is not what it says it is. */
export async function readParts(c: Context<Env>) {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    if (error instanceof TypeError) throw new HTTPException(400);
    throw error;
  }
}

/** The first message of each field, nested fields by dots ("points.2.text"). */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}

/** A path of ours to go on to, or "/" for anything that leads elsewhere. */
export function localPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith("/")) return "/";
  const url = URL.canParse(next, "http://scorebook.invalid") ? new URL(next, "http://scorebook.invalid") : null;
  // "/.//elsewhere" is a path of ours until its dots are gone.
  if (url?.origin !== "http://scorebook.invalid" || url.pathname.startsWith("//")) return "/";
  return url.pathname + url.search + url.hash;
}
