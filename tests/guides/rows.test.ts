import { describe, expect, it } from "vitest";
import { readRows, rearrange, rowsOf, withSpare } from "../../src/guides/rows.ts";

const rows = ["a", "b", "c"].map((text) => ({ text, weight: "1" }));
const texts = (act: string) => rearrange(rows, act).map((row) => row.text);

describe("lines of points", () => {
  it("are moved, removed and added by their buttons", () => {
    expect(texts("up 1")).toEqual(["b", "a", "c"]);
    expect(texts("down 1")).toEqual(["a", "c", "b"]);
    expect(texts("remove 0")).toEqual(["b", "c"]);
    expect(texts("add")).toEqual(["a", "b", "c", ""]);
  });

  it("stay as they are at the ends and for buttons that do not exist", () => {
    expect(texts("up 0")).toEqual(["a", "b", "c"]);
    expect(texts("down 2")).toEqual(["a", "b", "c"]);
    expect(texts("up 9")).toEqual(["a", "b", "c"]);
    expect(texts("nonsense")).toEqual(["a", "b", "c"]);
  });

  it("have two empty ones to spare", () => {
    expect(rowsOf([{ text: "a", weight: 2 }])).toEqual([
      { text: "a", weight: "2" },
      { text: "", weight: "1" },
      { text: "", weight: "1" },
    ]);
    expect(withSpare([{ text: "", weight: "1" }])).toHaveLength(2);
  });

  it("are read from one field or several", () => {
    expect(readRows({ point: "a", pointWeight: "2" })).toEqual([{ text: "a", weight: "2" }]);
    expect(readRows({ point: ["a", "b"], pointWeight: ["2"] })).toEqual([
      { text: "a", weight: "2" },
      { text: "b", weight: "1" },
    ]);
    expect(readRows({})).toEqual([]);
  });
});
