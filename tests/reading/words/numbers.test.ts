import { describe, expect, it } from "vitest";
import { labelledQuestion, numberedCase, numberedText } from "../../../src/reading/words/numbers.ts";

describe("numbers and labels before a question", () => {
  it.each([
    ["Question 3: How?", 3, "How?"],
    ["Q12. How?", 12, "How?"],
    ["Question #4 – How?", 4, "How?"],
    ["Interview Question 1 – How?", 1, "How?"],
    ["Question 1000: How?", 1000, "How?"],
    ["Q: How?", null, "How?"],
    ["Lead question: How?", null, "How?"],
    ["Question 7", 7, ""],
  ])("%s calls itself a question", (text, number, rest) => {
    expect(labelledQuestion(text)).toEqual({ number, rest });
  });

  it.each(["Questions: three", "Question time is over", "Q3 results were good", "Quality: high"])("%s does not", (text) => {
    expect(labelledQuestion(text)).toBeNull();
  });

  it.each([
    ["3. How?", 3, "How?"],
    ["12) How?", 12, "How?"],
    ["2.3 How?", 3, "How?"],
    ["2.3. How?", 3, "How?"],
    ["4 - How?", 4, "How?"],
    ["3️⃣ How?", 3, "How?"],
  ])("%s has a number", (text, number, rest) => {
    expect(numberedText(text)).toEqual({ number, rest });
  });

  it.each(["3 apples", "2024-05", "1.5 years of work", "Three: how"])("%s is counted as nothing, or as what it says", (text) => {
    expect(numberedText(text)?.number ?? null).toBe(text.startsWith("1.5") ? 5 : null);
  });

  it("a case has a number", () => {
    expect(numberedCase("Scenario 2: A door will not close.")).toEqual({ number: 2, rest: "A door will not close." });
    expect(numberedCase("Scenario planning: how?")).toBeNull();
  });
});
