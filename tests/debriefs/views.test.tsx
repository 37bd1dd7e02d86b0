import { describe, expect, it } from "vitest";
import { krippendorffAlpha } from "../../src/scoring/agreement.ts";
import { spreadOf } from "../../src/scoring/spread.ts";
import { AlphaLine } from "../../views/debriefs/alpha.tsx";
import { SpreadLine } from "../../views/debriefs/spread.tsx";

const textOf = (element: unknown) =>
  String(element)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

/** A dozen questions, two interviewers; `second` is the other one's rating where the first gave `first`. */
const alphaOf = (pairs: [number, number][]) => textOf(<AlphaLine alpha={krippendorffAlpha(pairs, "ordinal")} />);

const agreeing: [number, number][] = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5].map((rating) => [rating, rating]);

describe("the panel's α", () => {
  it("stands with its reading and its arithmetic from ten questions on", () => {
    const text = alphaOf(agreeing);
    expect(text).toContain("1.000 good");
    expect(text).toContain("10 questions with two ratings or more, 20 ratings.");
    expect(text).toMatch(/1 − 0\.0000 ÷ \d+\.\d{4} = 1\.0000/);
  });

  it("below chance has a minus sign, in the figure and in its arithmetic", () => {
    const text = alphaOf(agreeing.map(([rating]) => [rating, 6 - rating]));
    expect(text).toMatch(/−0\.\d{3} low/);
    expect(text).toMatch(/= −0\.\d{4}/);
    expect(text).not.toMatch(/-\d/);
  });

  it("is not shown below, and says why", () => {
    expect(alphaOf(agreeing.slice(0, 9))).toContain("not shown: 9 questions with two ratings or more, and below 10");
  });

  it("is no number where every rating is the same", () => {
    expect(alphaOf(agreeing.map(() => [4, 4]))).toContain("no variation: all 20 ratings are the same");
  });
});

describe("a spread", () => {
  it("opens to its arithmetic", () => {
    const values = [5, 3, 4].map((value, at) => ({ name: `Interviewer ${at}`, value }));
    const text = textOf(<SpreadLine label="Ratings" spread={spreadOf([5, 3, 4])} values={values} withMean />);
    expect(text).toContain("n 3 · mean 4.0 · SD 1.0 · range 2.0");
    expect(text).toContain("mean = 12.0000 ÷ 3 = 4.0000");
    expect(text).toContain("SD = √(Σ(value − mean)² ÷ (n − 1)) = √(2.0000 ÷ 2) = 1.0000");
    expect(text).toContain("range = 5.0000 − 3.0000 = 2.0000");
  });

  it("says where there is none", () => {
    expect(textOf(<SpreadLine label="Ratings" spread={spreadOf([])} values={[]} />)).toContain("No value, so there is no spread.");
    const one = textOf(<SpreadLine label="Ratings" spread={spreadOf([4])} values={[{ name: "Ada", value: 4 }]} />);
    expect(one).toContain("n 1 · SD – · range –");
    expect(one).toContain("SD and range need two values.");
  });
});
