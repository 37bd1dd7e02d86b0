import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoredQuestion, ScoredSection } from "../../src/scoring/model.ts";
import { type Scorecard, type ScorecardResult, scoreScorecard } from "../../src/scoring/scorecard.ts";
import * as arbitrary from "./arbitraries.ts";
import { preferred, question, required, section } from "./builders.ts";
import { everyFigure, expectFigure, expectSame } from "./expectations.ts";

test("one interview, from marks to every figure", () => {
  const card = scoreScorecard({
    lambda: 0.5,
    sections: [
      section([question("c c p m –", 4, { id: "rest" }), question("– –", null, { id: "sql", skipped: true })], {
        name: "Technical",
        weight: 2,
      }),
      section([question("c c c", 2, { id: "teammate" })], { name: "Behavioural" }),
    ],
    requirements: [required(1), preferred(0.5)],
  });

  expectFigure(card.total, 66.6667);
  expectFigure(card.completeness, 0.6667);
  expect(card.sufficient).toBe(false);
  expectFigure(card.probeRate, 0.7);
  expect(card.qualifications).toMatchObject({ flag: "met", preferred: { result: 0.5 }, verified: { result: 1 } });
  expect(card.sections.map(({ name, weight }) => [name, weight])).toEqual([
    ["Technical", 2],
    ["Behavioural", 1],
  ]);
  expect(card.sections.flatMap((s) => s.questions).map(({ id, status }) => [id, status])).toEqual([
    ["rest", "scored"],
    ["sql", "skipped"],
    ["teammate", "scored"],
  ]);
  expect(card.sections[1]?.questions[0]?.divergence.prompts).toBe(true);
});

describe("every figure of every scorecard", () => {
  test("is null or lies on its scale, from 0 to its greatest value", () => {
    fc.assert(
      fc.property(arbitrary.scorecard, (input) => {
        for (const { result, scale } of everyFigure(scoreScorecard(input))) {
          if (result === null) continue;
          expect(result).toBeGreaterThanOrEqual(0);
          expect(result).toBeLessThanOrEqual(scale);
        }
      }),
    );
  });

  test("is what its own working shows", () => {
    fc.assert(
      fc.property(arbitrary.scorecard, (input) => {
        for (const { figure, terms, numerator, denominator, result } of everyFigure(scoreScorecard(input))) {
          const weighted = terms.reduce((sum, term) => sum + term.weight * term.value, 0);
          expect(numerator).toBe(Math.abs(weighted));
          expectSame(result, terms.length === 0 ? null : numerator / denominator);
          if (figure === "divergence" || figure === "unitRating") continue;
          expect(denominator).toBe(terms.reduce((sum, term) => sum + term.weight, 0));
        }
      }),
    );
  });

  test("accounts for everything: what does not count is left out with its reason", () => {
    fc.assert(
      fc.property(arbitrary.scorecard, (input) => {
        const card = scoreScorecard(input);
        const rows = (figure: { terms: readonly unknown[]; leftOut: readonly unknown[] }) => figure.terms.length + figure.leftOut.length;
        expect(rows(card.total)).toBe(input.sections.length);
        expect(rows(card.completeness)).toBe(input.sections.length);
        card.sections.forEach((scored, s) => {
          expect(rows(scored.score)).toBe(input.sections[s]?.questions.length);
          scored.questions.forEach((result, q) => {
            expect(rows(result.coverage)).toBe(input.sections[s]?.questions[q]?.points.length);
          });
        });
      }),
    );
  });

  test("stays the same when all weights are multiplied by one number", () => {
    fc.assert(
      fc.property(arbitrary.scorecard, fc.double({ min: 0.01, max: 100, noNaN: true }), (input, k) => {
        const before = everyFigure(scoreScorecard(input));
        const after = everyFigure(scoreScorecard(scaled(input, k)));
        before.forEach((figure, i) => {
          expectSame(after[i]?.result ?? null, figure.result);
        });
      }),
    );
  });
});

describe("the order of things does not matter", () => {
  test("of sections", () => {
    fc.assert(
      fc.property(arbitrary.shuffled(fc.array(arbitrary.section)), arbitrary.lambda, ([original, otherOrder], lambda) => {
        expectSameOutcome(scoreSections(otherOrder, lambda), scoreSections(original, lambda));
      }),
    );
  });

  test("of questions within a section", () => {
    fc.assert(
      fc.property(arbitrary.shuffled(fc.array(arbitrary.question)), arbitrary.lambda, ([original, otherOrder], lambda) => {
        expectSameOutcome(scoreSections([section(otherOrder)], lambda), scoreSections([section(original)], lambda));
      }),
    );
  });
});

describe("skipping a question", () => {
  const planned = fc.record({
    host: arbitrary.section,
    others: fc.array(arbitrary.section),
    question: arbitrary.question,
  });

  /** The plan without the question, and with it as given. */
  function cards({ others, host }: { others: readonly ScoredSection[]; host: ScoredSection }, extra: ScoredQuestion) {
    return {
      without: scoreSections([host, ...others], 0.5),
      with: scoreSections([{ ...host, questions: [...host.questions, extra] }, ...others], 0.5),
    };
  }

  test("never changes the total", () => {
    fc.assert(
      fc.property(planned, (plan) => {
        const card = cards(plan, { ...plan.question, skipped: true });
        expectSame(card.with.total.result, card.without.total.result);
      }),
    );
  });

  test("lowers completeness wherever the section had something scored", () => {
    fc.assert(
      fc.property(planned, (plan) => {
        const card = cards(plan, { ...plan.question, skipped: true });
        fc.pre(card.without.sections[0]?.score.result !== null);
        expect(card.with.completeness.result).toBeLessThan(card.without.completeness.result ?? Number.NaN);
      }),
    );
  });

  test("a question that was scored lowers completeness", () => {
    fc.assert(
      fc.property(planned, arbitrary.rating, (plan, rating) => {
        const scored = cards(plan, { ...plan.question, rating, skipped: false });
        const skipped = cards(plan, { ...plan.question, rating, skipped: true });
        expect(skipped.with.completeness.result).toBeLessThan(scored.with.completeness.result ?? Number.NaN);
      }),
    );
  });

  test("makes what was marked before irrelevant", () => {
    fc.assert(
      fc.property(planned, (plan) => {
        const blank = plan.question.points.map((point) => ({ ...point, value: null }));
        const marked = cards(plan, { ...plan.question, skipped: true });
        const never = cards(plan, { ...plan.question, points: blank, rating: null, skipped: true });
        expect(marked.with).toEqual(never.with);
      }),
    );
  });
});

test("the total of one section is that section, and of equally weighted questions their plain mean", () => {
  fc.assert(
    fc.property(fc.array(arbitrary.question, { minLength: 1 }), arbitrary.weight, arbitrary.lambda, (questions, weight, lambda) => {
      const equal = questions.map((q) => ({ ...q, weight }));
      const card = scoreSections([section(equal, { weight })], lambda);
      expect(card.total.result).toBe(card.sections[0]?.score.result);

      const scores = card.sections.flatMap((s) => s.questions).flatMap((q) => q.score.result ?? []);
      const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expectSame(card.total.result, mean);
    }),
  );
});

test("qualifications stand beside the total and never move it", () => {
  fc.assert(
    fc.property(arbitrary.scorecard, fc.array(arbitrary.requirement), (input, otherRequirements) => {
      const one = scoreScorecard(input);
      const other = scoreScorecard({ ...input, requirements: otherRequirements });
      expect(other.total).toEqual(one.total);
      expect(other.completeness).toEqual(one.completeness);
    }),
  );
});

test("scoring leaves its input alone and gives the same result twice", () => {
  fc.assert(
    fc.property(arbitrary.scorecard, (input) => {
      const copy = structuredClone(input);
      expect(scoreScorecard(input)).toEqual(scoreScorecard(copy));
      expect(input).toEqual(copy);
    }),
  );
});

test("a λ outside 0 to 1 is refused even on an empty plan", () => {
  expect(() => scoreSections([], 1.5)).toThrow(RangeError);
  expect(() => scoreSections([], Number.NaN)).toThrow(RangeError);
});

function scoreSections(sections: readonly ScoredSection[], lambda: number): ScorecardResult {
  return scoreScorecard({ sections, lambda, requirements: [] });
}

function expectSameOutcome(actual: ScorecardResult, expected: ScorecardResult): void {
  expectSame(actual.total.result, expected.total.result);
  expectSame(actual.completeness.result, expected.completeness.result);
  expectSame(actual.probeRate.result, expected.probeRate.result);
  expect(actual.sufficient).toBe(expected.sufficient);
}

function scaled(card: Scorecard, k: number): Scorecard {
  const heavier = <T extends { readonly weight: number }>(item: T): T => ({ ...item, weight: item.weight * k });
  return {
    lambda: card.lambda,
    requirements: card.requirements.map(heavier),
    sections: card.sections.map((s) => ({
      ...heavier(s),
      questions: s.questions.map((q) => ({ ...heavier(q), points: q.points.map(heavier) })),
    })),
  };
}
