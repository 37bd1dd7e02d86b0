import { describe, expect, it } from "vitest";
import { pointLine, readPoint } from "../../src/guides/points.ts";

describe("a follow-up point in a line", () => {
  it.each([
    [{ text: "Names the tools", weight: 1 }, "Names the tools"],
    [{ text: "Names the tools", weight: 2.5 }, "Names the tools (weight 2.5)"],
    [{ text: "Weighs it (weight 3)", weight: 1 }, "Weighs it (weight 3) (weight 1)"],
    [{ text: "(weight 3)", weight: 1 }, "(weight 3)"],
  ])("%o is written %s and reads back", (point, line) => {
    expect(pointLine(point)).toBe(line);
    expect(readPoint(line)).toEqual(point);
  });
});
