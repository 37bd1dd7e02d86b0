import { describe, expect, it } from "vitest";
import { splitPoint } from "../../src/reading/compound.ts";

describe("compound follow-up points are proposed in parts", () => {
  it.each([
    ["Discuss pricing, negotiation and closing.", ["Discuss pricing.", "Discuss negotiation.", "Discuss closing."]],
    [
      "Discuss the choice of anchor and the depth, and how the weather changes it.",
      ["Discuss the choice of anchor.", "Discuss the depth.", "Discuss how the weather changes it."],
    ],
    ["How did you notice it, and what did you do then?", ["How did you notice it?", "What did you do then?"]],
    ["What went wrong? Who was told about it?", ["What went wrong?", "Who was told about it?"]],
  ])("%s", (text, parts) => {
    expect(splitPoint(text)).toEqual(parts);
  });

  it.each([
    "Discuss the difference between wind and current.",
    "Why?",
    "Explain tools such as radar and sonar.",
    "Ask about the boat.",
    "",
  ])("%s is one thing", (text) => {
    expect(splitPoint(text)).toEqual([]);
  });
});
