import { describe, expect, test } from "vitest";
import type { PanelMember, Rating, ScoredQuestion, ScoredSection } from "../../src/scoring/model.ts";
import { type Panel, type PanelResult, scorePanel } from "../../src/scoring/panel.ts";
import { planOf } from "./arbitraries.ts";
import { preferred, question, required, section } from "./builders.ts";
import { expectFigure, expectSame } from "./expectations.ts";

const KEYS = ["rest", "sql", "team"];

/** One section; each member's marks by question, and nothing for a question that is not theirs. */
function panelOf(marks: Record<string, (ScoredQuestion | undefined)[]>, rest: Partial<Panel> = {}): PanelResult {
  const named = (q: ScoredQuestion, i: number) => ({ ...q, id: KEYS[i] ?? "", prompt: KEYS[i] ?? "" });
  const members = Object.entries(marks).map(([name, questions]): PanelMember => {
    const share = questions.flatMap((q, i) => (q === undefined ? [] : [named(q, i)]));
    return { id: name.toLowerCase(), name, sections: [section(share, { name: "Technical" })] };
  });
  const plan = section(
    KEYS.map((_, i) => named(question("", null), i)),
    { name: "Technical" },
  );
  return scorePanel({ sections: planOf([plan]), lambda: 0.5, members, requirements: [], ...rest });
}

/** Without points, S is 0, 25, 50, 75 or 100. */
const rated = (...ratings: (Rating | null)[]) => ratings.map((rating) => question("", rating));

const questions = (panel: PanelResult) => panel.sections.flatMap((one) => one.questions);

describe("worked example 5", () => {
  // B's 62.5 takes points as well: all covered with R 2, as in example 7.
  const panel = panelOf({
    A: rated(4, 3, 5),
    B: [question("c", 2), question("", 2), question("", null)],
    C: rated(5, null, 3),
  });

  test("each question is the mean of those who have a score", () => {
    questions(panel).forEach(({ score }, i) => {
      expectFigure(score, [79.1667, 37.5, 75][i] ?? null);
    });
  });

  test("the total comes from those means, and not from the totals", () => {
    expectFigure(panel.total, 63.8889);
    expect(panel.total.result).not.toBeCloseTo(64.5833, 2);
    expect(panel.totals.mean?.toFixed(4)).toBe("64.5833");
  });

  test("own totals and their spread stand beside", () => {
    expect(panel.members.map(({ name, total, completeness }) => [name, total.result, completeness.result?.toFixed(4)])).toEqual([
      ["A", 75, "1.0000"],
      ["B", 43.75, "0.6667"],
      ["C", 75, "0.6667"],
    ]);
    expect(panel.members.map(({ sufficient }) => sufficient)).toEqual([true, false, false]);
    expect(panel.totals).toMatchObject({ n: 3, min: 43.75, max: 75, range: 31.25 });
    expect(panel.totals.standardDeviation?.toFixed(4)).toBe("18.0422");
  });

  test("everything planned is scored by somebody", () => {
    expectFigure(panel.completeness, 1);
    expect(panel.sufficient).toBe(true);
  });

  test("the working names the interviewers, and who is left out", () => {
    const [rest, sql] = questions(panel);
    expect(rest?.score).toMatchObject({
      figure: "panelQuestion",
      terms: [
        { label: "A", weight: 1, value: 75 },
        { label: "B", weight: 1, value: 62.5 },
        { label: "C", weight: 1, value: 100 },
      ],
      numerator: 237.5,
      denominator: 3,
    });
    expect(sql?.score.leftOut).toEqual([{ label: "C", weight: 1, why: "nothing marked" }]);
  });
});

test("worked example 6: ratings 5 3 4 are to be discussed, and agree by half", () => {
  const [rest, sql] = questions(panelOf({ A: rated(5, 4), B: rated(3, 3), C: rated(4, 4) }));
  expect(rest).toMatchObject({ discuss: true, ratings: { n: 3, mean: 4, standardDeviation: 1, range: 2 }, agreement: { result: 0.5 } });
  expect(sql).toMatchObject({ discuss: false, ratings: { range: 1 } });
});

describe("a share of the plan", () => {
  const panel = panelOf({
    Ada: rated(5, 4),
    Bo: [undefined, question("", 2), question("c", null)],
    Cy: [undefined, question("c", 5, { skipped: true })],
  });
  const [rest, sql, team] = questions(panel);

  test("what is not theirs is told from what they left", () => {
    expect(rest?.marks.map(({ name, status, rating }) => [name, status, rating])).toEqual([
      ["Ada", "scored", 5],
      ["Bo", "unassigned", null],
      ["Cy", "unassigned", null],
    ]);
    expect(rest?.marks.map(({ score }) => score?.result ?? null)).toEqual([100, null, null]);
    expect(rest?.marks[1]?.score).toBeNull();
    expect(rest?.score.leftOut.map(({ why }) => why)).toEqual(["not assigned", "not assigned"]);
  });

  test("old marks on a skipped question count for nothing", () => {
    expect(sql?.marks[2]).toMatchObject({ status: "skipped", rating: null, score: { result: null } });
    expect(sql?.ratings).toMatchObject({ n: 2, range: 2 });
    expect(sql?.score.leftOut).toEqual([{ label: "Cy", weight: 1, why: "skipped" }]);
  });

  test("a question that nobody scored stays out of the total and lowers completeness", () => {
    expect(team).toMatchObject({ status: "incomplete", score: { result: null }, agreement: { result: null }, discuss: false });
    expectFigure(panel.completeness, 2 / 3);
    expect(panel.sufficient).toBe(false);
    expect(panel.sections[0]?.score.leftOut).toEqual([{ label: "team", weight: 1, why: "no rating" }]);
    expectFigure(panel.total, 75);
  });

  test("own completeness is over the own share", () => {
    expect(panel.members.map(({ completeness }) => completeness.result)).toEqual([1, 0.5, 0]);
  });
});

test("weights of questions and sections count as in a scorecard", () => {
  const sections = [
    section([question("", null, { id: "a", weight: 3 }), question("", null, { id: "b" })], { name: "Technical", weight: 2 }),
    section([question("", null, { id: "c" })], { name: "Behavioural" }),
  ];
  const marked = (ratings: Record<string, Rating>): ScoredSection[] =>
    sections.map((one) => ({ ...one, questions: one.questions.map((q) => ({ ...q, rating: ratings[q.id] ?? null })) }));
  const panel = scorePanel({
    sections: planOf(sections),
    lambda: 0.5,
    members: [
      { id: "1", name: "Ada", sections: marked({ a: 5, b: 1 }) },
      { id: "2", name: "Bo", sections: marked({ a: 3, c: 2 }) },
    ],
    requirements: [],
  });
  // a: (100 + 50) / 2 = 75; Technical: (3 × 75 + 0) / 4 = 56.25; total: (2 × 56.25 + 25) / 3.
  expect(panel.sections.map(({ score }) => score.result)).toEqual([56.25, 25]);
  expectSame(panel.total.result, 137.5 / 3);
});

describe("where there is nothing", () => {
  test("a panel without members scores nothing, and K is 0", () => {
    const panel = panelOf({}, { requirements: [required(1), preferred(0.5)] });
    expect(panel).toMatchObject({
      total: { result: null },
      completeness: { result: 0 },
      sufficient: false,
      members: [],
      totals: { n: 0, mean: null },
    });
    expect(panel.qualifications).toMatchObject({ flag: "met", preferred: { result: 0.5 } });
    expect(panel.sections[0]?.score.leftOut.map(({ why }) => why)).toEqual(["not assigned", "not assigned", "not assigned"]);
    expect(questions(panel)[0]).toMatchObject({ status: "unassigned", marks: [], ratings: { n: 0 }, discuss: false });
  });

  test("a panel that marked nothing has no total, which is not 0", () => {
    const panel = panelOf({ A: rated(null, null, null), B: rated(null, null, null) });
    expect(panel).toMatchObject({ total: { result: null }, completeness: { result: 0 }, totals: { n: 0 } });
    expectFigure(panelOf({ A: rated(1, 1, 1) }).total, 0);
  });

  test("a plan without questions has no completeness either", () => {
    const panel = panelOf({ A: [] }, { sections: [] });
    expect(panel).toMatchObject({ total: { result: null }, completeness: { result: null }, sufficient: false, sections: [] });
  });
});

test("a λ outside 0 to 1 is refused even without members, and so are bad weights", () => {
  expect(() => panelOf({}, { lambda: 1.5 })).toThrow(RangeError);
  expect(() => panelOf({}, { sections: [{ name: "Technical", weight: 0, questions: [] }] })).toThrow(RangeError);
  expect(() =>
    panelOf({ A: rated(5) }, { sections: [{ name: "T", weight: 1, questions: [{ id: "rest", prompt: "", weight: -1 }] }] }),
  ).toThrow(RangeError);
});
