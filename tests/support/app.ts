import type { Hono } from "hono";
import { createAuth } from "../../src/accounts/auth.ts";
import { createApp } from "../../src/app.tsx";
import type { Bell } from "../../src/db/bell.ts";
import type { Db } from "../../src/db/client.ts";
import { createReader, type Reader } from "../../src/imports/apart.ts";
import { createLog } from "../../src/log.ts";
import type { Mailer } from "../../src/mail/mailer.ts";
import { readSettings } from "../../src/settings.ts";
import type { Env } from "../../src/web.ts";
import { workersBell } from "./db.ts";

export type App = Hono<Env>;

/** One for all apps of a worker, as a process has one: starting its thread takes longer than most tests. */
const sharedReader = createReader();

export const SECRET = "a secret that only the tests know, long enough";

/**
 * A quiet app on the given database. `clock` stands still unless a test moves it; a `mailer` catches what would be sent; a
 * database that is not the worker's own has its own `bell`.
 */
export function testApp(
  db: Db,
  clock: () => Date = () => new Date("2026-03-02T17:00:00Z"),
  mailer: Mailer | null = null,
  bell: Bell = workersBell,
  reader: Reader = sharedReader,
): App {
  const settings = readSettings({ LOG_LEVEL: "silent" });
  const auth = createAuth(db, settings, SECRET);
  return createApp({ db, bell, settings, auth, log: createLog("silent"), mailer, reader, clock });
}

type Fields = Record<string, string | string[] | File>;

/** A browser of one person: keeps cookies, posts forms from the same origin. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  constructor(readonly app: App) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  /** Posts as a plain form does. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = Object.values(fields).some((value) => value instanceof File) ? multipart(fields) : encoded(fields);
    return this.#send(path, { method: "POST", body, headers: { origin: "http://localhost", ...headers } });
  }

  /** Posts as the live page's script does. */
  json(path: string, body: unknown): Promise<Response> {
    const headers = { origin: "http://localhost", "content-type": "application/json", accept: "application/json" };
    return this.#send(path, { method: "POST", body: JSON.stringify(body), headers });
  }

  /** Posts as htmx does, to be answered by a fragment. */
  htmx(path: string, fields: Fields = {}): Promise<Response> {
    return this.post(path, fields, { "hx-request": "true" });
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** What it sends as its Cookie header. */
  cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  forgetCookies(): void {
    this.#cookies.clear();
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = this.cookie();
    const response = await this.app.request(path, { ...init, headers: { ...init.headers, ...(cookie === "" ? {} : { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}

function encoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, String(one));
  return body;
}

function multipart(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return body;
}
