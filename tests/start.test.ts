import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, type Running, startProcess, stopProcess } from "./support/process.ts";

const lines = (running: Running) =>
  running
    .output()
    .trim()
    .split("\n")
    .filter((line) => line !== "");

describe("starting", () => {
  it("serves from an empty data folder, refuses a second process there, and stops cleanly", () =>
    inFolder(async (folder) => {
      const first = await startProcess({ DATA_DIR: folder });
      const page = await fetch(`${first.address}/`, { redirect: "follow" });
      expect(page.url).toBe(`${first.address}/welcome`);
      expect(await (await fetch(`${first.address}/health`)).json()).toEqual({ status: "ok" });

      const second = await startProcess({ DATA_DIR: folder });
      expect(await second.exit).toBe(1);
      expect(lines(second)).toEqual([
        expect.stringMatching(/^Scorebook cannot start\. The data folder .* is in use by another Scorebook \(process \d+\)\./),
      ]);

      expect(await stopProcess(first)).toBe(0);
    }));

  it("takes over a data folder whose process was killed, with everything in it", () =>
    inFolder(async (folder) => {
      const first = await startProcess({ DATA_DIR: folder });
      const account = new URLSearchParams({ name: "Ana", email: "ana@example.com", password: "a long password" });
      await fetch(`${first.address}/welcome`, { method: "POST", body: account, headers: { origin: first.address }, redirect: "manual" });
      first.child.kill("SIGKILL");
      await first.exit;
      const again = await startProcess({ DATA_DIR: folder });
      expect((await fetch(`${again.address}/welcome`)).url).toBe(`${again.address}/sign-in`);
      await stopProcess(again);
    }));

  it("says so when the port is taken", () =>
    inFolder(async (folder) => {
      const blocker = createServer();
      await new Promise<void>((resolve) => blocker.listen(0, "127.0.0.1", resolve));
      const address = blocker.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const running = await startProcess({ DATA_DIR: folder, PORT: String(port) });
      expect(await running.exit).toBe(1);
      expect(lines(running)).toEqual([`Scorebook cannot start. Port ${port} is taken by another program. Stop it, or set PORT.`]);
      blocker.close();
    }));

  it("says so when a setting cannot be read", async () => {
    const running = await startProcess({ PORT: "eighty" });
    expect(await running.exit).toBe(1);
    expect(lines(running)).toEqual(["Scorebook cannot start. Setting PORT must be a whole number."]);
  });

  it("says so when the database cannot be reached, without its password", async () => {
    const running = await startProcess({ DATABASE_URL: "postgres://someone:hunter2hunter2@127.0.0.1:1/none" });
    expect(await running.exit).toBe(1);
    expect(lines(running)).toEqual([expect.stringContaining("Scorebook cannot start. The database at DATABASE_URL cannot be used")]);
    expect(running.output()).not.toContain("hunter2");
  });

  it("says so when the data folder is a file", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "data"), "");
      const running = await startProcess({ DATA_DIR: join(folder, "data") });
      expect(await running.exit).toBe(1);
      expect(lines(running)).toEqual([expect.stringContaining("cannot be made")]);
    }));
});
