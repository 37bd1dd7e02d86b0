import { describe, expect, test } from "vitest";
import type { ScoredQuestion, ScoredSection } from "../../src/scoring/model.ts";
import { type ScorecardResult, scoreScorecard } from "../../src/scoring/scorecard.ts";
import { question, section } from "./builders.ts";
import { expectFigure } from "./expectations.ts";

const scoredAt6875 = (rest: Partial<ScoredQuestion> = {}) => question("c c p m –", 4, { prompt: "REST", ...rest });
const scoredAt375 = (rest: Partial<ScoredQuestion> = {}) => question("p c m", 2, { prompt: "SQL", pointWeights: [2, 1, 1], ...rest });

function score(...sections: ScoredSection[]): ScorecardResult {
  return scoreScorecard({ sections, lambda: 0.5, requirements: [] });
}

/** A section with so many scored questions out of so many planned. */
function progress(scored: number, planned: number, weight = 1): ScoredSection {
  return section(
    Array.from({ length: planned }, (_, i) => question("", i < scored ? 3 : null)),
    { weight },
  );
}

describe("section and total", () => {
  test("worked example 4: weights 2 1 1 with 68.75, 37.5 and null give 58.3333", () => {
    const card = score(section([scoredAt6875({ weight: 2 }), scoredAt375(), question("", null)]));
    expect(card.sections[0]?.questions.map((q) => q.score.result)).toEqual([68.75, 37.5, null]);
    expectFigure(card.total, 58.3333);
  });

  test("the total weighs sections, not questions", () => {
    const one = section([question("", 5)], { weight: 3 });
    const four = section([question("", 1), question("", 1), question("", 1), question("", 1)]);
    expectFigure(score(one, four).total, 75);
  });

  test("a section without a score stays out of the total and is named", () => {
    const card = score(
      section([scoredAt6875()]),
      section([question("c", null)], { name: "Behavioural", weight: 5 }),
      section([], { name: "Empty" }),
    );
    expectFigure(card.total, 68.75);
    expect(card.total.leftOut).toEqual([
      { label: "Behavioural", weight: 5, why: "nothing scored" },
      { label: "Empty", weight: 1, why: "no questions" },
    ]);
  });

  test("the section's working says why each question is left out", () => {
    const card = score(
      section([
        scoredAt6875(),
        question("c", 4, { prompt: "Skipped", skipped: true }),
        question("c", null, { prompt: "Incomplete" }),
        question("–", null, { prompt: "Untouched" }),
      ]),
    );
    expect(card.sections[0]?.score.leftOut).toEqual([
      { label: "Skipped", weight: 1, why: "skipped" },
      { label: "Incomplete", weight: 1, why: "no rating" },
      { label: "Untouched", weight: 1, why: "nothing marked" },
    ]);
  });

  test("nothing scored is null, a worst answer is 0", () => {
    expectFigure(score(section([question("c", null)])).total, null);
    expectFigure(score().total, null);
    expectFigure(score(section([question("m m", 1)])).total, 0);
  });
});

describe("completeness", () => {
  test("is the scored share of each section, weighed by section", () => {
    expectFigure(score(progress(1, 2), progress(3, 3)).completeness, 0.75);
    expectFigure(score(progress(1, 2, 3), progress(3, 3)).completeness, 0.625);
  });

  test("weighs questions within a section", () => {
    const heavyScored = section([question("", 3, { weight: 3 }), question("", null)]);
    expectFigure(score(heavyScored).completeness, 0.75);
  });

  test("counts skipped, incomplete and untouched questions as not scored", () => {
    const questions = [question("", 3), question("c", 3, { skipped: true }), question("c", null), question("–", null)];
    expectFigure(score(section(questions)).completeness, 0.25);
  });

  test("passes over sections without questions, and is null when nothing was planned", () => {
    expectFigure(score(progress(2, 2), section([])).completeness, 1);
    expectFigure(score(section([])).completeness, null);
  });
});

describe("a total is sufficient", () => {
  test("from K = 0.80, not below", () => {
    expect(score(progress(4, 5)).sufficient).toBe(true);
    expect(score(progress(79, 100)).sufficient).toBe(false);
  });

  test("at K = 0.80 on paper although binary falls just short of it", () => {
    const card = score(progress(3, 5), progress(4, 5), progress(5, 5));
    expect(card.completeness.result).toBeLessThan(0.8);
    expect(card.sufficient).toBe(true);
  });

  test("never when nothing was planned", () => {
    expect(score().sufficient).toBe(false);
  });
});

describe("the share asked of the whole plan", () => {
  test("counts every point by its weight, and not the questions", () => {
    const card = score(
      section([question("c – –", 3), question("", 4)]),
      section([question("m", 1, { pointWeights: [2], weight: 9 })], { weight: 7 }),
    );
    expectFigure(card.probeRate, 3 / 5);
  });

  test("counts the points of a skipped question as not asked", () => {
    expectFigure(score(section([question("c c c", 3), question("c", 3, { skipped: true })])).probeRate, 0.75);
  });

  test("is 0 before the interview and null for a plan without points", () => {
    expectFigure(score(section([question("– –", null)])).probeRate, 0);
    expectFigure(score(section([question("", 4)])).probeRate, null);
  });
});

test.each([0, -1, Number.NaN])("a section weight of %d is refused, even on a section without questions", (weight) => {
  expect(() => score(section([], { weight }))).toThrow(RangeError);
});

test.each([0, -1, Number.NaN])("a question weight of %d is refused, even on a skipped question", (weight) => {
  expect(() => score(section([question("", null, { weight, skipped: true })]))).toThrow(RangeError);
});
