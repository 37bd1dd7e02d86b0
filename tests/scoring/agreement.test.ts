import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Alpha, krippendorffAlpha, type Metric, MINIMUM_UNITS, readingOf } from "../../src/scoring/agreement.ts";
import * as arbitrary from "./arbitraries.ts";
import { expectSame } from "./expectations.ts";

type Units = readonly (readonly (number | null)[])[];

/** A table with a line for each observer, "." where there is no rating, turned into units. */
function unitsOf(...observers: string[]): (number | null)[][] {
  const rows = observers.map((line) => line.split(" ").map((cell) => (cell === "." ? null : Number(cell))));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));
}

const published = unitsOf("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");
const metrics: readonly Metric[] = ["nominal", "ordinal", "interval"];

/** Units enough to be heard, of ratings from 1 to 5 with gaps. */
const units: fc.Arbitrary<Units> = fc.array(fc.array(fc.option(arbitrary.rating), { maxLength: 5 }), { minLength: 12, maxLength: 30 });

function valueIn(alpha: Alpha): number | null {
  return alpha.outcome === "alpha" ? alpha.value : null;
}

describe("Krippendorff's published reliability data", () => {
  test.each<[Metric, number]>([
    ["nominal", 0.743421],
    ["ordinal", 0.815388],
    ["interval", 0.849107],
  ])("4 observers, 12 units, %s: %d", (metric, expected) => {
    const alpha = krippendorffAlpha(published, metric);
    expect(valueIn(alpha)?.toFixed(6)).toBe(expected.toFixed(6));
    expect(alpha).toMatchObject({ outcome: "alpha", units: 11, ratings: 40 });
  });

  test("2 observers, 10 units of two values, nothing missing: 0.095", () => {
    const binary = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    for (const metric of metrics) expect(valueIn(krippendorffAlpha(binary, metric))?.toFixed(3)).toBe("0.095");
  });

  test("2 observers, 12 units of five categories, nothing missing: 0.692", () => {
    const categories = unitsOf("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");
    expect(valueIn(krippendorffAlpha(categories, "nominal"))?.toFixed(3)).toBe("0.692");
  });

  test("gives what it was computed from", () => {
    for (const metric of metrics) {
      const alpha = krippendorffAlpha(published, metric);
      if (alpha.outcome !== "alpha") throw new Error("No α");
      expect(1 - alpha.observed / alpha.expected).toBe(alpha.value);
    }
  });
});

describe("α", () => {
  test("is the formula over the table of coincidences", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (rated, metric) => {
        expectSame(valueIn(krippendorffAlpha(rated, metric, 1)), byCoincidences(rated, metric));
      }),
    );
  });

  test("does not depend on the order of raters within a unit, nor on the order of units", () => {
    const shuffledUnits = arbitrary
      .shuffled(units)
      .chain(([original, otherOrder]) =>
        fc.tuple(
          fc.constant(original),
          fc.tuple(...otherOrder.map((unit) => fc.shuffledSubarray([...unit], { minLength: unit.length, maxLength: unit.length }))),
        ),
      );
    fc.assert(
      fc.property(shuffledUnits, fc.constantFrom(...metrics), ([original, otherOrder], metric) => {
        const one = krippendorffAlpha(original, metric);
        const other = krippendorffAlpha(otherOrder, metric);
        expect(other.outcome).toBe(one.outcome);
        expectSame(valueIn(other), valueIn(one));
      }),
    );
  });

  test("is 1 when all agree and the units differ", () => {
    const agreed = fc.array(fc.tuple(arbitrary.rating, fc.integer({ min: 2, max: 5 })), { minLength: MINIMUM_UNITS });
    fc.assert(
      fc.property(agreed, fc.constantFrom(...metrics), (rated, metric) => {
        fc.pre(new Set(rated.map(([rating]) => rating)).size > 1);
        const alpha = krippendorffAlpha(
          rated.map(([rating, raters]) => Array<number>(raters).fill(rating)),
          metric,
        );
        expect(alpha).toMatchObject({ outcome: "alpha", value: 1, observed: 0, reading: "good" });
      }),
    );
  });

  test("is never above 1", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (rated, metric) => {
        expect(valueIn(krippendorffAlpha(rated, metric)) ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("falls below 0 where raters disagree more than chance would", () => {
    const opposed = Array.from({ length: 10 }, () => [1, 5]);
    expect(valueIn(krippendorffAlpha(opposed, "interval"))).toBeLessThan(0);
    expect(krippendorffAlpha(opposed, "ordinal")).toMatchObject({ reading: "low" });
  });

  test("is not moved by units with fewer than two ratings, nor by gaps", () => {
    const lonely = fc.array(fc.constantFrom<(number | null)[]>([], [3], [null, 5], [null, null]));
    fc.assert(
      fc.property(units, lonely, fc.constantFrom(...metrics), (rated, extra, metric) => {
        const withGaps = rated.map((unit) => [null, ...unit]);
        expect(krippendorffAlpha([...withGaps, ...extra], metric)).toEqual(krippendorffAlpha(rated, metric));
      }),
    );
  });

  test("by nominal does not care what the values are, only which are the same", () => {
    fc.assert(
      fc.property(units, (rated) => {
        const renamed = rated.map((unit) => unit.map((rating) => (rating === null ? null : (rating * 7) % 11)));
        expectSame(valueIn(krippendorffAlpha(renamed, "nominal")), valueIn(krippendorffAlpha(rated, "nominal")));
      }),
    );
  });

  test("by interval does not change when the scale is moved and stretched", () => {
    fc.assert(
      fc.property(units, (rated) => {
        const stretched = rated.map((unit) => unit.map((rating) => (rating === null ? null : 25 * (rating - 1))));
        expectSame(valueIn(krippendorffAlpha(stretched, "interval")), valueIn(krippendorffAlpha(rated, "interval")));
      }),
    );
  });

  test("leaves its input alone", () => {
    const copy = structuredClone(published);
    krippendorffAlpha(published, "ordinal");
    expect(published).toEqual(copy);
  });
});

describe("where α is no number", () => {
  test("below the minimum of pairable units it is not shown", () => {
    const nine = [...Array.from({ length: 9 }, (_, i) => [1 + (i % 5), 3]), [4, null], [null]];
    expect(krippendorffAlpha(nine, "ordinal")).toEqual({ outcome: "too few", units: 9, needed: 10 });
    expect(krippendorffAlpha([...nine, [5, 5]], "ordinal").outcome).toBe("alpha");
    expect(krippendorffAlpha([], "ordinal")).toEqual({ outcome: "too few", units: 0, needed: 10 });
  });

  test("the minimum is a setting", () => {
    expect(krippendorffAlpha([[1, 2]], "ordinal", 1).outcome).toBe("alpha");
    expect(krippendorffAlpha(published, "ordinal", 12)).toEqual({ outcome: "too few", units: 11, needed: 12 });
  });

  test("without variation it is not a number, and not 1", () => {
    const same = Array.from({ length: 10 }, () => [4, 4, 4]);
    for (const metric of metrics) expect(krippendorffAlpha(same, metric)).toEqual({ outcome: "no variation", units: 10, ratings: 30 });
    // A rating that cannot be paired is no variation either.
    expect(krippendorffAlpha([...same, [1, null]], "ordinal").outcome).toBe("no variation");
  });
});

test("α reads good from .800, tentative from .667", () => {
  expect([1, 0.8, 0.7999, 0.667, 0.6669, 0, -0.5].map(readingOf)).toEqual(["good", "good", "tentative", "tentative", "low", "low", "low"]);
  expect(krippendorffAlpha(published, "nominal")).toMatchObject({ reading: "tentative" });
  expect(krippendorffAlpha(published, "ordinal")).toMatchObject({ reading: "good" });
});

/** α once more, as the formula is written down: o_ck, n_c, n, Dₒ, Dₑ. */
function byCoincidences(units: Units, metric: Metric): number | null {
  const scale = [1, 2, 3, 4, 5];
  const o = scale.map(() => scale.map(() => 0));
  for (const unit of units) {
    const given = unit.filter((rating) => rating !== null);
    given.forEach((c, i) => {
      given.forEach((k, j) => {
        const row = o[c - 1];
        if (i !== j && row) row[k - 1] = (row[k - 1] ?? 0) + 1 / (given.length - 1);
      });
    });
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const n = o.map(sum);
  const all = sum(n);
  const delta = (c: number, k: number): number => {
    if (metric === "nominal") return c === k ? 0 : 1;
    if (metric === "interval") return (c - k) ** 2;
    const between = sum(n.slice(Math.min(c, k), Math.max(c, k) + 1));
    return (between - ((n[c] ?? 0) + (n[k] ?? 0)) / 2) ** 2;
  };
  const observed = sum(o.map((row, c) => sum(row.map((pairs, k) => pairs * delta(c, k))))) / all;
  const expected = sum(n.map((one, c) => sum(n.map((other, k) => one * other * delta(c, k))))) / (all * (all - 1));
  return expected > 1e-9 ? 1 - observed / expected : null;
}
