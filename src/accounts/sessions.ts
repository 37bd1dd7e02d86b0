import { createHmac, timingSafeEqual } from "node:crypto";
import { parse } from "hono/utils/cookie";
import { z } from "zod";
import { ROLES } from "../db/schema/index.ts";
import type { Actor } from "./actor.ts";
import { type Auth, CLIENT_ADDRESS_HEADER } from "./auth.ts";

/** Where a request comes from: its cookies, its browser, and the address rate limits count by. */
export type Visitor = { cookie: string; userAgent: string; address: string };

export type SignIn = { outcome: "signed in"; cookies: string[] } | { outcome: "refused" } | { outcome: "limited"; seconds: number };

/** Checks email and password. Refusals do not tell which of the two was wrong. */
export async function signIn(auth: Auth, visitor: Visitor, credentials: { email: string; password: string }): Promise<SignIn> {
  return outcomeOf(await call(auth, visitor, "/sign-in/email", credentials));
}

/** Ends the session. @returns the cookies that clear it. */
export async function signOut(auth: Auth, visitor: Visitor): Promise<string[]> {
  const response = await call(auth, visitor, "/sign-out", {});
  return response.headers.getSetCookie();
}

/** Changes the password and ends the person's other sessions. */
export async function changePassword(
  auth: Auth,
  visitor: Visitor,
  passwords: { currentPassword: string; newPassword: string },
): Promise<SignIn> {
  return outcomeOf(await call(auth, visitor, "/change-password", { ...passwords, revokeOtherSessions: true }));
}

function outcomeOf({ status, ok, headers }: Response): SignIn {
  if (status === 429) return { outcome: "limited", seconds: Number(headers.get("x-retry-after") ?? 60) };
  return ok ? { outcome: "signed in", cookies: headers.getSetCookie() } : { outcome: "refused" };
}

/**
 * Who is signed in, or null, with cookies to send back (a session slides forward while it is used).
 * @param slide false where nobody uses it: a page that merely stands open does not keep its session alive.
 */
export async function findActor(auth: Auth, visitor: Visitor, slide = true): Promise<{ actor: Actor | null; cookies: string[] }> {
  if (visitor.cookie === "") return { actor: null, cookies: [] };
  const asked = { headers: new Headers({ cookie: visitor.cookie }), query: { disableRefresh: !slide } };
  const { headers, response } = await auth.api.getSession({ ...asked, returnHeaders: true });
  const cookies = headers.getSetCookie();
  if (response === null || response.user.deactivatedAt) return { actor: null, cookies };
  const { user, session } = response;
  const { id, name, email, organisationId, role, seesAll } = user;
  return { actor: { id, name, email, organisationId, role: z.enum(ROLES).parse(role), seesAll, sessionId: session.id }, cookies };
}

/**
 * The session's token, from its signed cookie alone; null without one that we signed. Whether the session still
 * lives is for the statement that uses the token to find out.
 */
export async function readSessionToken(auth: Auth, visitor: Visitor): Promise<string | null> {
  const { authCookies, secret } = await auth.$context;
  const { name } = authCookies.sessionToken;
  const value = parse(visitor.cookie, name)[name] ?? "";
  const cut = value.lastIndexOf(".");
  const token = value.slice(0, Math.max(0, cut));
  const given = Buffer.from(value.slice(cut + 1), "base64");
  // node:crypto at once, since WebCrypto's detour through the thread pool took longer than the save itself.
  const right = createHmac("sha256", secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

async function call(auth: Auth, visitor: Visitor, path: string, body: Record<string, string | boolean>): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    cookie: visitor.cookie,
    "user-agent": visitor.userAgent,
    [CLIENT_ADDRESS_HEADER]: visitor.address,
  };
  const base = auth.options.baseURL.replace(/\/$/, "");
  const response = await auth.handler(new Request(`${base}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
  // A failure of ours is not a wrong password.
  if (response.status >= 500) throw new Error(`The accounts answered ${response.status} to ${path}.`);
  return response;
}
