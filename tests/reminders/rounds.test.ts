import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLog } from "../../src/log.ts";
import { beginRounds } from "../../src/reminders/rounds.ts";

const PACE = { first: 1000, next: 5000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("a first round comes soon, each next one some time after the end of the one before", async () => {
  const ends: (() => void)[] = [];
  const rounds = beginRounds(() => new Promise<void>((end) => ends.push(end)), createLog("silent"), PACE);
  await vi.advanceTimersByTimeAsync(999);
  expect(ends).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await rounds.end();
});

it("a round that fails is logged, and the next one comes", async () => {
  let logged = "";
  let begun = 0;
  const log = createLog("info", {
    write: (line: string) => {
      logged += line;
    },
  });
  const fails = async () => {
    begun += 1;
    throw new Error("The database is away.");
  };
  const rounds = beginRounds(fails, log, PACE);
  await vi.advanceTimersByTimeAsync(PACE.first + PACE.next);
  expect(begun).toBe(2);
  expect(logged).toContain("a round of reminders failed");
  await rounds.end();
});

it("the end stops the round under way, waits for it, and no other begins", async () => {
  let begun = 0;
  let over = false;
  const round = (signal: AbortSignal) =>
    new Promise<void>((end) => {
      begun += 1;
      signal.addEventListener("abort", () => {
        over = true;
        end();
      });
    });
  const rounds = beginRounds(round, createLog("silent"), PACE);
  await vi.advanceTimersByTimeAsync(1000);
  await rounds.end();
  expect(over).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toBe(1);
});

it("the end does not wait for ever", async () => {
  const rounds = beginRounds(() => new Promise(() => {}), createLog("silent"), PACE);
  await vi.advanceTimersByTimeAsync(1000);
  const ended = rounds.end();
  await vi.advanceTimersByTimeAsync(5000);
  await ended;
});
