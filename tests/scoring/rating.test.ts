import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultAnchors } from "../../src/scoring/anchors.ts";
import { ratings } from "../../src/scoring/model.ts";
import { divergence, unitRating } from "../../src/scoring/rating.ts";
import * as arbitrary from "./arbitraries.ts";
import { question } from "./builders.ts";
import { expectFigure } from "./expectations.ts";

test("every rating has a default anchor in words", () => {
  expect(ratings.map((rating) => defaultAnchors[rating])).toEqual([
    "no answer, wrong or unsafe",
    "partial, with important gaps",
    "sound on the core points",
    "sound, with trade-offs",
    "thorough, specific evidence, foresees edge cases",
  ]);
});

test("the unit rating runs from 0 at the lowest rating to 1 at the highest", () => {
  expect(ratings.map((rating) => unitRating(question("", rating)).result)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test("no rating is null, with the reason", () => {
  expect(unitRating(question("c", null))).toMatchObject({
    result: null,
    leftOut: [{ label: "Rating", why: "no rating" }],
  });
  expect(unitRating(question("c", 4, { skipped: true }))).toMatchObject({
    result: null,
    leftOut: [{ label: "Rating", why: "skipped" }],
  });
});

describe("divergence", () => {
  test("worked example 7: all points covered but R 2 diverges by 3 and prompts", () => {
    const result = divergence(question("c c c", 2));
    expectFigure(result, 3);
    expect(result.prompts).toBe(true);
  });

  test("worked example 1 diverges by half a rating point and stays quiet", () => {
    const result = divergence(question("c c p m –", 4));
    expectFigure(result, 0.5);
    expect(result.prompts).toBe(false);
  });

  test("prompts from exactly 2, in either direction", () => {
    expect(divergence(question("p", 5))).toMatchObject({ result: 2, prompts: true });
    expect(divergence(question("p", 1))).toMatchObject({ result: 2, prompts: true });
    expect(divergence(question("p", 4))).toMatchObject({ result: 1, prompts: false });
  });

  test("stays quiet just below 2", () => {
    const nearlyHalf = question("c m", 1, { pointWeights: [39, 41] });
    expect(divergence(nearlyHalf)).toMatchObject({ prompts: false });
    expectFigure(divergence(nearlyHalf), 1.95);
  });

  test("prompts at 2 on paper although binary falls just short of it", () => {
    const half = question("c c c m m m", 5, { pointWeights: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1] });
    expect(divergence(half).result).toBeLessThan(2);
    expect(divergence(half).prompts).toBe(true);
  });

  test("is null and quiet without coverage, without a rating, or skipped", () => {
    expect(divergence(question("– –", 5))).toMatchObject({
      result: null,
      prompts: false,
      leftOut: [{ why: "none asked" }],
    });
    expect(divergence(question("", 5))).toMatchObject({
      result: null,
      prompts: false,
      leftOut: [{ why: "no points" }],
    });
    expect(divergence(question("c", null))).toMatchObject({
      result: null,
      prompts: false,
      leftOut: [{ why: "no rating" }],
    });
    expect(divergence(question("c", 1, { skipped: true }))).toMatchObject({ result: null, prompts: false });
  });

  test("stays within 0 and 4", () => {
    fc.assert(
      fc.property(arbitrary.question, (anyQuestion) => {
        const { result } = divergence(anyQuestion);
        if (result === null) return;
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThanOrEqual(4);
      }),
    );
  });
});
