import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PanelMember } from "../../src/scoring/model.ts";
import { type PanelResult, scorePanel } from "../../src/scoring/panel.ts";
import { scoreScorecard } from "../../src/scoring/scorecard.ts";
import * as arbitrary from "./arbitraries.ts";
import { everyPanelFigure, expectSame } from "./expectations.ts";

const questions = (panel: PanelResult) => panel.sections.flatMap((section) => section.questions);
const scores = (panel: PanelResult) => questions(panel).flatMap(({ score }) => score.result ?? []);

describe("every panel", () => {
  test("of one has that member's own figures", () => {
    fc.assert(
      fc.property(arbitrary.scorecard, ({ sections: marked, lambda, requirements }) => {
        const sections = marked.map((one, s) => ({ ...one, questions: one.questions.map((q, i) => ({ ...q, id: `${s}-${i}` })) }));
        const own = scoreScorecard({ sections, lambda, requirements });
        const panel = scorePanel({
          sections: arbitrary.planOf(sections),
          lambda,
          members: [{ id: "1", name: "Ada", sections }],
          requirements,
        });
        expect(panel.total).toEqual(own.total);
        expect(panel.completeness).toEqual(own.completeness);
        expect(panel.sufficient).toBe(own.sufficient);
        expect(panel.qualifications).toEqual(own.qualifications);
        expect(panel.members).toMatchObject([{ total: own.total, completeness: own.completeness }]);
        expect(panel.sections.map(({ score }) => score)).toEqual(own.sections.map(({ score }) => score));
      }),
    );
  });

  test("gives each member their own scorecard's total and completeness, over their share", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        scorePanel(input).members.forEach(({ total, completeness }, i) => {
          const own = scoreScorecard({ sections: input.members[i]?.sections ?? [], lambda: input.lambda, requirements: [] });
          expect(total).toEqual(own.total);
          expect(completeness).toEqual(own.completeness);
        });
      }),
    );
  });

  test("is moved by nobody who scored nothing", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        const [first] = input.members;
        fc.pre(first !== undefined);
        const before = scorePanel(input);
        const after = scorePanel({ ...input, members: [...input.members, idle(first)] });
        expect(figures(after)).toEqual(figures(before));
        expect(after.totals).toEqual(before.totals);
      }),
    );
  });

  test("does not depend on the order of its members", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        const before = scorePanel(input);
        const after = scorePanel({ ...input, members: input.members.toReversed() });
        expectSame(after.total.result, before.total.result);
        expect(after.completeness).toEqual(before.completeness);
        expectSame(after.totals.standardDeviation, before.totals.standardDeviation);
        expect(questions(after).map(({ discuss }) => discuss)).toEqual(questions(before).map(({ discuss }) => discuss));
      }),
    );
  });

  test("has a total between the lowest and the highest of its questions, and of its members' scores", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        const panel = scorePanel(input);
        const { result } = panel.total;
        const single = questions(panel).flatMap(({ marks }) => marks.flatMap(({ score }) => score?.result ?? []));
        if (result === null) {
          expect(single).toEqual([]);
          return;
        }
        for (const bounds of [scores(panel), single]) {
          expect(result).toBeGreaterThanOrEqual(Math.min(...bounds));
          expect(result).toBeLessThanOrEqual(Math.max(...bounds));
        }
      }),
    );
  });

  test("is at least as complete as any one member is over the whole plan", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        const all = scorePanel(input).completeness.result;
        for (const member of input.members) {
          const alone = scorePanel({ ...input, members: [member] }).completeness.result;
          if (all === null || alone === null) expect(alone).toBe(all);
          else expect(all).toBeGreaterThanOrEqual(alone - 1e-9);
        }
      }),
    );
  });

  test("counts a question as scored exactly when a member scored it", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        for (const { status, score, marks, ratings } of questions(scorePanel(input))) {
          expect(marks).toHaveLength(input.members.length);
          expect(score.terms.length + score.leftOut.length).toBe(input.members.length);
          expect(score.terms).toHaveLength(ratings.n);
          expect(status === "scored").toBe(marks.some((mark) => mark.status === "scored"));
          expect(score.result === null).toBe(status !== "scored");
        }
      }),
    );
  });

  test("has figures that lie on their scale and are what their working shows", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        for (const { result, scale, terms, numerator, denominator } of everyPanelFigure(scorePanel(input))) {
          expectSame(result, terms.length === 0 ? null : numerator / denominator);
          expectSame(numerator, Math.abs(terms.reduce((sum, term) => sum + term.weight * term.value, 0)));
          if (result === null) continue;
          expect(result).toBeGreaterThanOrEqual(0);
          expect(result).toBeLessThanOrEqual(scale);
        }
      }),
    );
  });

  test("leaves its input alone", () => {
    fc.assert(
      fc.property(arbitrary.panel, (input) => {
        const copy = structuredClone(input);
        expect(scorePanel(input)).toEqual(scorePanel(copy));
        expect(input).toEqual(copy);
      }),
    );
  });
});

/** Somebody with the same share who rated nothing. */
function idle({ sections }: PanelMember): PanelMember {
  return {
    id: "idle",
    name: "Idle",
    sections: sections.map((one) => ({ ...one, questions: one.questions.map((q) => ({ ...q, rating: null })) })),
  };
}

function figures(panel: PanelResult): unknown[] {
  const { total, completeness } = panel;
  return [
    total.result,
    completeness,
    ...questions(panel).map(({ score, ratings, agreement, discuss }) => [score.result, ratings, agreement, discuss]),
  ];
}
