import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distance, type Heading, type Term, weightedMean } from "../../src/scoring/arithmetic.ts";
import * as arbitrary from "./arbitraries.ts";
import { expectSame } from "./expectations.ts";

const heading: Heading = { figure: "section", formula: "Σ(weight × value) ÷ Σ weights", scale: 100 };
const value = fc.double({ min: 0, max: 100, noNaN: true });
const term: fc.Arbitrary<Term> = fc.record({ label: fc.string(), weight: arbitrary.weight, value });
const terms = fc.array(term, { minLength: 1, maxLength: 8 });

describe("a weighted mean", () => {
  test("carries the working that it was computed by", () => {
    const figure = weightedMean(heading, [
      { label: "REST", weight: 2, value: 68.75 },
      { label: "SQL", weight: 1, value: 37.5 },
      { label: "Slow query", weight: 1, why: "skipped" },
    ]);
    expect(figure).toEqual({
      ...heading,
      terms: [
        { label: "REST", weight: 2, value: 68.75 },
        { label: "SQL", weight: 1, value: 37.5 },
      ],
      leftOut: [{ label: "Slow query", weight: 1, why: "skipped" }],
      numerator: 175,
      denominator: 3,
      result: 175 / 3,
    });
  });

  test("of nothing is null, not 0", () => {
    expect(weightedMean(heading, [])).toMatchObject({ numerator: 0, denominator: 0, result: null });
    expect(weightedMean(heading, [{ label: "Left out", weight: 1, why: "skipped" }]).result).toBeNull();
  });

  test("of zeros is 0, not null", () => {
    expect(weightedMean(heading, [{ label: "Missed", weight: 3, value: 0 }]).result).toBe(0);
  });

  test("lies between its smallest and its greatest value, to the last bit", () => {
    fc.assert(
      fc.property(terms, (entries) => {
        const { result } = weightedMean(heading, entries);
        const values = entries.map((entry) => entry.value);
        expect(result).toBeGreaterThanOrEqual(Math.min(...values));
        expect(result).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test("of equal values is that value exactly, whatever the weights", () => {
    fc.assert(
      fc.property(value, fc.array(arbitrary.weight, { minLength: 1 }), (same, weights) => {
        const entries = weights.map((weight) => ({ label: "Same", weight, value: same }));
        expect(weightedMean(heading, entries).result).toBe(same);
      }),
    );
  });

  test("is the quotient that its working shows", () => {
    fc.assert(
      fc.property(terms, (entries) => {
        const figure = weightedMean(heading, entries);
        expectSame(figure.result, figure.numerator / figure.denominator);
      }),
    );
  });

  test("does not depend on the order of its entries", () => {
    fc.assert(
      fc.property(arbitrary.shuffled(terms), ([entries, otherOrder]) => {
        expectSame(weightedMean(heading, otherOrder).result, weightedMean(heading, entries).result);
      }),
    );
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses the weight %d, on what counts and on what is left out", (weight) => {
    expect(() => weightedMean(heading, [{ label: "Slow query", weight, value: 1 }])).toThrow(
      new RangeError(`The weight of "Slow query" must be a positive number, not ${weight}`),
    );
    expect(() => weightedMean(heading, [{ label: "Slow query", weight, why: "skipped" }])).toThrow(RangeError);
  });

  test("refuses weights whose sum is no longer a number, rather than giving NaN", () => {
    const huge = { label: "Huge", weight: Number.MAX_VALUE, value: 1 };
    expect(() => weightedMean(heading, [huge, huge])).toThrow(RangeError);
    expect(() => weightedMean(heading, [{ ...huge, value: 100 }])).toThrow(RangeError);
  });
});

test("a distance shows both ends and is never negative", () => {
  const low = { label: "Lowest rating", value: 1 };
  const high = { label: "Rating given", value: 4 };
  expect(distance(heading, high, low, 4)).toMatchObject({
    terms: [
      { ...high, weight: 1 },
      { ...low, weight: -1 },
    ],
    leftOut: [],
    numerator: 3,
    denominator: 4,
    result: 0.75,
  });
  expect(distance(heading, low, high, 4).result).toBe(0.75);
});
