import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast, formatFigure, formatIndex, formatPercent, formatShare, roundHalfUp } from "../../src/scoring/round.ts";

describe("a half goes up although binary cannot hold it", () => {
  test.each([
    [58.35, 58.4],
    [58.349999999999994, 58.4],
    [1.05, 1.1],
    [1.15, 1.2],
    [1.25, 1.3],
    [1.45, 1.5],
    [8.35, 8.4],
    [0.05, 0.1],
    [99.95, 100],
  ])("%d becomes %d", (value, rounded) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });

  test("1.005 to two decimals is 1.01", () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
  });

  test("every number of hundredths rounds as on paper", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        expect(roundHalfUp(hundredths / 100)).toBe(Math.floor((hundredths + 5) / 10) / 10);
      }),
    );
  });
});

describe("rounding", () => {
  test("leaves clearly smaller and greater numbers on their own side", () => {
    expect(roundHalfUp(58.3499)).toBe(58.3);
    expect(roundHalfUp(58.3333)).toBe(58.3);
    expect(roundHalfUp(58.36)).toBe(58.4);
  });

  test("never moves a figure by more than half a tenth, and a rounded figure stays put", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        const rounded = roundHalfUp(value);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(roundHalfUp(rounded)).toBe(rounded);
      }),
    );
  });

  test("keeps the order of two figures", () => {
    const figure = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(roundHalfUp(Math.min(a, b))).toBeLessThanOrEqual(roundHalfUp(Math.max(a, b)));
      }),
    );
  });

  test("null stays null and is not 0", () => {
    expect(roundHalfUp(null)).toBeNull();
    expect(roundHalfUp(0)).toBe(0);
  });

  test("a negative zero never appears", () => {
    expect(Object.is(roundHalfUp(-0.04), 0)).toBe(true);
    expect(formatFigure(-0)).toBe("0.0");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is no figure", (value) => {
    expect(() => roundHalfUp(value)).toThrow(RangeError);
  });
});

describe("formatShare", () => {
  test("has one decimal where it needs one", () => {
    expect(formatShare(0.875)).toBe("87.5 %");
    expect(formatShare(0.75)).toBe("75 %");
    expect(formatShare(0.7996)).toBe("80 %");
    expect(formatShare(0.7994)).toBe("79.9 %");
    expect(formatShare(null)).toBeNull();
  });
});

test("an index has two decimals and no per cent, and null stays null", () => {
  expect([formatIndex(0.5), formatIndex(5 / 6), formatIndex(1), formatIndex(0), formatIndex(null)]).toEqual([
    "0.50",
    "0.83",
    "1.00",
    "0.00",
    null,
  ]);
});

describe("showing a figure", () => {
  test("always has one decimal", () => {
    expect(formatFigure(175 / 3)).toBe("58.3");
    expect(formatFigure(100)).toBe("100.0");
    expect(formatFigure(0)).toBe("0.0");
    expect(formatFigure(58.35)).toBe("58.4");
  });

  test("a share becomes per cent, whole or with decimals", () => {
    expect(formatPercent(7 / 17)).toBe("41 %");
    expect(formatPercent(0.285)).toBe("29 %");
    expect(formatPercent(0.796, 1)).toBe("79.6 %");
    expect(formatPercent(1)).toBe("100 %");
  });

  test("nothing to score is left to the page's own words", () => {
    expect(formatFigure(null)).toBeNull();
    expect(formatPercent(null)).toBeNull();
  });
});

test("a threshold reached on paper is reached, whatever the last bits say", () => {
  expect((0.6 + 0.8 + 1) / 3).toBeLessThan(0.8);
  expect(atLeast((0.6 + 0.8 + 1) / 3, 0.8)).toBe(true);
  expect(atLeast(0.7999, 0.8)).toBe(false);
});
