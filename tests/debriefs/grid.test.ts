import { describe, expect, it } from "vitest";
import { gridOf, inPlanOrder } from "../../src/debriefs/grid.ts";
import { panelResultsOf } from "../../src/results/panel.ts";
import type { RecordQuestion, RecordSection, ScorecardRecord } from "../../src/scorecards/record.ts";
import { makeRecord } from "../support/records.ts";

/** What one interviewer gave: a rating, a skip, nothing yet, or "not theirs". */
type Mark = 1 | 2 | 3 | 4 | 5 | "skip" | null | "not theirs";

/** A panel of a plan with as many questions as there are lines; a line has one mark an interviewer. */
function gridFor(...lines: Mark[][]) {
  const whole = makeRecord();
  const planned = whole.sections.flatMap(({ questions }) => questions).slice(0, lines.length);
  const interviewers = (lines[0] ?? []).map((_, at) => at);
  const cards = interviewers.map((at): ScorecardRecord => {
    const questions = planned.flatMap((question, line) => markedAs(question, lines[line]?.[at] ?? null));
    return { ...whole, id: `card ${at}`, interviewer: { id: `i${at}`, name: `Interviewer ${at}` }, sections: sectionsOf(questions) };
  });
  const record = { ...whole, sections: sectionsOf(planned), cards: [], scorecards: cards };
  return gridOf(panelResultsOf(record));
}

const sectionsOf = (questions: RecordQuestion[]): RecordSection[] => [{ name: "All", weight: 1, weightReason: "", questions }];

function markedAs(question: RecordQuestion, mark: Mark): RecordQuestion[] {
  if (mark === "not theirs") return [];
  const skip = mark === "skip" ? { reason: "time" as const, note: "" } : null;
  return [{ ...question, rating: mark === "skip" ? null : mark, skip }];
}

const order = (rows: ReturnType<typeof gridOf>) => rows.map(({ question, reason }) => `${question.number} ${reason}`);

describe("the order of the grid", () => {
  it("has the widest disagreement first, then gaps, then the rest from the lowest mean", () => {
    const rows = gridFor([4, 4], [3, 5], [2, "skip"], [3, 2], [1, 5], ["skip", null], [5, 4]);
    expect(order(rows)).toEqual(["5 discuss", "2 discuss", "6 gap", "3 gap", "4 close", "1 close", "7 close"]);
  });

  it("keeps equals in plan order", () => {
    expect(order(gridFor([4, 4], [3, 5], [4, 4], [1, 3]))).toEqual(["2 discuss", "4 discuss", "1 close", "3 close"]);
  });

  it("a question that somebody skipped and others disagree about is for discussion", () => {
    expect(order(gridFor([4, 4, 4], [1, "skip", 5]))).toEqual(["2 discuss", "1 close"]);
  });

  it("a question that is not somebody's is no gap; one that is nobody's is", () => {
    expect(order(gridFor([4, "not theirs"], ["not theirs", "not theirs"]))).toEqual(["2 gap", "1 close"]);
  });

  it("has the plan's order as well", () => {
    expect(inPlanOrder(gridFor([4, 4], [3, 5], [4, 4])).map(({ question }) => question.number)).toEqual([1, 2, 3]);
  });
});

describe("a cell", () => {
  it("tells a rating, a skip, a question not scored and one that was not theirs apart", () => {
    const [row] = gridFor([3, "skip", null, "not theirs"]);
    expect(row?.cells.map(({ mark }) => [mark.name, mark.status, mark.rating])).toEqual([
      ["Interviewer 0", "scored", 3],
      ["Interviewer 1", "skipped", null],
      // The points of the record are marked, so it was begun.
      ["Interviewer 2", "incomplete", null],
      ["Interviewer 3", "unassigned", null],
    ]);
    expect(row?.cells.map(({ marked }) => marked === null)).toEqual([false, false, false, true]);
  });

  it("has the rating's own anchor, or the default", () => {
    const [row] = gridFor([3, 4, null]);
    expect(row?.cells.map(({ anchor }) => anchor)).toEqual([
      "Sound on the core, with an example that holds.",
      "sound, with trade-offs",
      null,
    ]);
  });
});
