import { describe, expect, it } from "vitest";
import {
  isAside,
  isForOthers,
  isGeneralHeading,
  isSectionHeading,
  isTitleOfGuide,
  opensQualifications,
} from "../../../src/reading/words/headings.ts";

describe("what a heading is over", () => {
  it.each(["Interview Questions", "Interview Questions and Answers", "Sample questions with detailed answers", "2. Interview questions"])(
    "%s: all questions",
    (text) => {
      expect(isGeneralHeading(text)).toBe(true);
    },
  );

  it.each(["Technical Questions", "Behavioural questions", "Competency-based questions", "Leadership Scenarios", "Case Studies"])(
    "%s: questions of a kind",
    (text) => {
      expect(isSectionHeading(text)).toBe(true);
      expect(isGeneralHeading(text)).toBe(false);
    },
  );

  it.each([
    "Questions to ask the interviewer",
    "Questions the candidate may ask",
    "Frequently asked questions",
    "Questions for us",
    "Questions to ask the clinic",
  ])("%s: what nobody asks a candidate", (text) => {
    expect(isForOthers(text)).toBe(true);
    expect(isSectionHeading(text)).toBe(false);
  });

  it.each([
    "Conclusion",
    "Final tips",
    "About this guide",
    "Related articles",
    "How to use this guide",
    "7. In closing",
    "Closing thoughts",
    "Wrapping up",
    "Parting words",
    "Key takeaways",
    "Before you go",
    "Table of contents",
    "COACH'S TIP",
  ])("%s: something else", (text) => {
    expect(isAside(text)).toBe(true);
  });

  it.each(["Closing deals", "Wrapping up projects", "Closing questions", "How to answer", "Contents insurance"])(
    "%s: not something else",
    (text) => {
      expect(isAside(text)).toBe(false);
    },
  );

  it("a guide's title may have the words of its parts", () => {
    expect(isTitleOfGuide("Certified Diver Interview Guide")).toBe(true);
    expect(opensQualifications("Certified Diver Interview Guide")).toBe(false);
    expect(opensQualifications("Certifications and Education")).toBe(true);
  });
});
