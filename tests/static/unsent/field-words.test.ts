import { describe, expect, it } from "vitest";
import { pointLabel, RECOMMENDATION_LABELS, requirementLabel, SKIP_LABELS, SOURCE_LABELS } from "../../../src/labels.ts";
import { kindWords, subjectOf, valueWords } from "../../../static/unsent/field-words.js";

describe("a change that is on the device alone", () => {
  it("is told in the words that pages and documents use", () => {
    for (const [value, words] of Object.entries(RECOMMENDATION_LABELS)) expect(valueWords("recommendation", value)).toBe(words);
    for (const [value, words] of Object.entries(SKIP_LABELS)) expect(valueWords("skip:1", value)).toBe(words);
    for (const [value, words] of Object.entries(SOURCE_LABELS)) expect(valueWords("source:1", value)).toBe(words);
    for (const value of [1, 0.5, 0] as const) {
      expect(valueWords("point:1", String(value))).toBe(pointLabel(value));
      expect(valueWords("status:1", String(value))).toBe(requirementLabel(value));
    }
    expect(valueWords("point:1", "")).toBe(pointLabel(null));
    expect(valueWords("status:1", "")).toBe(requirementLabel(null));
  });

  it("is told as it was typed where it is text or a number", () => {
    expect(valueWords("evidence:1", "He cools it: first.")).toBe("He cools it: first.");
    expect(valueWords("rating:1", "4")).toBe("4");
    expect(valueWords("rationale", "")).toBe("Nothing: the text was removed");
  });

  it("names its field and what it belongs to", () => {
    expect(kindWords("skipNote:7b63")).toBe("Why it was skipped");
    expect(kindWords("constructor:1")).toBe("A mark");
    expect(subjectOf("skipNote:7b63")).toBe("7b63");
    expect(subjectOf("rationale")).toBe("");
  });
});
