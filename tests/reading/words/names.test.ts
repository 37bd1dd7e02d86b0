import { describe, expect, it } from "vitest";
import { bare, ownName } from "../../../src/reading/words/names.ts";

describe("a heading's own words", () => {
  it.each([
    ["Technical Questions", "Technical Questions"],
    ["1. Technical Questions:", "Technical Questions"],
    ["2.1 Education", "Education"],
    ["IV. Behaviour", "Behaviour"],
    ["Part One: The Garden", "The Garden"],
    ["Section A – Calls", "Calls"],
    ["Section 2: Calls", "Calls"],
    ["Part of the job", "Part of the job"],
    ["3D printing", "3D printing"],
    ["🔑 Craft", "🔑 Craft"],
  ])("%s", (text, name) => {
    expect(ownName(text)).toBe(name);
  });

  it("are known without pictures before them", () => {
    expect(bare("🎓 2. Education:")).toBe("Education");
    expect(bare("C++ and .NET")).toBe("C++ and .NET");
  });
});
