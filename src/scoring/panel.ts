import type { Figure } from "./arithmetic.ts";
import type { PanelMember, PlannedSection, ScoredRequirement } from "./model.ts";
import { marksOf, type PanelMark, type PanelQuestion, scorePanelQuestion } from "./panel-question.ts";
import { type QualificationsResult, scoreQualifications } from "./qualifications.ts";
import { checkLambda } from "./question.ts";
import { scoreScorecard } from "./scorecard.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { completeness, isSufficient, type SectionResult, sectionCompleteness, sectionScore, total } from "./total.ts";

/** One interview with its panel. `sections` is the whole plan, λ the plan's, 0 to 1; the requirements are the shared record. */
export type Panel = {
  readonly sections: readonly PlannedSection[];
  readonly lambda: number;
  readonly members: readonly PanelMember[];
  readonly requirements: readonly ScoredRequirement[];
};

export type PanelSection = Omit<SectionResult, "questions"> & { readonly questions: readonly PanelQuestion[] };

/** A member's own total and completeness, over their own share of the plan. */
export type PanelMemberResult = {
  readonly id: string;
  readonly name: string;
  readonly total: Figure;
  readonly completeness: Figure;
  readonly sufficient: boolean;
};

/** `totals` is the spread of the members' own totals: it stands beside `total`, which is never their mean. */
export type PanelResult = {
  readonly lambda: number;
  readonly sections: readonly PanelSection[];
  readonly total: Figure;
  readonly completeness: Figure;
  readonly sufficient: boolean;
  readonly members: readonly PanelMemberResult[];
  readonly totals: Spread;
  readonly qualifications: QualificationsResult;
};

/**
 * What the panel's marks amount to: each question's mean of S over the members who have one, then sections and the
 * total from those means. Averaging the members' totals instead would mix different sets of questions.
 * A question is complete when one member at least scored it. Throws RangeError on a λ outside 0 to 1 or a bad weight.
 */
export function scorePanel({ sections, lambda, members, requirements }: Panel): PanelResult {
  checkLambda(lambda);
  const marks = members.map((member) => ({ member, byQuestion: marksOf(member, lambda) }));
  const marksFor = (question: string): PanelMark[] =>
    marks.map(({ member: { id, name }, byQuestion }) => byQuestion.get(question) ?? { id, name, ...NOT_THEIRS });

  const scored = sections.map(({ name, weight, questions }): PanelSection => {
    const results = questions.map((question) => scorePanelQuestion(question, marksFor(question.id)));
    return { name, weight, questions: results, score: sectionScore(results), completeness: sectionCompleteness(results) };
  });
  const complete = completeness(scored);
  const own = members.map((member) => scoreMember(member, lambda));
  return {
    lambda,
    sections: scored,
    total: total(scored),
    completeness: complete,
    sufficient: isSufficient(complete),
    members: own,
    totals: spreadOf(own.flatMap((member) => member.total.result ?? [])),
    qualifications: scoreQualifications(requirements),
  };
}

const NOT_THEIRS = { status: "unassigned", rating: null, score: null } as const;

function scoreMember({ id, name, sections }: PanelMember, lambda: number): PanelMemberResult {
  const { total, completeness, sufficient } = scoreScorecard({ sections, lambda, requirements: [] });
  return { id, name, total, completeness, sufficient };
}
