import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparable, type ComparedQuestion, compareCandidates } from "../../src/scoring/comparison.ts";
import * as arbitrary from "./arbitraries.ts";
import { expectFigure, expectSame } from "./expectations.ts";

const questions: ComparedQuestion[] = [
  { key: "rest", prompt: "REST", section: "Technical", weight: 2, sectionWeight: 3 },
  { key: "sql", prompt: "SQL", section: "Technical", weight: 1, sectionWeight: 3 },
  { key: "team", prompt: "Teamwork", section: "Behavioural", weight: 1, sectionWeight: 1 },
];

function candidate(name: string, scores: Record<string, number | null>, rest: Partial<Comparable> = {}): Comparable {
  return { id: name.toLowerCase(), name, scores: new Map(Object.entries(scores)), total: 50, completeness: 1, ...rest };
}

const ranks = (candidates: readonly Comparable[], asked = questions) =>
  compareCandidates({ questions: asked, candidates }).candidates.map(({ rank }) => rank);

describe("candidates side by side", () => {
  const comparison = compareCandidates({
    questions,
    candidates: [
      candidate("Ada", { rest: 75, sql: 100, team: 50 }, { total: 75 }),
      candidate("Bo", { rest: 90, sql: null, team: 70 }, { total: 85, completeness: 0.875 }),
      candidate("Cy", { rest: 60, team: 20 }, { total: 50, completeness: 0.9 }),
    ],
  });

  test("are compared on the questions scored for all of them", () => {
    expect(comparison.common).toEqual(["rest", "team"]);
    expect(comparison.candidates.map(({ sections }) => sections.map(({ score }) => score.result))).toEqual([
      [75, 50],
      [90, 70],
      [60, 20],
    ]);
    expect(comparison.candidates.map(({ commonTotal }) => commonTotal.result)).toEqual([68.75, 85, 50]);
    expect(comparison.candidates.map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  test("keep their full total and completeness beside", () => {
    expect(comparison.candidates.map(({ name, total, completeness }) => [name, total, completeness])).toEqual([
      ["Ada", 75, 1],
      ["Bo", 85, 0.875],
      ["Cy", 50, 0.9],
    ]);
  });

  test("show their working, with what was not common left out", () => {
    const ada = comparison.candidates[0];
    expect(ada?.sections[0]).toMatchObject({
      name: "Technical",
      weight: 3,
      score: {
        figure: "commonSection",
        terms: [{ label: "REST", weight: 2, value: 75 }],
        leftOut: [{ label: "SQL", weight: 1, why: "not scored for everybody" }],
      },
    });
    expect(ada?.commonTotal).toMatchObject({
      figure: "commonTotal",
      terms: [
        { label: "Technical", weight: 3, value: 75 },
        { label: "Behavioural", weight: 1, value: 50 },
      ],
      numerator: 275,
      denominator: 4,
    });
  });

  test("leave out a section without common questions, by name", () => {
    const [ada] = compareCandidates({
      questions,
      candidates: [candidate("Ada", { rest: 75, team: 50 }), candidate("Bo", { rest: 75 })],
    }).candidates;
    expectFigure(ada?.commonTotal ?? expect.fail(), 75);
    expect(ada?.commonTotal.leftOut).toEqual([{ label: "Behavioural", weight: 1, why: "no common questions" }]);
  });

  test("0 is a score and null is not", () => {
    expect(compareCandidates({ questions, candidates: [candidate("Ada", { rest: 0, sql: null })] }).common).toEqual(["rest"]);
  });

  test("sections of one name but another weight stay apart", () => {
    const two = [...questions, { key: "cloud", prompt: "Cloud", section: "Technical", weight: 1, sectionWeight: 2 }];
    const { candidates } = compareCandidates({ questions: two, candidates: [candidate("Ada", { rest: 100, cloud: 0 })] });
    expect(candidates[0]?.sections.map(({ name, weight }) => [name, weight])).toEqual([
      ["Technical", 3],
      ["Behavioural", 1],
      ["Technical", 2],
    ]);
    expectFigure(candidates[0]?.commonTotal ?? expect.fail(), 60);
  });
});

describe("a rank", () => {
  test("is shared by equal totals, and the next one is skipped", () => {
    expect(ranks([50, 80, 80, 20].map((score) => candidate("A", { rest: score })))).toEqual([3, 1, 1, 4]);
  });

  test("is shared by totals equal on paper although binary tells them apart", () => {
    const thirds = [0.1, 0.2, 0.3].map((weight, i) => ({ key: `${i}`, prompt: "Q", section: "T", weight, sectionWeight: 1 }));
    const varied = candidate("A", { 0: 70, 1: 10, 2: 30 });
    const level = candidate("B", { 0: 30, 1: 30, 2: 30 });
    expect(ranks([varied, level], thirds)).toEqual([1, 1]);
    const [one, other] = compareCandidates({ questions: thirds, candidates: [varied, level] }).candidates;
    expect(one?.commonTotal.result).not.toBe(other?.commonTotal.result);
  });

  test("goes by full precision, not by the decimal that is shown", () => {
    expect(ranks([candidate("A", { rest: 70.01 }), candidate("B", { rest: 70.02 })])).toEqual([2, 1]);
  });

  test("goes by the common questions, not by the full total", () => {
    expect(ranks([candidate("A", { rest: 60 }, { total: 90 }), candidate("B", { rest: 70, sql: 0 }, { total: 40 })])).toEqual([2, 1]);
  });

  test("is nobody's below K = 0.80: listed, and passed over by the others' ranks", () => {
    const best = candidate("A", { rest: 100 }, { completeness: 0.79 });
    const unknown = candidate("B", { rest: 90 }, { completeness: null });
    const enough = candidate("C", { rest: 40 }, { completeness: (0.6 + 0.8 + 1) / 3 });
    const { candidates } = compareCandidates({ questions, candidates: [best, unknown, enough] });
    expect(candidates.map(({ rank, sufficient }) => [rank, sufficient])).toEqual([
      [null, false],
      [null, false],
      [1, true],
    ]);
    expect(candidates[0]?.commonTotal.result).toBe(100);
  });

  test("is nobody's without a common question", () => {
    const apart = [candidate("A", { rest: 100 }), candidate("B", { sql: 100 })];
    const comparison = compareCandidates({ questions, candidates: apart });
    expect(comparison.common).toEqual([]);
    expect(comparison.candidates.map(({ rank, commonTotal }) => [rank, commonTotal.result])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

test("without candidates nothing is common; without questions nobody is ranked", () => {
  expect(compareCandidates({ questions, candidates: [] })).toEqual({ common: [], candidates: [] });
  expect(ranks([candidate("A", {})], [])).toEqual([null]);
});

test("a weight that is not positive is refused", () => {
  const bad = questions.map((q) => ({ ...q, weight: 0 }));
  expect(() => compareCandidates({ questions: bad, candidates: [candidate("A", { rest: 1 })] })).toThrow(RangeError);
});

describe("every comparison", () => {
  const asked = fc
    .array(fc.record({ section: fc.constantFrom("T", "B"), weight: arbitrary.weight, sectionWeight: fc.constantFrom(1, 2) }), {
      maxLength: 5,
    })
    .map((all) => all.map((q, i) => ({ ...q, key: `${i}`, prompt: `Q ${i}` })));
  const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 8 });
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  const input = asked.chain((all) =>
    fc.record({
      questions: fc.constant(all),
      candidates: fc.array(
        fc
          .record({ scores: fc.tuple(...all.map(() => score)), completeness: share })
          .map(({ scores, completeness }) =>
            candidate("A", Object.fromEntries(scores.map((value, i) => [`${i}`, value])), { completeness }),
          ),
        { maxLength: 6 },
      ),
    }),
  );

  test("ranks exactly those with K ≥ 0.80 and something in common, the highest first", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { common, candidates } = compareCandidates(given);
        for (const one of candidates) {
          expect(one.rank !== null).toBe(common.length > 0 && (one.completeness ?? 0) >= 0.8 - 1e-9);
          for (const other of candidates) {
            if (one.rank === null || other.rank === null) continue;
            if (one.rank < other.rank) expect(one.commonTotal.result).toBeGreaterThan((other.commonTotal.result ?? Number.NaN) - 1e-9);
          }
        }
        const ranked = candidates.flatMap(({ rank }) => rank ?? []);
        if (ranked.length > 0) expect(Math.min(...ranked)).toBe(1);
      }),
    );
  });

  test("counts the common questions only, all of them, and stays within their scores", () => {
    fc.assert(
      fc.property(input, (given) => {
        const { common, candidates } = compareCandidates(given);
        candidates.forEach(({ sections, commonTotal: { result } }, i) => {
          const values = common.map((key) => given.candidates[i]?.scores.get(key) ?? Number.NaN);
          expect(sections.flatMap(({ score: { terms } }) => terms.map(({ value }) => value)).toSorted()).toEqual(values.toSorted());
          expect(result === null).toBe(common.length === 0);
          if (result === null) return;
          expect(result).toBeGreaterThanOrEqual(Math.min(...values));
          expect(result).toBeLessThanOrEqual(Math.max(...values));
        });
      }),
    );
  });

  test("does not depend on the order of candidates", () => {
    fc.assert(
      fc.property(input, (given) => {
        const one = compareCandidates(given);
        const other = compareCandidates({ ...given, candidates: given.candidates.toReversed() });
        expect(other.common).toEqual(one.common);
        other.candidates.toReversed().forEach(({ rank, commonTotal }, i) => {
          expect(rank).toBe(one.candidates[i]?.rank);
          expectSame(commonTotal.result, one.candidates[i]?.commonTotal.result ?? null);
        });
      }),
    );
  });

  test("has fewer common questions, or as many, with one more candidate", () => {
    fc.assert(
      fc.property(input, (given) => {
        fc.pre(given.candidates.length > 1);
        const fewer = compareCandidates({ ...given, candidates: given.candidates.slice(1) }).common;
        for (const key of compareCandidates(given).common) expect(fewer).toContain(key);
      }),
    );
  });
});
