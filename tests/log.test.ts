import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createAuth } from "../src/accounts/auth.ts";
import { createApp } from "../src/app.tsx";
import { type Database, openPGlite } from "../src/db/client.ts";
import { createReader } from "../src/imports/apart.ts";
import { createLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { Browser, SECRET } from "./support/app.ts";

/** The app on a database without tables, where everything fails, with what it logs. */
async function brokenApp() {
  const database = await openPGlite();
  const lines: string[] = [];
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const settings = readSettings({});
  const auth = createAuth(database.db, settings, SECRET);
  const app = createApp({
    db: database.db,
    bell: database.bell,
    settings,
    auth,
    log,
    mailer: null,
    reader: createReader(),
    clock: () => new Date("2026-03-02T17:00:00Z"),
  });
  return { database, log, lines, browser: new Browser(app) };
}

let opened: Database | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await opened?.close();
});

describe("when the database fails", () => {
  it("the log tells where and why, and nothing that anybody wrote", async () => {
    const { database, log, lines } = await brokenApp();
    opened = database;
    const error = await database.db.execute(sql`select * from nowhere where note = ${"a private note"}`).catch((error: unknown) => error);
    log.error({ err: error }, "request failed");
    log.error({ err: new Error("wrapped", { cause: error }) }, "request failed");
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toContain("Failed query: select * from nowhere where note = $1");
      expect(line).toContain('relation \\"nowhere\\" does not exist');
      expect(line).toContain("log.test.ts");
      expect(line).not.toContain("private");
    }
  });

  it("a sign-in is not called a wrong password, and neither it nor the email is printed", async () => {
    const { database, lines, browser } = await brokenApp();
    opened = database;
    const printed = [vi.spyOn(console, "error"), vi.spyOn(console, "warn"), vi.spyOn(console, "log")];
    const answer = await browser.post("/sign-in", { email: "olivia@example.com", password: "a private password" });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("Something went wrong on our side");
    expect(lines.join()).toContain("request failed");
    expect(lines.join()).not.toMatch(/olivia|private/);
    for (const print of printed) expect(print).not.toHaveBeenCalled();
  });
});
