import { describe, expect, it } from "vitest";
import { followUpLabel } from "../../../src/reading/words/follow-ups.ts";
import { factOf, isAnswerLabel, isPartLabel, isRatingsLabel } from "../../../src/reading/words/parts.ts";

describe("the names of a question's parts", () => {
  it.each([
    "Follow-up Points",
    "Follow-Up Questions:",
    "follow up question 2",
    "Potential follow-up questions",
    "Follow-ups for the interviewer",
    "Probing questions",
    "Follow-up Questions (if time allows)",
  ])("%s announces follow-up points", (text) => {
    expect(followUpLabel(text)).not.toBeNull();
  });

  it("a follow-up without a word for points may be a step of a story", () => {
    expect(followUpLabel("Follow-Up")).toBe("bare");
    expect(followUpLabel("Follow-up points")).toBe("named");
    expect(followUpLabel("Followed up with the customer")).toBeNull();
    expect(followUpLabel("Follow the process")).toBeNull();
  });

  it.each(["Answer", "Sample Answer:", "Model response", "A:", "Answer outline", "Strong answer"])("%s announces an answer", (text) => {
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
