import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinGroupAgreement } from "../../src/scoring/within-group.ts";
import * as arbitrary from "./arbitraries.ts";
import { expectFigure, expectSame } from "./expectations.ts";

describe("within-group agreement", () => {
  test("worked example 6: ratings 5 3 4 agree by 0.5000, and the working says how", () => {
    const figure = withinGroupAgreement([5, 3, 4]);
    expectFigure(figure, 0.5);
    expect(figure).toMatchObject({
      figure: "agreement",
      scale: 1,
      formula: "r_wg = max(0, 1 − s² ÷ ((A² − 1) ÷ 12)), A = 5",
      terms: [
        { label: "Complete agreement", value: 1, weight: 1 },
        { label: "Variance of the ratings ÷ 2, 1 at most", value: 0.5, weight: -1 },
      ],
      numerator: 0.5,
      denominator: 1,
    });
  });

  test("is 1 when all rate the same", () => {
    expect(withinGroupAgreement([2, 2, 2]).result).toBe(1);
  });

  test("is never below 0, however far apart", () => {
    expect(withinGroupAgreement([1, 5]).result).toBe(0);
    expect(withinGroupAgreement([1, 3]).result).toBe(0);
    expectFigure(withinGroupAgreement([1, 2]), 0.75);
  });

  test("is null below two ratings, and says why", () => {
    for (const ratings of [[], [4]] as const) {
      expect(withinGroupAgreement(ratings)).toMatchObject({ result: null, terms: [], leftOut: [{ why: "fewer than two ratings" }] });
    }
  });

  test("lies between 0 and 1, whoever rates first", () => {
    fc.assert(
      fc.property(arbitrary.shuffled(fc.array(arbitrary.rating, { minLength: 2 })), ([ratings, otherOrder]) => {
        const { result } = withinGroupAgreement(ratings);
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThanOrEqual(1);
        expectSame(withinGroupAgreement(otherOrder).result, result);
      }),
    );
  });
});
