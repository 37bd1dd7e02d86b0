import { describe, expect, it } from "vitest";
import { startProcess, stopProcess } from "./support/process.ts";

const server = process.env.TEST_DATABASE_URL;

describe.runIf(server !== undefined)("starting on a Postgres server", () => {
  it("works for three processes at once on an empty database", async () => {
    const { default: postgres } = await import("postgres");
    const url = new URL(server ?? "");
    const admin = postgres(url.href.replace(url.pathname, "/postgres"), { max: 1, onnotice: () => {} });
    const name = `${url.pathname.slice(1)}_three`;
    await admin.unsafe(`drop database if exists "${name}" with (force)`);
    await admin.unsafe(`create database "${name}"`);
    url.pathname = `/${name}`;
    const processes = await Promise.all([1, 2, 3].map(() => startProcess({ DATABASE_URL: url.href })));
    expect(processes.map((running) => running.address)).toEqual([
      expect.stringContaining("http"),
      expect.stringContaining("http"),
      expect.stringContaining("http"),
    ]);
    for (const running of processes) expect((await fetch(`${running.address}/welcome`)).status).toBe(200);
    expect(await Promise.all(processes.map(stopProcess))).toEqual([0, 0, 0]);
    await admin.unsafe(`drop database "${name}" with (force)`);
    await admin.end();
  });
});
