import { describe, expect, it } from "vitest";
import { suggestPartners } from "../../src/imports/suggesting.ts";

const added = (...texts: [text: string, rest?: string][]) => texts.map(([text, rest = ""], at) => ({ line: at + 1, text, rest }));
const linesOf = (found: { line: number }[] = []) => found.map(({ line }) => line);

describe("what something may be in a newer edition", () => {
  it("is first what shares telling words with it, in what is asked or in what belongs to it", () => {
    const suggested = suggestPartners(
      [
        { id: "lamp", text: "How do you trim a lamp?", rest: "Names the wick and the shears" },
        { id: "night", text: "How do you stay awake at night?", rest: "" },
      ],
      added(
        ["How do you log the weather?"],
        ["Walk me through your evening work", "Speaks of shears and of the wick"],
        ["What keeps you awake when nothing happens?"],
      ),
    );
    expect(linesOf(suggested.get("lamp")?.alike)).toEqual([2]);
    expect(linesOf(suggested.get("lamp")?.others)).toEqual([1, 3]);
    expect(suggested.get("night")?.alike[0]?.line).toBe(3);
  });

  it("is offered in the new edition's order where nothing tells", () => {
    const suggested = suggestPartners(
      [{ id: "night", text: "Tell me of a night that went wrong.", rest: "" }],
      added(["Ebb?"], ["Flood?"]),
    );
    expect(suggested.get("night")).toEqual({
      alike: [],
      others: [
        { line: 1, text: "Ebb?" },
        { line: 2, text: "Flood?" },
      ],
    });
  });

  it("stays a page of a bearable length however much is left over", () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      id: String(at),
      line: at + 1,
      text: `Question ${at} of many`,
      rest: "All alike",
    }));
    const suggested = suggestPartners(many, many);
    const answers = [...suggested.values()].map(({ alike, others }) => alike.length + others.length);
    expect(Math.max(...answers)).toBe(5);
    expect(suggested.get("1203")?.alike[0]?.text).toBe("Question 1203 of many");
  });
});
