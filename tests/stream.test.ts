import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { describe, expect, it, vi } from "vitest";
import { type Bell, hangBell } from "../src/db/bell.ts";
import { SignInNeeded } from "../src/errors.ts";
import { createLog } from "../src/log.ts";
import { streamChanges } from "../src/stream.ts";
import type { Env } from "../src/web.ts";

const CHANGED = "event: changed\ndata: \n\n";
const HEARTBEAT = "event: alive\ndata: \n\n";

/** A bell that the test rings by hand. */
function handBell(): { bell: Bell; ring: () => void } {
  let wake = (_payload: string) => {};
  const bell = hangBell(async (_name, heard) => {
    wake = heard;
  });
  return { bell, ring: () => wake("debrief topic") };
}

/** A stream whose right and heartbeat are the test's. */
async function stage(check: () => Promise<string>, heartbeatMs = 60_000, topics = ["topic"]) {
  const { bell, ring } = handBell();
  const lines: string[] = [];
  const unlistened = vi.fn();
  const ended = vi.fn(async () => {});
  const watched: Bell = {
    ...bell,
    listen: async (...place) => {
      if (place[1] === "broken") throw new Error("The database is gone.");
      const unlisten = await bell.listen(...place);
      return () => {
        unlisten();
        unlistened();
      };
    },
    get silent() {
      return bell.silent;
    },
  };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("bell", watched);
    c.set("log", createLog("error", { write: (line) => void lines.push(line) }));
    await next();
  });
  app.onError((error, c) => c.body(null, 401, { "x-refused": error.name }));
  app.get("/", (c) => streamChanges(c, { channel: "debrief", topics, check, ended, heartbeatMs }));
  const response = await app.request("/");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? null;
  return { app, bell, ring, lines, unlistened, ended, next, leave: () => reader?.cancel(), response };
}

describe("a stream of changes", () => {
  it("says so at the beginning and at every ring, and sends a sign of life in between", async () => {
    const { ring, next, leave } = await stage(async () => "same", 20);
    expect(await next()).toBe(CHANGED);
    expect(await next()).toBe(HEARTBEAT);
    expect(await next()).toBe(HEARTBEAT);
    ring();
    expect(await next()).toBe(CHANGED);
    await leave();
  });

  it("hears what rings while it is busy", async () => {
    const { ring, next, leave } = await stage(async () => "same");
    ring();
    expect(await next()).toBe(CHANGED);
    ring();
    ring();
    expect(await next()).toBe(CHANGED);
    await leave();
  });

  it("tells of what the check itself finds changed, such as somebody who faded", async () => {
    let here = "ada,ben";
    const { next, leave } = await stage(async () => here, 20);
    expect(await next()).toBe(CHANGED);
    here = "ada";
    expect(await next()).toBe(CHANGED);
    expect(await next()).toBe(HEARTBEAT);
    await leave();
  });

  it("ends at the next heartbeat once the right is gone, without another word", async () => {
    const check = vi.fn().mockResolvedValueOnce("").mockRejectedValue(new SignInNeeded());
    const { next, unlistened, ended, lines } = await stage(check, 20);
    expect(await next()).toBe(CHANGED);
    expect(await next()).toBeNull();
    expect([unlistened.mock.calls.length, ended.mock.calls.length, lines]).toEqual([1, 1, []]);
  });

  it("leaves no listener behind when the visitor leaves", async () => {
    const { ring, next, leave, unlistened, ended } = await stage(async () => "same");
    await next();
    await leave();
    await vi.waitFor(() => expect([unlistened.mock.calls.length, ended.mock.calls.length]).toEqual([1, 1]));
    ring();
  });

  it("leaves none behind where a second one cannot be had", async () => {
    const { next, unlistened, ended, lines } = await stage(async () => "same", 60_000, ["topic", "broken"]);
    expect(await next()).toBeNull();
    expect([unlistened.mock.calls.length, ended.mock.calls.length, lines.length]).toEqual([1, 1, 1]);
  });

  it("ends at once when the process stops", async () => {
    const { bell, next, unlistened, ended } = await stage(async () => "same");
    await next();
    bell.silence();
    expect(await next()).toBeNull();
    expect([unlistened.mock.calls.length, ended.mock.calls.length]).toEqual([1, 1]);
  });

  it("keeps no server from stopping", async () => {
    const { app, bell } = await stage(async () => "same");
    const { server, address } = await new Promise<{ server: ReturnType<typeof serve>; address: string }>((resolve) => {
      const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
        resolve({ server, address: `http://127.0.0.1:${port}` }),
      );
    });
    // Longer than the test may take: the connection must not be kept for another request.
    if ("keepAliveTimeout" in server) server.keepAliveTimeout = 600_000;
    const reader = (await fetch(address, { headers: { "accept-encoding": "gzip" } })).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(CHANGED);
    bell.silence();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect((await reader?.read())?.done).toBe(true);
  });

  it("tells the log of a failure, and the visitor nothing", async () => {
    const check = vi.fn().mockResolvedValueOnce("").mockRejectedValue(new Error("The database is gone."));
    const { ring, next, lines, ended } = await stage(check);
    expect(await next()).toBe(CHANGED);
    ring();
    expect(await next()).toBeNull();
    expect(lines.join()).toContain("The database is gone.");
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("is no stream for those who may not hear it", async () => {
    const refused = stage(async () => {
      throw new SignInNeeded();
    });
    expect((await refused).response.headers.get("x-refused")).toBe("SignInNeeded");
  });
});
