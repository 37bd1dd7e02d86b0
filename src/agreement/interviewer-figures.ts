import { groupBy } from "../db/group.ts";
import type { RatedScorecard } from "../scorecards/ratings.ts";
import { type Calibration, calibrationOf, type SharedAnswer } from "../scoring/calibration.ts";
import { type Spread, spreadOf } from "../scoring/spread.ts";

const HOUR = 3_600_000;

/** `medianHours` from the interview's scheduled start; `late` counts what was submitted after it was due. */
export type Promptness = { medianHours: number | null; late: number };

export type InterviewerFigures = { scorecards: number; ratings: Spread; calibration: Calibration; promptness: Promptness };

/** When a scorecard was due. */
export type DueOf = (card: RatedScorecard) => Date;

/** The figures of everybody who submitted one of these scorecards, by their id. Give whole panels, as far as the reader may read them. */
export function interviewerFigures(scorecards: readonly RatedScorecard[], dueOf: DueOf): Map<string, InterviewerFigures> {
  const panels = groupBy(scorecards, ({ interviewId }) => interviewId);
  const figures = new Map<string, InterviewerFigures>();
  for (const [id, own] of groupBy(scorecards, ({ interviewerId }) => interviewerId)) {
    figures.set(id, {
      scorecards: own.length,
      ratings: spreadOf(own.flatMap(({ ratings }) => [...ratings.values()])),
      calibration: calibrationOf(own.flatMap((card) => sharedWith(panels.get(card.interviewId) ?? [], card))),
      promptness: promptnessOf(own, dueOf),
    });
  }
  return figures;
}

/** What the person rated and at least one other member of the panel as well. */
function sharedWith(panel: readonly RatedScorecard[], card: RatedScorecard): SharedAnswer[] {
  const colleagues = panel.filter(({ interviewerId }) => interviewerId !== card.interviewerId);
  return [...card.ratings].flatMap(([questionId, own]) => {
    const others = colleagues.flatMap(({ ratings }) => ratings.get(questionId) ?? []);
    return others.length === 0 ? [] : [{ own, others }];
  });
}

function promptnessOf(own: readonly RatedScorecard[], dueOf: DueOf): Promptness {
  // An interview that was held before its time was not waited for.
  const middle = medianOf(own.map(({ scheduledAt, submittedAt }) => Math.max(0, submittedAt.getTime() - scheduledAt.getTime())));
  return { medianHours: middle === null ? null : middle / HOUR, late: own.filter((card) => card.submittedAt > dueOf(card)).length };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
