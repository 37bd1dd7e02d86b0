import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOf } from "../../src/scoring/spread.ts";
import { shuffled } from "./arbitraries.ts";
import { expectSame } from "./expectations.ts";

const value = fc.double({ min: 0, max: 100, noNaN: true });

describe("the spread of several numbers", () => {
  test("worked example 6: 5 3 4 have mean 4, standard deviation 1, range 2", () => {
    expect(spreadOf([5, 3, 4])).toEqual({ n: 3, mean: 4, standardDeviation: 1, min: 3, max: 5, range: 2 });
  });

  test("worked example 5: the own totals 75, 43.75, 75 deviate by 18.0422", () => {
    expect(spreadOf([75, 43.75, 75]).standardDeviation?.toFixed(4)).toBe("18.0422");
  });

  test("of nothing is null throughout, and n is 0", () => {
    expect(spreadOf([])).toEqual({ n: 0, mean: null, standardDeviation: null, min: null, max: null, range: null });
  });

  test("of one has no deviation to speak of, which is not a deviation of 0", () => {
    expect(spreadOf([58.3])).toEqual({ n: 1, mean: 58.3, standardDeviation: null, min: 58.3, max: 58.3, range: 0 });
    expect(spreadOf([0]).mean).toBe(0);
  });

  test("of equal values is exactly none, although binary cannot hold them", () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 2, max: 50 }), (same, n) => {
        expect(spreadOf(Array<number>(n).fill(same))).toEqual({ n, mean: same, standardDeviation: 0, min: same, max: same, range: 0 });
      }),
    );
  });

  test("holds more values than a call could take as arguments", () => {
    expect(spreadOf(Array.from({ length: 300_000 }, (_, i) => i % 2))).toMatchObject({ n: 300_000, mean: 0.5, range: 1 });
  });

  test("keeps the mean within the extremes and the deviation within the range", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const { mean, standardDeviation, min, max, range } = spreadOf(values);
        expect(min).toBe(Math.min(...values));
        expect(max).toBe(Math.max(...values));
        expect(mean).toBeGreaterThanOrEqual(min ?? Number.NaN);
        expect(mean).toBeLessThanOrEqual(max ?? Number.NaN);
        expect(standardDeviation).toBeGreaterThanOrEqual(0);
        expect(standardDeviation).toBeLessThanOrEqual((range ?? Number.NaN) + 1e-9);
      }),
    );
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(shuffled(fc.array(value)), ([values, otherOrder]) => {
        const one = spreadOf(values);
        const other = spreadOf(otherOrder);
        expectSame(other.mean, one.mean);
        expectSame(other.standardDeviation, one.standardDeviation);
        expect(other.range).toBe(one.range);
      }),
    );
  });
});
