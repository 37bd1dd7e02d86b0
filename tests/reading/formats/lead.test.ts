import { describe, expect, it } from "vitest";
import { leadOfText } from "../../../src/reading/formats/lead.ts";
import { linesOfMarkdown } from "../../../src/reading/formats/markdown.ts";

const leadOf = (markdown: string) => linesOfMarkdown(markdown)[0]?.lead;

describe("what a line begins with", () => {
  it.each([
    "**Sample Answer –** So.",
    "**Sample Answer** – So.",
    "**Sample Answer -** So.",
    "**Sample Answer →** So.",
    "**Sample Answer.** So.",
  ])("%s: a known label has other signs than a colon", (text) => {
    expect(leadOf(text)).toEqual({ text: "Sample Answer", style: "strong", rest: "So.", colon: true });
  });

  it.each(["**Sample Answer –**", "**Sample Answer …**", "**Sample Answer**:", "***Sample Answer:***"])("%s: a label alone", (text) => {
    expect(leadOf(text)).toEqual({ text: "Sample Answer", style: "strong", rest: "", colon: true });
  });

  it("in text without markup a label is known by its words, and ends before the first colon of what it says", () => {
    expect(leadOfText("Sample Answer –")).toMatchObject({ text: "Sample Answer", rest: "" });
    expect(leadOfText("Follow-up -> Why: for what?")).toMatchObject({ text: "Follow-up", rest: "Why: for what?" });
    expect(leadOfText("Answer. So.")).toMatchObject({ text: "Answer", rest: "So." });
    expect(leadOfText("A. So.")).toBeNull();
    expect(leadOfText("Depth – and time")).toBeNull();
  });

  it("in bold, a dash ends a name, and dots go on with a sentence", () => {
    expect(leadOf("**Diploma –** any")).toMatchObject({ text: "Diploma", rest: "any", colon: true });
    expect(leadOf("**Tell me about a dive that…**")).toMatchObject({ text: "Tell me about a dive that…", colon: false });
  });
});
