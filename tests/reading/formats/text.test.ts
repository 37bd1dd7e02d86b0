import { describe, expect, it } from "vitest";
import { linesOfText } from "../../../src/reading/formats/text.ts";

const brief = (text: string) => linesOfText(text).map(({ kind, level, ordinal, text: words }) => [kind, level, ordinal, words]);

describe("text without markup as lines", () => {
  it("has levels by indentation", () => {
    expect(brief("• one\n    • two\n        • three\n• four")).toEqual([
      ["item", 1, null, "one"],
      ["item", 2, null, "two"],
      ["item", 3, null, "three"],
      ["item", 1, null, "four"],
    ]);
  });

  it("has levels by signs, as Word copies them", () => {
    expect(brief("1.\tone\n•\ttwo\no\tthree\n•\tfour\n2.\tfive")).toEqual([
      ["item", 1, 1, "one"],
      ["item", 2, null, "two"],
      ["item", 3, null, "three"],
      ["item", 2, null, "four"],
      ["item", 1, 2, "five"],
    ]);
  });

  it("takes short lines that stand alone, over a list or in capitals for headings", () => {
    const kinds = (text: string) => brief(text).map(([kind]) => kind);
    expect(kinds("Qualifications\n\ntext that goes on.")).toEqual(["heading", "paragraph"]);
    expect(kinds("QUALIFICATIONS\ntext that goes on.")).toEqual(["heading", "paragraph"]);
    expect(kinds("Education\n• one\nCertificates\n• two")).toEqual(["heading", "item", "heading", "item"]);
    expect(kinds("It is a sentence.\n\nAnother one.")).toEqual(["paragraph", "paragraph"]);
  });

  it("takes a line with a row of signs below it for a heading, and the row for nothing", () => {
    expect(brief("Us\n--\nWe dive.\n\n-----\n")).toEqual([
      ["heading", 2, null, "Us"],
      ["paragraph", 0, null, "We dive."],
    ]);
  });

  it("takes a row of signs that only closes something for no underline", () => {
    const row = "-".repeat(60);
    expect(brief(`Answer: At once.\nSay what it costs\n${row}\nAnother answer that goes on.`).map(([kind]) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
    expect(brief(`Answer: At once.\nSay what it costs.\n${"-".repeat(18)}`).map(([kind]) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(brief(`a line that is long enough to have been wrapped by the program\n${row}${row}\nand another`)).toHaveLength(2);
  });

  it("joins lines that a program wrapped, and no others", () => {
    const long = "a line that is long enough to have been wrapped by the program,";
    expect(brief(`${long}\nand goes on`)).toEqual([["paragraph", 0, null, `${long} and goes on`]]);
    expect(brief(`${long}\nFollow-up: why?`)).toHaveLength(2);
    expect(brief(`${long}\nPush further`)).toHaveLength(2);
    expect(brief(`“It is a sentence that is long enough to have been wrapped.”\nAnother`)).toHaveLength(2);
    expect(brief("short\nlines")).toHaveLength(2);
  });

  it("keeps signs as signs", () => {
    expect(linesOfText("5 * 3 < 20 and snake_case and _so_")[0]?.markdown).toBe("5 \\* 3 \\< 20 and snake_case and \\_so\\_");
  });
});
