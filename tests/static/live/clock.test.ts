import { describe, expect, it } from "vitest";
import { elapsedText } from "../../../static/live/clock.js";

describe("the time an interview has run", () => {
  it.each([
    [0, "0:00"],
    [59, "0:59"],
    [61 * 60 + 5, "61:05"],
    [10 * 3600 - 1, "599:59"],
    [10 * 3600, "10 h"],
    [47 * 3600 + 3599, "47 h"],
    [48 * 3600, "2 d"],
    [84.5 * 3600, "3 d"],
  ])("of %i s reads %s", (seconds, text) => expect(elapsedText(seconds)).toBe(text));
});
