import { describe, expect, it } from "vitest";
import { officeHour } from "../../src/demo/dating.ts";

const at = (moment: string, direction: "back" | "on") => officeHour(new Date(moment), "Europe/Oslo", direction).toISOString();

// Oslo is an hour ahead of UTC; the second of March 2026 is a Monday.
describe("office hours", () => {
  it.each([
    ["2026-03-03T11:40:00Z", "2026-03-03T11:00:00.000Z"],
    ["2026-03-03T19:10:00Z", "2026-03-03T14:00:00.000Z"],
    ["2026-03-03T05:10:00Z", "2026-03-02T14:00:00.000Z"],
    ["2026-03-02T05:10:00Z", "2026-02-27T14:00:00.000Z"],
    ["2026-03-01T11:40:00Z", "2026-02-27T11:00:00.000Z"],
  ])("back from %s it is %s", (moment, hour) => {
    expect(at(moment, "back")).toBe(hour);
  });

  it.each([
    ["2026-03-03T11:40:00Z", "2026-03-03T11:00:00.000Z"],
    ["2026-03-03T05:10:00Z", "2026-03-03T08:00:00.000Z"],
    ["2026-03-03T19:10:00Z", "2026-03-04T09:00:00.000Z"],
    ["2026-03-06T19:10:00Z", "2026-03-09T09:00:00.000Z"],
  ])("on from %s it is %s", (moment, hour) => {
    expect(at(moment, "on")).toBe(hour);
  });
});
