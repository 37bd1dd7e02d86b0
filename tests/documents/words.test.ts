import { describe, expect, it } from "vitest";
import { initialsOf, listOf } from "../../src/documents/words.ts";

describe("initials", () => {
  it("are of the first and the last name, in any script", () => {
    expect(initialsOf(["Olivia Owner", "Екатерина Щербакова", "Maximilian von Hohenberg-Wittelsbach", "cher", "(Bob) Smith"])).toEqual([
      "OO",
      "ЕЩ",
      "MW",
      "C",
      "S",
    ]);
  });

  it("are numbered where two would be the same, and never nothing", () => {
    expect(initialsOf(["Olivia Owner", "Colin Colleague", "Otto Ohlsen", "…"])).toEqual(["OO1", "CC", "OO2", "?"]);
  });
});

describe("a list", () => {
  it("ends with its last part behind an and", () => {
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
  });
});
