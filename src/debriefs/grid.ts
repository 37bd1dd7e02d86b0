import type { PanelRecord, PanelResults } from "../results/panel.ts";
import { anchorOf } from "../results/results.ts";
import type { RecordQuestion } from "../scorecards/record.ts";
import type { PanelMark, PanelQuestion } from "../scoring/panel-question.ts";

/** One interviewer and one question. */
export type GridCell = {
  scorecardId: string;
  /** Status, rating and score as they count; "unassigned" is not theirs, "skipped" was passed over, "untouched" never marked. */
  mark: PanelMark;
  /** The question as they marked it: points, evidence, skip; null where it is not theirs. */
  marked: RecordQuestion | null;
  /** What their rating means in the question's own words, or the default's; null without a rating. */
  anchor: string | null;
};

/** Why a question stands where it stands: ratings far apart, something missing, or neither. */
export type GridReason = "discuss" | "gap" | "close";

/** A question of the plan beside what each interviewer made of it. */
export type GridRow = {
  /** As planned, unmarked. */
  question: RecordQuestion;
  /** The panel's score, the spread of the raw ratings, their agreement. */
  scored: PanelQuestion;
  /** Every interviewer whose scorecard can be read, by name; the same order in every row. */
  cells: GridCell[];
  reason: GridReason;
};

/**
 * The grid in the order of discussion: the widest disagreement first, then gaps, those that nobody scored before
 * those that somebody did; then the others, lowest mean rating first. Equals stand in plan order.
 */
export function gridOf(results: PanelResults): GridRow[] {
  return inPlanOrder(rowsOf(results)).sort((a, b) => RANKS[a.reason] - RANKS[b.reason] || withinReason(a, b));
}

/** The same rows as the plan asks them. */
export function inPlanOrder(rows: readonly GridRow[]): GridRow[] {
  return rows.toSorted((a, b) => a.question.number - b.question.number);
}

/** A question is a gap when nobody scored it, or somebody whose question it is skipped it or gave no rating. */
export function reasonOf({ discuss, status, marks }: Pick<PanelQuestion, "discuss" | "status" | "marks">): GridReason {
  if (discuss) return "discuss";
  const missing = marks.some((mark) => mark.status !== "scored" && mark.status !== "unassigned");
  return status !== "scored" || missing ? "gap" : "close";
}

const RANKS: Record<GridReason, number> = { discuss: 0, gap: 1, close: 2 };

function withinReason(a: GridRow, b: GridRow): number {
  if (a.reason === "discuss") return (b.scored.ratings.range ?? 0) - (a.scored.ratings.range ?? 0);
  if (a.reason === "gap") return a.scored.ratings.n - b.scored.ratings.n;
  return (a.scored.ratings.mean ?? 0) - (b.scored.ratings.mean ?? 0);
}

function rowsOf({ record, panel }: PanelResults): GridRow[] {
  const scored = new Map(panel.sections.flatMap(({ questions }) => questions).map((question) => [question.id, question]));
  const marked = record.scorecards.map(markedIn);
  return record.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const result = scored.get(question.id);
      if (result === undefined) return [];
      const cells = record.scorecards.map((card, at) => cellOf(card.id, result.marks[at], marked[at]?.get(question.id) ?? null));
      return [{ question, scored: result, cells, reason: reasonOf(result) }];
    });
}

const markedIn = ({ sections }: PanelRecord["scorecards"][number]): Map<string, RecordQuestion> =>
  new Map(sections.flatMap(({ questions }) => questions).map((question) => [question.id, question]));

/** The model answers marks in the order of the scorecards it was given. */
function cellOf(scorecardId: string, mark: PanelMark | undefined, marked: RecordQuestion | null): GridCell {
  if (mark === undefined) throw new Error("The scoring model answered fewer marks than there are scorecards.");
  return { scorecardId, mark, marked, anchor: marked === null || mark.rating === null ? null : anchorOf(marked) };
}
