import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSayings } from "../../../static/live/sayings.js";

let said: string[];
let tell: (name: string, text: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  tell = createSayings((words) => void said.push(words));
});
afterEach(() => void vi.useRealTimers());

describe("what a page says of changes from elsewhere", () => {
  it("is said at once, and what comes soon after together", () => {
    tell("Rating", false);
    vi.advanceTimersByTime(1);
    for (const name of ["Names the tools", "Evidence", "Rating", "Skip"]) tell(name, false);
    vi.advanceTimersByTime(3_000);
    expect(said).toEqual(["Changed elsewhere: Rating."]);
    vi.advanceTimersByTime(1_000);
    expect(said.slice(1)).toEqual(["Changed elsewhere: Names the tools; Evidence; Rating and 1 more."]);
  });

  it("is said once of a text while somebody goes on writing it, and again after a rest", () => {
    for (let second = 0; second < 60; second++) {
      tell("Evidence", true);
      vi.advanceTimersByTime(1_000);
    }
    expect(said).toEqual(["Changed elsewhere: Evidence."]);
    vi.advanceTimersByTime(30_000);
    tell("Evidence", true);
    vi.advanceTimersByTime(1);
    expect(said).toHaveLength(2);
  });
});
