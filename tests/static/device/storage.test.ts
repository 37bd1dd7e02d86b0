import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStorage } from "../../../static/device/storage.js";

/** A database that the browser has taken away without saying so: it is known by what its next use throws. */
const taken = () => ({
  transaction() {
    throw new DOMException("The database connection is closing.", "InvalidStateError");
  },
});

let opened: number;
beforeEach(() => {
  vi.useFakeTimers();
  opened = 0;
  vi.stubGlobal("indexedDB", {
    open() {
      opened++;
      const request = { result: taken(), onsuccess: () => {} };
      queueMicrotask(() => request.onsuccess());
      return request;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const whose = { person: "olivia", scorecard: "one" };
const marked = (id: string, order: number) => ({
  ...whose,
  id,
  field: "recommendation",
  value: id,
  bases: [],
  madeAt: "",
  attempted: false,
  order,
});

describe("a journal that was taken away without a word", () => {
  it("is opened anew once, whatever was marked meanwhile, and nothing of that is lost", async () => {
    const storage = await openStorage("journal");
    const heard = vi.fn();
    storage.onLost(heard);
    await Promise.all([
      storage.update(whose, () => ({ put: [marked("yes", 1)] })),
      storage.update(whose, () => ({ put: [marked("no", 2)] })),
    ]);
    expect(storage.kept()).toBe(false);
    expect((await storage.read(whose)).map(({ id }) => id)).toEqual(["yes", "no"]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([opened, heard.mock.calls.length]).toEqual([2, 1]);
    expect((await storage.read(whose)).map(({ id }) => id)).toEqual(["yes", "no"]);
  });
});
