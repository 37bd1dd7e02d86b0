import { describe, expect, it } from "vitest";
import { agreementOn, answersOf } from "../../src/agreement/answers.ts";
import { interviewerFigures } from "../../src/agreement/interviewer-figures.ts";
import { questionFigures } from "../../src/agreement/question-figures.ts";
import type { RatedScorecard } from "../../src/scorecards/ratings.ts";
import type { Rating } from "../../src/scoring/model.ts";
import { PUBLISHED } from "./panels.ts";

const START = new Date("2026-03-02T09:00:00Z");
const hours = (n: number) => new Date(START.getTime() + n * 3_600_000);

type Given = { interview?: string; application?: string; version?: string; share?: string[]; after?: number };

/** Somebody's submitted scorecard, with ratings by plan question. */
function card(interviewerId: string, ratings: Record<string, Rating | null>, given: Given = {}): RatedScorecard {
  const { interview = "i1", application = interview, version = "v1", share, after = 2 } = given;
  return {
    id: `${interview} ${interviewerId}`,
    interviewId: interview,
    applicationId: application,
    versionId: version,
    interviewerId,
    scheduledAt: START,
    submittedAt: hours(after),
    questionIds: share ?? null,
    ratings: new Map(Object.entries(ratings).flatMap(([id, rating]) => (rating === null ? [] : [[id, rating]]))),
  };
}

/** Version 1 asks a, b and c; version 2 asks a and c again, under other ids. */
const asked = {
  questionsOf: (versionId: string) => (versionId === "v1" ? ["a", "b", "c"] : ["a2", "c2"]),
  keyOf: (id: string) => id.replace("2", ""),
};
const answers = (...cards: RatedScorecard[]) => answersOf(cards, asked);

describe("an answer", () => {
  it("is one candidate's to one question in one interview, with everybody's rating of it", () => {
    const found = answers(card("ada", { a: 4, b: 2, c: null }), card("ben", { a: 5, c: 3 }, { share: ["a", "c"] }));
    expect(found).toEqual([
      { question: "a", interviewId: "i1", applicationId: "i1", ratings: [rating("ada", 4), rating("ben", 5)] },
      { question: "b", interviewId: "i1", applicationId: "i1", ratings: [rating("ada", 2)] },
      { question: "c", interviewId: "i1", applicationId: "i1", ratings: [rating("ben", 3)] },
    ]);
  });

  it("goes by one key in all versions, and two sittings of a candidate are two answers", () => {
    const found = answers(card("ada", { a: 4 }), card("ada", { a2: 2 }, { interview: "i2", application: "i1", version: "v2" }));
    expect(found.map(({ question, interviewId, ratings }) => [question, interviewId, ratings.length])).toEqual([
      ["a", "i1", 1],
      ["b", "i1", 0],
      ["c", "i1", 0],
      ["a", "i2", 1],
      ["c", "i2", 0],
    ]);
  });
});

const rating = (interviewerId: string, rating: Rating) => ({ interviewerId, rating });

describe("α of a plan", () => {
  it("is Krippendorff's published 0.815388 on his data", () => {
    const cards = PUBLISHED.flatMap((given, unit) =>
      given.map((value, rater) => card(`rater ${rater}`, { a: value }, { interview: `i${unit}`, share: ["a"] })),
    );
    const alpha = agreementOn(answers(...cards));
    expect(alpha).toMatchObject({ outcome: "alpha", units: 11, ratings: 40, reading: "good" });
    expect(alpha.outcome === "alpha" && alpha.value.toFixed(6)).toBe("0.815388");
  });

  it("is not told below ten answers that can be paired, nor without variation", () => {
    const pair = (i: number, one: Rating, other: Rating) => [
      card("ada", { a: one }, { interview: `i${i}` }),
      card("ben", { a: other }, { interview: `i${i}` }),
    ];
    const nine = Array.from({ length: 9 }, (_, i) => pair(i, 3, 4)).flat();
    const alone = card("ada", { a: 2, b: 5, c: 1 }, { interview: "alone" });
    expect(agreementOn(answers(...nine, alone))).toEqual({ outcome: "too few", units: 9, needed: 10 });
    const same = Array.from({ length: 10 }, (_, i) => pair(i, 4, 4)).flat();
    expect(agreementOn(answers(...same))).toEqual({ outcome: "no variation", units: 10, ratings: 20 });
  });
});

describe("a question's figures", () => {
  const cards = [
    card("ada", { a: 5, b: 1 }, { interview: "i1" }),
    card("ben", { a: 3, b: 2 }, { interview: "i1" }),
    card("cleo", { a: 4 }, { interview: "i1", share: ["a"] }),
    card("ada", { a: 2 }, { interview: "i2", share: ["a", "b"] }),
    card("ben", { a2: 2, c2: 4 }, { interview: "i3", version: "v2" }),
    card("cleo", { a2: 3 }, { interview: "i3", version: "v2" }),
  ];
  const figures = questionFigures(answers(...cards));

  it("count the interviews in which it was given and scored", () => {
    expect([...figures].map(([key, { given, scored }]) => [key, given, scored])).toEqual([
      ["a", 3, 3],
      ["b", 2, 1],
      ["c", 2, 1],
    ]);
  });

  it("are n, mean, SD and range over all ratings, by hand", () => {
    // 5 3 4 2 2 3: mean 19 ÷ 6; squares 3.3611 + 0.0278 + 0.6944 + 1.3611 + 1.3611 + 0.0278 = 6.8333, ÷ 5.
    const { ratings, counts } = figures.get("a") ?? {};
    expect(ratings).toMatchObject({ n: 6, min: 2, max: 5, range: 3 });
    expect(ratings?.mean?.toFixed(4)).toBe("3.1667");
    expect(ratings?.standardDeviation?.toFixed(4)).toBe("1.1690");
    expect(counts?.map(({ n }) => n)).toEqual([0, 2, 2, 1, 1]);
  });

  it("average r_wg over the panels of two or more, and count those 2 or more apart", () => {
    // i1: 5 3 4 → 0.5 (worked example 6); i3: 2 3 → s² 0.5, 0.75; i2 was rated by one alone.
    expect(figures.get("a")).toMatchObject({ panels: 2, agreement: 0.625, apart: 1 });
    expect(figures.get("b")).toMatchObject({ panels: 1, agreement: 0.75, apart: 0 });
    expect(figures.get("c")).toMatchObject({ panels: 0, agreement: null, apart: 0 });
  });

  it("have an α of their own, over the answers to the question alone, hidden below ten of them", () => {
    expect(figures.get("a")?.alpha).toEqual({ outcome: "too few", units: 2, needed: 10 });
    const published = PUBLISHED.flatMap((given, unit) =>
      given.map((value, rater) => card(`rater ${rater}`, { a: value, b: 3 }, { interview: `i${unit}`, share: ["a", "b"] })),
    );
    const found = questionFigures(answers(...published));
    const alpha = found.get("a")?.alpha;
    expect(alpha).toMatchObject({ outcome: "alpha", units: 11, ratings: 40, reading: "good" });
    expect(alpha?.outcome === "alpha" && alpha.value.toFixed(6)).toBe("0.815388");
    expect(found.get("b")?.alpha).toEqual({ outcome: "no variation", units: 12, ratings: 48 });
  });

  it("tell candidates apart by the mean ratings of each, hidden below ten candidates", () => {
    expect(figures.get("a")?.discrimination).toEqual({ outcome: "too few", value: null, candidates: 2, needed: 10 });
    // a is 1 2 3 4 5 twice, b follows it, c runs against it; b's rest is the mean of a and c, which is always 3.
    const steps = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] as const;
    const against = [5, 4, 3, 2, 1, 5, 4, 3, 2, 1] as const;
    const many = steps.map((step, i) => card("ada", { a: step, b: step, c: against[i] ?? 1 }, { interview: `i${i}` }));
    const found = questionFigures(answers(...many));
    expect(found.get("b")?.discrimination).toEqual({ outcome: "no variation", value: null, candidates: 10 });
    expect(found.get("c")?.discrimination.value?.toFixed(6)).toBe("-1.000000");
  });

  it("take a candidate who sat twice as one, at the mean", () => {
    const steps = [1, 2, 3, 4, 5, 1, 2, 3, 4] as const;
    const people = steps.map((step, i) => card("ada", { a: step, b: 3 }, { interview: `i${i}` }));
    const twice = [
      card("ada", { a: 1, b: 3 }, { interview: "x1", application: "x" }),
      card("ada", { a: 5, b: 3 }, { interview: "x2", application: "x" }),
    ];
    expect(questionFigures(answers(...people, ...twice)).get("a")?.discrimination).toMatchObject({ candidates: 10 });
  });
});

describe("an interviewer's figures", () => {
  const due = () => hours(25);

  it("compare with the others of the same panel, on what both rated", () => {
    const panels = Array.from({ length: 5 }, (_, i) => [
      card("ada", { a: 4, b: 4, c: 5 }, { interview: `i${i}` }),
      card("ben", { a: 3, b: 5 }, { interview: `i${i}` }),
      card("cleo", { a: 2 }, { interview: `i${i}` }),
    ]).flat();
    const figures = interviewerFigures(panels, due);
    // Ada: a 4 − 2.5 = 1.5 and b 4 − 5 = −1, five times each; c is hers alone.
    expect(figures.get("ada")).toMatchObject({
      scorecards: 5,
      ratings: { n: 15 },
      calibration: { answers: 10, difference: { mean: 0.25 } },
    });
    // Ben: a 3 − 3 = 0, b 5 − 4 = 1.
    expect(figures.get("ben")?.calibration).toMatchObject({ answers: 10, difference: { mean: 0.5 }, own: { mean: 4 }, others: { n: 15 } });
    expect(figures.get("cleo")?.calibration).toEqual({ outcome: "too few", answers: 5, needed: 10 });
  });

  it("never compare across interviews", () => {
    const apart = [card("ada", { a: 5 }, { interview: "i1" }), card("ben", { a: 1 }, { interview: "i2" })];
    expect(interviewerFigures(apart, due).get("ada")?.calibration).toMatchObject({ answers: 0 });
  });

  it("give the median time to submit, and how many came after they were due", () => {
    const own = [1, 30, 3, 25].map((after, i) => card("ada", {}, { interview: `i${i}`, after }));
    expect(interviewerFigures(own, due).get("ada")?.promptness).toEqual({ medianHours: 14, late: 1 });
    expect(interviewerFigures(own.slice(0, 3), due).get("ada")?.promptness).toEqual({ medianHours: 3, late: 1 });
    const early = [card("ada", {}, { after: -5 })];
    expect(interviewerFigures(early, due).get("ada")?.promptness).toEqual({ medianHours: 0, late: 0 });
  });
});
