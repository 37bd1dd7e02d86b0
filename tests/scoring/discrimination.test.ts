import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discriminationOf, MINIMUM_CANDIDATES } from "../../src/scoring/discrimination.ts";
import { shuffled } from "./arbitraries.ts";
import { expectSame } from "./expectations.ts";

type Scores = ReadonlyMap<string, number | null>;

/** Each candidate's scores: the question's, then the others'. */
function candidates(rows: readonly (readonly (number | null)[])[]): Scores[] {
  return rows.map((row) => new Map(row.map((score, i) => [`q${i}`, score])));
}

const score = fc.double({ min: 0, max: 100, noNaN: true });
const row = fc.tuple(score, score, fc.option(score));
const rows = fc.array(row, { minLength: MINIMUM_CANDIDATES, maxLength: 25 });

describe("how well a question tells candidates apart", () => {
  test("is Pearson's r: 0.81642 for the first set of Anscombe's quartet", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const result = discriminationOf("q0", candidates(x.map((value, i) => [value, y[i] ?? null])));
    expect(result).toMatchObject({ outcome: "correlation", candidates: 11 });
    expect(result.value?.toFixed(5)).toBe("0.81642");
  });

  test("looks at the mean of the other questions that a candidate has, and never at the question itself", () => {
    const base = Array.from({ length: 12 }, (_, i) => i * 8);
    expectSame(discriminationOf("q0", candidates(base.map((v) => [v, v + 3, v - 3]))).value, 1);
    expectSame(discriminationOf("q0", candidates(base.map((v, i) => [v, v, i % 2 ? null : v]))).value, 1);
    expectSame(discriminationOf("q0", candidates(base.map((v) => [v, 100 - v]))).value, -1);
  });

  test("counts only candidates with a score on it and on another question", () => {
    const many = candidates([...Array.from({ length: 10 }, (_, i) => [i, i]), [null, 50], [50, null], [50], []]);
    const result = discriminationOf("q0", many);
    expect(result).toMatchObject({ outcome: "correlation", candidates: 10 });
    expectSame(result.value, 1);
  });

  test("is null below the minimum of candidates, and says how many are needed", () => {
    const nine = candidates(Array.from({ length: 9 }, (_, i) => [i, i]));
    expect(discriminationOf("q0", nine)).toEqual({ outcome: "too few", value: null, candidates: 9, needed: 10 });
    expectSame(discriminationOf("q0", nine, 9).value, 1);
    expect(discriminationOf("q0", [])).toEqual({ outcome: "too few", value: null, candidates: 0, needed: 10 });
    expect(discriminationOf("unknown", candidates(Array.from({ length: 20 }, (_, i) => [i, i])))).toMatchObject({ candidates: 0 });
  });

  test("is null where either side does not vary, noise of binary included", () => {
    const none = { outcome: "no variation", value: null, candidates: 12 };
    const twelve = Array.from({ length: 12 }, (_, i) => i);
    expect(discriminationOf("q0", candidates(twelve.map((i) => [75, i])))).toEqual(none);
    expect(discriminationOf("q0", candidates(twelve.map((i) => [i, 75])))).toEqual(none);
    // Each rest is 20 on paper, in whatever order it is added up.
    const noisy = twelve.map((i) => (i % 2 ? [i, 0.1, 0.2, 59.7] : [i, 59.7, 0.2, 0.1]));
    expect(discriminationOf("q0", candidates(noisy))).toEqual(none);
    expect(discriminationOf("q0", candidates([[1, 2]]), 1)).toMatchObject({ outcome: "no variation", candidates: 1 });
  });

  test("lies between −1 and 1", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(Math.abs(discriminationOf("q0", candidates(given)).value ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("does not depend on the order of candidates", () => {
    fc.assert(
      fc.property(
        shuffled(fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 10 })),
        ([one, other]) => {
          expectSame(discriminationOf("q0", candidates(other)).value, discriminationOf("q0", candidates(one)).value);
        },
      ),
    );
  });

  test("turns its sign when the question is scored the other way round", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 10 }), (given) => {
        const { value } = discriminationOf("q0", candidates(given));
        const turned = discriminationOf("q0", candidates(given.map(([item, rest]) => [100 - item, rest]))).value;
        expectSame(turned, value === null ? null : -value);
      }),
    );
  });
});
