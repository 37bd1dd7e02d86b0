import { describe, expect, it } from "vitest";
import { anchorOf, ended, initialsOf, listOf } from "../../src/documents/words.ts";
import { makeRecord, withQuestion } from "../support/records.ts";

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

describe("what a rating means", () => {
  it("is the question's own anchor, or the default where that is missing or empty", () => {
    const [question] = withQuestion(makeRecord(), 1, { anchors: { "1": "Says nothing", "3": "" } }).sections.flatMap(
      ({ questions }) => questions,
    );
    if (question === undefined) throw new Error("The record has no question.");
    expect([anchorOf(question, 1), anchorOf(question, 2), anchorOf(question, 3)]).toEqual([
      "Says nothing.",
      "Partial, with important gaps.",
      "Sound on the core points.",
    ]);
  });
});

describe("what somebody wrote", () => {
  it("ends with one full stop and is left as it is", () => {
    expect([" iOS since 2019 ", "Seen.", "since when?"].map(ended)).toEqual(["iOS since 2019.", "Seen.", "since when?"]);
  });
});

describe("a list", () => {
  it("ends with its last part behind an and", () => {
    expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
  });
});
