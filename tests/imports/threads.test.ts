import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createThreads } from "../../src/imports/threads.ts";
import { Unreadable } from "../../src/reading/unreadable.ts";

const REST_MS = 60_000;
const task = { kind: "understand", lines: [], choices: {} } as const;

/** Threads whose program says which one it is, and for which time it is asked; `then` is what else it does. */
const threadsThat = (then = "") =>
  createThreads({
    patienceMs: 20_000,
    memoryMb: 16,
    restMs: REST_MS,
    program: new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort, threadId } from "node:worker_threads";
        let times = 0;
        parentPort.on("message", () => { times++; ${then}; parentPort.postMessage({ kind: "unreadable", message: threadId + " " + times }); });
      `)}`,
    ),
  });
const told = async (asked: ReturnType<ReturnType<typeof createThreads>>) => {
  const answer = await asked;
  const [thread, times] = (answer.kind === "unreadable" ? answer.message : "").split(" ").map(Number);
  return { thread, times };
};

describe("threads that perform tasks", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("rest after a task and take the next", async () => {
    const perform = threadsThat();
    const first = await told(perform(task));
    expect(await told(perform(task))).toEqual({ thread: first.thread, times: 2 });
  });

  it("are as many as there are tasks at once", async () => {
    const perform = threadsThat();
    const [one, other] = await Promise.all([told(perform(task)), told(perform(task))]);
    expect(one.thread).not.toBe(other.thread);
  });

  it("end where nothing comes for a while", async () => {
    const perform = threadsThat();
    const first = await told(perform(task));
    await vi.advanceTimersByTimeAsync(REST_MS - 1);
    expect((await told(perform(task))).thread).toBe(first.thread);
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect((await told(perform(task))).times).toBe(1);
  });

  it("give a task a new one where an earlier task's leavings broke it", async () => {
    const perform = threadsThat("if (times > 1) throw new Error('worn')");
    const first = await told(perform(task));
    const second = await told(perform(task));
    expect(second.times).toBe(1);
    expect(second.thread).not.toBe(first.thread);
  });

  it("break on a task that breaks a new one, and are not used again", async () => {
    const perform = threadsThat("throw new Error('hostile')");
    for (let turn = 0; turn < 2; turn++) await expect(perform(task)).rejects.toThrow(new Unreadable(BROKEN));
  });
});

const BROKEN = "It could not be read: something in it broke the reader. Save it as plain text or Markdown and try that.";
