import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PointValue, Rating, ScoredQuestion } from "../../src/scoring/model.ts";
import { coverage } from "../../src/scoring/points.ts";
import { questionScore, questionStatus, scoreQuestion } from "../../src/scoring/question.ts";
import { unitRating } from "../../src/scoring/rating.ts";
import * as arbitrary from "./arbitraries.ts";
import { question } from "./builders.ts";
import { expectFigure, expectSame } from "./expectations.ts";

describe("worked examples of one question", () => {
  test("1: c c p m – with R 4 scores 68.7500", () => {
    expectFigure(questionScore(question("c c p m –", 4), 0.5), 68.75);
  });

  test("2: weights 2 1 1, p c m with R 2 scores 37.5000; 25.0000 at λ 0; 50.0000 at λ 1", () => {
    const second = question("p c m", 2, { pointWeights: [2, 1, 1] });
    expectFigure(questionScore(second, 0.5), 37.5);
    expectFigure(questionScore(second, 0), 25);
    expectFigure(questionScore(second, 1), 50);
  });

  test("3: the rating alone scores when no point was asked or there is none; no rating, no score", () => {
    expectFigure(questionScore(question("– –", 3), 0.5), 50);
    expectFigure(questionScore(question("", 4), 0.5), 75);
    expectFigure(questionScore(question("– –", null), 0.5), null);
    expectFigure(questionScore(question("c c", null), 0.5), null);
  });

  test("7: all points covered with R 2 scores 62.5000", () => {
    expectFigure(questionScore(question("c c c", 2), 0.5), 62.5);
  });
});

describe("the score of a question", () => {
  test("stays within 0 and 100", () => {
    fc.assert(
      fc.property(arbitrary.question, arbitrary.lambda, (anyQuestion, lambda) => {
        const { result } = questionScore(anyQuestion, lambda);
        if (result === null) return;
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("is λ of the coverage and the rest of the rating, as the formula says", () => {
    fc.assert(
      fc.property(arbitrary.question, arbitrary.lambda, (anyQuestion, lambda) => {
        const c = coverage(anyQuestion).result;
        const r = unitRating(anyQuestion).result;
        const expected = r === null ? null : c === null ? 100 * r : 100 * (lambda * c + (1 - lambda) * r);
        expectSame(questionScore(anyQuestion, lambda).result, expected);
      }),
    );
  });

  test("is the coverage alone at λ 1 and the rating alone at λ 0, to the last bit", () => {
    fc.assert(
      fc.property(arbitrary.question, arbitrary.rating, (marked, rating) => {
        const asked: ScoredQuestion = { ...marked, rating, skipped: false };
        const c = coverage(asked).result;
        fc.pre(c !== null);
        expect(questionScore(asked, 1).result).toBe(100 * c);
        expect(questionScore(asked, 0).result).toBe(25 * (rating - 1));
      }),
    );
  });

  test("at λ 1 still comes from the rating when no point was asked", () => {
    expectFigure(questionScore(question("– –", 3), 1), 50);
  });

  test("never falls when the rating rises", () => {
    fc.assert(
      fc.property(arbitrary.question, arbitrary.lambda, arbitrary.rating, arbitrary.rating, (marked, lambda, one, other) => {
        const scoreAt = (rating: number) =>
          questionScore({ ...marked, rating: rating === one ? one : other, skipped: false }, lambda).result ?? Number.NaN;
        expect(scoreAt(Math.max(one, other))).toBeGreaterThanOrEqual(scoreAt(Math.min(one, other)));
      }),
    );
  });

  test("never falls when an asked point goes from missed to partly to covered", () => {
    const position = fc.nat();
    fc.assert(
      fc.property(arbitrary.question, arbitrary.lambda, arbitrary.rating, position, (marked, lambda, rating, at) => {
        fc.pre(marked.points.length > 0);
        const scoreWith = (value: PointValue) => {
          const points = marked.points.map((point, i) => (i === at % marked.points.length ? { ...point, value } : point));
          return questionScore({ ...marked, points, rating, skipped: false }, lambda).result ?? Number.NaN;
        };
        expect(scoreWith(0.5)).toBeGreaterThanOrEqual(scoreWith(0));
        expect(scoreWith(1)).toBeGreaterThanOrEqual(scoreWith(0.5));
      }),
    );
  });

  test("does not depend on the order of the points", () => {
    fc.assert(
      fc.property(
        arbitrary.question,
        arbitrary.shuffled(fc.array(arbitrary.point)),
        arbitrary.lambda,
        (marked, [points, otherOrder], lambda) => {
          expectSame(questionScore({ ...marked, points: otherOrder }, lambda).result, questionScore({ ...marked, points }, lambda).result);
        },
      ),
    );
  });

  test.each([-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY])("refuses λ %d", (lambda) => {
    expect(() => questionScore(question("c", 4), lambda)).toThrow(RangeError);
  });

  test("refuses a point of weight 0, even one that was not asked", () => {
    expect(() => scoreQuestion(question("c –", 4, { pointWeights: [1, 0] }), 0.5)).toThrow(RangeError);
  });
});

describe("the working of a score", () => {
  test("shows coverage and rating with their shares", () => {
    expect(questionScore(question("c c p m –", 4), 0.4)).toMatchObject({
      terms: [
        { label: "Coverage, 100 C", weight: 0.4, value: 62.5 },
        { label: "Rating, 100 r", weight: 0.6, value: 75 },
      ],
      leftOut: [],
    });
  });

  test("says what was left out and why", () => {
    const leftOut = (marked: ScoredQuestion, lambda = 0.5) =>
      questionScore(marked, lambda).leftOut.map(({ label, why }) => `${label}: ${why}`);
    expect(leftOut(question("– –", 3))).toEqual(["Coverage: none asked"]);
    expect(leftOut(question("", 3))).toEqual(["Coverage: no points"]);
    expect(leftOut(question("c", null))).toEqual(["Coverage: waits for the rating", "Rating: no rating"]);
    expect(leftOut(question("c", 4, { skipped: true }))).toEqual(["Coverage: skipped", "Rating: skipped"]);
    expect(leftOut(question("c", 4), 0)).toEqual(["Coverage, 100 C: no weight at this λ"]);
    expect(leftOut(question("c", 4), 1)).toEqual(["Rating, 100 r: no weight at this λ"]);
  });
});

describe("the status of a question", () => {
  test.each<[string, string, Rating | null, boolean, string]>([
    ["rated, with points", "c m", 3, false, "scored"],
    ["rated, nothing asked", "– –", 3, false, "scored"],
    ["rated, without points", "", 3, false, "scored"],
    ["one point marked, even missed, but not rated", "m –", null, false, "incomplete"],
    ["nothing marked", "– –", null, false, "untouched"],
    ["no points and no rating", "", null, false, "untouched"],
    ["skipped", "– –", null, true, "skipped"],
    ["skipped after it was marked", "c c", 5, true, "skipped"],
  ])("%s", (_, notation, rating, skipped, status) => {
    expect(questionStatus(question(notation, rating, { skipped }))).toBe(status);
  });

  test("is scored exactly when there is a score", () => {
    fc.assert(
      fc.property(arbitrary.question, arbitrary.lambda, (anyQuestion, lambda) => {
        const { status, score } = scoreQuestion(anyQuestion, lambda);
        expect(status === "scored").toBe(score.result !== null);
      }),
    );
  });
});

test("a skipped question has no figure but its probe rate, whatever was marked before", () => {
  fc.assert(
    fc.property(arbitrary.question, arbitrary.lambda, (marked, lambda) => {
      const result = scoreQuestion({ ...marked, skipped: true }, lambda);
      expect(result.score.result).toBeNull();
      expect(result.coverage.result).toBeNull();
      expect(result.unitRating.result).toBeNull();
      expect(result.divergence).toMatchObject({ result: null, prompts: false });
      expect(result.probeRate.result).toBe(marked.points.length === 0 ? null : 0);
    }),
  );
});
