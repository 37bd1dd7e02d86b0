import { describe, expect, it } from "vitest";
import { factOf, isAnswerLabel, isPartLabel, isRatingsLabel } from "../../../src/reading/words/parts.ts";

describe("the names of a question's parts", () => {
  it.each([
    "Answer",
    "Sample Answer:",
    "Model response",
    "A:",
    "Answer outline",
    "Strong answer",
    "How to answer",
    "What a strong answer sounds like",
  ])("%s announces an answer", (text) => {
    expect(isAnswerLabel(text)).toBe(true);
  });

  it.each(["Answering machines", "Situation", "Best practice", "Key points", "Scenario"])("%s is no part", (text) => {
    expect(isPartLabel(text)).toBe(false);
  });

  it("ratings and facts are known", () => {
    expect(isRatingsLabel("Rating scale")).toBe(true);
    expect(factOf("Competency")).toBe("competency");
    expect(factOf("Suggested time:")).toBe("minutes");
    expect(factOf("Time management")).toBeNull();
  });
});
