import { describe, expect, it } from "vitest";
import { fromLocal, suggestedTime, toLocal } from "../../src/interviews/moments.ts";

const LA = "America/Los_Angeles";

describe("suggestedTime", () => {
  it.each([
    ["2026-03-02T17:00:00Z", "2026-03-02T17:00:00.000Z"],
    ["2026-03-02T17:00:01Z", "2026-03-02T17:05:00.000Z"],
    ["2026-03-02T17:58:30Z", "2026-03-02T18:00:00.000Z"],
  ])("after %s is %s", (now, next) => {
    expect(suggestedTime(new Date(now)).toISOString()).toBe(next);
  });
});

describe("a time in the firm's zone", () => {
  it("is read and written as people there say it", () => {
    expect(fromLocal("2026-03-02T09:00", LA)).toEqual({ ok: true, at: new Date("2026-03-02T17:00:00Z") });
    expect(fromLocal("2026-07-02T09:00:30", LA)).toEqual({ ok: true, at: new Date("2026-07-02T16:00:30Z") });
    expect(toLocal(new Date("2026-03-02T17:00:00Z"), LA)).toBe("2026-03-02T09:00");
  });

  it("cannot be one that the clocks skip in spring", () => {
    expect(fromLocal("2026-03-08T02:30", LA)).toEqual({
      ok: false,
      mistake: "The clocks go forward that day and skip 02:30. Choose 03:30 or another time.",
    });
    expect(fromLocal("2026-03-08T03:00", LA)).toEqual({ ok: true, at: new Date("2026-03-08T10:00:00Z") });
  });

  it("is the first of two in autumn, unless the second is what stands already", () => {
    expect(fromLocal("2026-11-01T01:30", LA)).toEqual({ ok: true, at: new Date("2026-11-01T08:30:00Z") });
    const second = new Date("2026-11-01T09:30:00Z");
    expect(toLocal(second, LA)).toBe("2026-11-01T01:30");
    expect(fromLocal("2026-11-01T01:30", LA, second)).toEqual({ ok: true, at: second });
  });

  it.each(["", "tomorrow", "2026-03-02", "2026-02-30T10:00", "2026-03-02T25:00", "T09:00", "2026-03-02T09:00Z; drop"])(
    "is not %j",
    (text) => {
      expect(fromLocal(text, LA).ok).toBe(false);
    },
  );

  it("has a year that an interview can have", () => {
    expect(fromLocal("0026-03-02T09:00", LA)).toEqual({ ok: false, mistake: "Give a year between 2000 and 2100." });
  });
});
