import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage, probeRate } from "../../src/scoring/points.ts";
import * as arbitrary from "./arbitraries.ts";
import { question } from "./builders.ts";
import { expectFigure, expectSame } from "./expectations.ts";

describe("coverage", () => {
  test("worked example 1: c c p m – covers 0.6250", () => {
    expectFigure(coverage(question("c c p m –", 4)), 0.625);
  });

  test("worked example 2: weights 2 1 1, p c m, covers 0.5000", () => {
    expectFigure(coverage(question("p c m", 2, { pointWeights: [2, 1, 1] })), 0.5);
  });

  test("worked example 3: nothing asked is null", () => {
    expectFigure(coverage(question("– –", 3)), null);
  });

  test("missed counts as 0, not asked does not count at all", () => {
    expect(coverage(question("c m", 3)).result).toBe(0.5);
    expect(coverage(question("c –", 3)).result).toBe(1);
    expect(coverage(question("m m", 3)).result).toBe(0);
  });

  test("its working names the points not asked", () => {
    expect(coverage(question("c –", 3)).leftOut).toEqual([{ label: "Point 2", weight: 1, why: "not asked" }]);
  });

  test("points not asked never change it, however many and however heavy", () => {
    const unasked = fc.array(arbitrary.point.map((point) => ({ ...point, value: null })));
    fc.assert(
      fc.property(arbitrary.question, unasked, (asked, extra) => {
        const withExtra = { ...asked, points: [...asked.points, ...extra] };
        expect(coverage(withExtra).result).toBe(coverage(asked).result);
      }),
    );
  });
});

describe("probe rate", () => {
  test("worked example 1: four of five points asked is 0.8000", () => {
    expectFigure(probeRate(question("c c p m –", 4)), 0.8);
  });

  test("counts by weight", () => {
    expectFigure(probeRate(question("c –", 4, { pointWeights: [3, 1] })), 0.75);
  });

  test("is 0 when nothing was asked, and null when there was nothing to ask", () => {
    expect(probeRate(question("– –", 3)).result).toBe(0);
    expect(probeRate(question("", 3)).result).toBeNull();
  });

  test("depends on what was asked, not on how it was answered", () => {
    fc.assert(
      fc.property(arbitrary.question, (original) => {
        const allMissed = original.points.map((point) => ({
          ...point,
          value: point.value === null ? null : (0 as const),
        }));
        expectSame(probeRate({ ...original, points: allMissed }).result, probeRate(original).result);
      }),
    );
  });
});

test("a skipped question covers nothing and asked nothing, whatever was marked before", () => {
  const skipped = question("c p", 4, { skipped: true });
  expect(coverage(skipped).result).toBeNull();
  expect(coverage(skipped).leftOut.map(({ why }) => why)).toEqual(["skipped", "skipped"]);
  expect(probeRate(skipped).result).toBe(0);
});
