import { groupBy } from "../db/group.ts";
import type { Alpha } from "../scoring/agreement.ts";
import { type Discrimination, discriminationOf } from "../scoring/discrimination.ts";
import { type Rating, ratings as scale } from "../scoring/model.ts";
import { DISCUSS_AT } from "../scoring/panel-question.ts";
import { type Spread, spreadOf } from "../scoring/spread.ts";
import { withinGroupAgreement } from "../scoring/within-group.ts";
import { type Answer, agreementOn } from "./answers.ts";

/** What is known of one question over many interviews. */
export type QuestionFigures = {
  /** Interviews in which it was in the share of somebody who submitted, and those in which somebody rated it. */
  given: number;
  scored: number;
  /** Over all ratings of everybody; `counts` says how many there are of each, from 1 to 5. */
  ratings: Spread;
  counts: { rating: Rating; n: number }[];
  /** Interviews with two ratings or more: the mean of their r_wg, and how many lie so far apart that they are worth talking about. */
  panels: number;
  agreement: number | null;
  apart: number;
  /** Krippendorff's α of the panels on this question alone; its units are the answers to it. */
  alpha: Alpha;
  /** From ratings alone, without points: how well it tells candidates apart. */
  discrimination: Discrimination;
};

/** The figures of each question, by its key, in the order in which the answers first name them. */
export function questionFigures(answers: readonly Answer[]): Map<string, QuestionFigures> {
  const candidates = scoresOf(answers);
  const figures = new Map<string, QuestionFigures>();
  for (const [key, own] of groupBy(answers, ({ question }) => question)) {
    const rated = own.map(({ ratings }) => ratings.map(({ rating }) => rating));
    const all = rated.flat();
    const panels = rated.filter((ratings) => ratings.length >= 2);
    figures.set(key, {
      given: own.length,
      scored: rated.filter((ratings) => ratings.length > 0).length,
      ratings: spreadOf(all),
      counts: scale.map((rating) => ({ rating, n: all.filter((one) => one === rating).length })),
      panels: panels.length,
      agreement: spreadOf(panels.flatMap((ratings) => withinGroupAgreement(ratings).result ?? [])).mean,
      apart: panels.filter((ratings) => (spreadOf(ratings).range ?? 0) >= DISCUSS_AT).length,
      alpha: agreementOn(own),
      discrimination: discriminationOf(key, candidates),
    });
  }
  return figures;
}

/** Each candidate's mean rating of each question, over everybody who rated it in whatever interview. */
function scoresOf(answers: readonly Answer[]): ReadonlyMap<string, number | null>[] {
  return [...groupBy(answers, ({ applicationId }) => applicationId).values()].map((own) => {
    const byQuestion = groupBy(own, ({ question }) => question);
    return new Map(
      [...byQuestion].map(([key, given]) => [key, spreadOf(given.flatMap(({ ratings }) => ratings.map(({ rating }) => rating))).mean]),
    );
  });
}
