import { describe, expect, it } from "vitest";
import { Conflict } from "../../src/errors.ts";
import { createReader } from "../../src/imports/apart.ts";
import { understand } from "../../src/reading/understand.ts";
import { Unreadable } from "../../src/reading/unreadable.ts";
import { KEEPER_GUIDE } from "./guides.ts";

const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
const guide = file("keeper.md", KEEPER_GUIDE);
const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

const HANGS = program("for (;;);");
const HOARDS = program("const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length));");
const BREAKS = program("throw new Error('no parser could')");
const LEAVES = program("process.exit(0)");

describe("a file read apart", () => {
  it("comes back as its lines", async () => {
    const { format, lines, document } = await createReader().read(guide);
    expect({ format, document, first: lines[0]?.text }).toEqual({
      format: "markdown",
      document: null,
      first: "Lighthouse Keeper Interview Guide",
    });
  });

  it("is understood there as it would be here", async () => {
    const reader = createReader();
    const { lines } = await reader.read(guide);
    expect(await reader.understand(lines, { 3: "question" })).toEqual(understand(lines, { 3: "question" }));
  });

  it("that is no guide says why", async () => {
    await expect(createReader().read(file("empty.md", " \n"))).rejects.toThrow(new Unreadable("There is no text in it."));
  });

  it.each([
    ["hangs", HANGS, /could not be read in 1 seconds/],
    ["takes all memory", HOARDS, /broke the reader/],
    ["crashes", BREAKS, /broke the reader/],
    ["ends its thread", LEAVES, /broke the reader/],
  ])("whose parser %s is told so, while the server goes on", async (_, hostile, message) => {
    const reader = createReader({ program: hostile, patienceMs: hostile === HANGS ? 1000 : 20_000, memoryMb: 16 });
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    await expect(reader.read(guide)).rejects.toThrow(message);
    clearInterval(heart);
    expect(beats).toBeGreaterThan(0);
  });

  it("waits for its turn, and is refused where too many wait already", async () => {
    const reader = createReader({ program: HANGS, patienceMs: 300, atOnce: 1, waiting: 1 });
    const answers = await Promise.allSettled([reader.read(guide), reader.read(guide), reader.read(guide)]);
    expect(answers.map((answer) => answer.status === "rejected" && answer.reason instanceof Conflict)).toEqual([false, false, true]);
    await expect(reader.read(guide)).rejects.toThrow(Unreadable);
  });
});
