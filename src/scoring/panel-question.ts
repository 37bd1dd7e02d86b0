import { type Figure, type LeftOut, type Term, weightedMean } from "./arithmetic.ts";
import type { PanelMember, PlannedQuestion, Rating } from "./model.ts";
import { type PanelStatus, questionScore, questionStatus } from "./question.ts";
import { countedRating } from "./rating.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { whyUnscored } from "./total.ts";
import { withinGroupAgreement } from "./within-group.ts";

/** Ratings this far apart, in rating points, are worth talking about. */
export const DISCUSS_AT = 2;

/** One member and one question. `rating` is null where none counts, `score` where the question was not theirs. */
export type PanelMark = {
  readonly id: string;
  readonly name: string;
  readonly status: PanelStatus;
  readonly rating: Rating | null;
  readonly score: Figure | null;
};

/** `marks` are in the order of the members. `score` is the panel's S; `ratings` and `agreement` are about the raw ratings. */
export type PanelQuestion = PlannedQuestion & {
  readonly status: PanelStatus;
  readonly marks: readonly PanelMark[];
  readonly score: Figure;
  readonly ratings: Spread;
  readonly agreement: Figure;
  readonly discuss: boolean;
};

/** What one member makes of each question of their share, by its id. Throws RangeError on a λ outside 0 to 1 or a bad weight. */
export function marksOf({ id, name, sections }: PanelMember, lambda: number): ReadonlyMap<string, PanelMark> {
  return new Map(
    sections
      .flatMap(({ questions }) => questions)
      .map((question) => [
        question.id,
        { id, name, status: questionStatus(question), rating: countedRating(question), score: questionScore(question, lambda) },
      ]),
  );
}

/** A question and every member's mark of it, put together. */
export function scorePanelQuestion({ id, prompt, weight }: PlannedQuestion, marks: readonly PanelMark[]): PanelQuestion {
  const given = marks.flatMap(({ rating }) => rating ?? []);
  const ratings = spreadOf(given);
  return {
    id,
    prompt,
    weight,
    status: panelStatus(marks),
    marks,
    score: panelScore(marks),
    ratings,
    agreement: withinGroupAgreement(given),
    discuss: ratings.range !== null && ratings.range >= DISCUSS_AT,
  };
}

/** Σ S ÷ n over the members who have a score, 0 to 100; null when none has. */
function panelScore(marks: readonly PanelMark[]): Figure {
  return weightedMean(
    { figure: "panelQuestion", formula: "S = Σ S of each interviewer ÷ n, over the n interviewers who have one", scale: 100 },
    marks.map(({ name, status, score }): Term | LeftOut => {
      const result = score?.result ?? null;
      return result === null ? { label: name, weight: 1, why: whyUnscored(status) } : { label: name, weight: 1, value: result };
    }),
  );
}

/** The furthest that anybody got with it. */
function panelStatus(marks: readonly PanelMark[]): PanelStatus {
  const furthestFirst: readonly PanelStatus[] = ["scored", "incomplete", "untouched", "skipped"];
  return furthestFirst.find((status) => marks.some((mark) => mark.status === status)) ?? "unassigned";
}
