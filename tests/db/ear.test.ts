import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Ear, listenForGood } from "../../src/db/ear.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Connections that hear what is said until they are made deaf. */
function makeEars() {
  const made: { say: (payload: string) => void; isDeaf: boolean; isEnded: boolean }[] = [];
  const open = (): Ear => {
    const own = { say: (_: string) => {}, isDeaf: false, isEnded: false };
    made.push(own);
    return {
      listen: async (_name, heard, resumed) => {
        own.say = (payload) => {
          if (!own.isDeaf && !own.isEnded) heard(payload);
        };
        resumed();
      },
      end: async () => {
        own.isEnded = true;
      },
    };
  };
  const pulse = async (payload: string) => {
    for (const { say } of made) say(payload);
  };
  return { made, open, pulse };
}

describe("listening for good", () => {
  it("keeps a connection that hears, and tells nobody of the pulse", async () => {
    const ears = makeEars();
    const heard: string[] = [];
    const end = await listenForGood(ears, "bell", (payload) => heard.push(payload), vi.fn());
    await vi.advanceTimersByTimeAsync(120_000);
    await ears.pulse("scorecard 1");
    expect(heard).toEqual(["scorecard 1"]);
    expect(ears.made).toHaveLength(1);
    await end();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ears.made.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it("takes another connection for one that hears nothing any more, and says that it listens again", async () => {
    const ears = makeEars();
    const heard: string[] = [];
    const resumed = vi.fn();
    const end = await listenForGood(ears, "bell", (payload) => heard.push(payload), resumed);
    for (const ear of ears.made) ear.isDeaf = true;
    await vi.advanceTimersByTimeAsync(15_000);
    await ears.pulse("scorecard 2");
    expect(heard).toEqual(["scorecard 2"]);
    expect(resumed).toHaveBeenCalledTimes(2);
    expect(ears.made.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    await end();
  });

  it("throws what the first connection throws, and leaves none open", async () => {
    const ears = makeEars();
    const open = () => ({ ...ears.open(), listen: async () => Promise.reject(new Error("refused")) });
    await expect(listenForGood({ ...ears, open }, "bell", vi.fn(), vi.fn())).rejects.toThrow("refused");
    expect(ears.made.every(({ isEnded }) => isEnded)).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ears.made).toHaveLength(1);
  });
});
