import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationOf, MINIMUM_SHARED, type SharedAnswer } from "../../src/scoring/calibration.ts";
import * as arbitrary from "./arbitraries.ts";
import { expectSame } from "./expectations.ts";

const shared = (...answers: [SharedAnswer["own"], ...SharedAnswer["others"]][]): SharedAnswer[] =>
  answers.map(([own, ...others]) => ({ own, others }));

describe("calibration", () => {
  test("is own − mean of the others, an answer at a time", () => {
    // 4 − 3.5, 2 − 3, 5 − 4, 3 − 3 = 0.5, −1, 1, 0: mean 0.125, SD √((0.375² + 1.125² + 0.875² + 0.125²) ÷ 3).
    const found = calibrationOf(shared([4, 3, 4], [2, 3], [5, 4, 4, 4], [3, 2, 4]), 4);
    if (found.outcome !== "compared") throw new Error("Not compared");
    expect(found.answers).toBe(4);
    expectSame(found.difference.mean, 0.125);
    expectSame(found.difference.standardDeviation, Math.sqrt((0.375 ** 2 + 1.125 ** 2 + 0.875 ** 2 + 0.125 ** 2) / 3));
    expect(found.own).toMatchObject({ n: 4, mean: 3.5 });
    expect(found.others).toMatchObject({ n: 8, mean: 3.5, min: 2, max: 4 });
  });

  test("is hidden below ten answers, and says how many there are", () => {
    const nine = Array<SharedAnswer>(9).fill({ own: 5, others: [1] });
    expect(MINIMUM_SHARED).toBe(10);
    expect(calibrationOf(nine)).toEqual({ outcome: "too few", answers: 9, needed: 10 });
    expect(calibrationOf([...nine, { own: 5, others: [1] }])).toMatchObject({ outcome: "compared", difference: { mean: 4 } });
  });

  test("does not count an answer that nobody else rated", () => {
    expect(calibrationOf(shared([5], [1]), 1)).toEqual({ outcome: "too few", answers: 0, needed: 1 });
  });

  test("of two people with each other is the same but for its sign", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitrary.rating, arbitrary.rating), { minLength: 10 }), (pairs) => {
        const one = calibrationOf(pairs.map(([own, other]) => ({ own, others: [other] })));
        const other = calibrationOf(pairs.map(([other, own]) => ({ own, others: [other] })));
        if (one.outcome !== "compared" || other.outcome !== "compared") throw new Error("Not compared");
        expectSame(one.difference.mean, -(other.difference.mean ?? Number.NaN));
        expectSame(one.difference.standardDeviation, other.difference.standardDeviation);
      }),
    );
  });
});
