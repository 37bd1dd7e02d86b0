import type { Figure } from "./arithmetic.ts";
import type { ScoredRequirement, ScoredSection } from "./model.ts";
import { type QualificationsResult, scoreQualifications } from "./qualifications.ts";
import { checkLambda, scoreQuestion } from "./question.ts";
import { completeness, isSufficient, overallProbeRate, type SectionResult, sectionCompleteness, sectionScore, total } from "./total.ts";

/** One interviewer's record of one interview; λ is the plan's, 0 to 1. */
export type Scorecard = {
  readonly sections: readonly ScoredSection[];
  readonly lambda: number;
  readonly requirements: readonly ScoredRequirement[];
};

/** `sufficient` is false below K = 0.80: the total then carries the word "Insufficient" and is never ranked. */
export type ScorecardResult = {
  readonly lambda: number;
  readonly sections: readonly SectionResult[];
  readonly total: Figure;
  readonly completeness: Figure;
  readonly sufficient: boolean;
  readonly probeRate: Figure;
  readonly qualifications: QualificationsResult;
};

/**
 * Everything that one interviewer's marks amount to, in full precision, each figure with its working.
 * Takes the marks as recorded. Throws RangeError on a λ outside 0 to 1 or a weight that is not positive and finite.
 */
export function scoreScorecard({ sections, lambda, requirements }: Scorecard): ScorecardResult {
  checkLambda(lambda);
  const scored = sections.map((section) => scoreSection(section, lambda));
  const complete = completeness(scored);
  return {
    lambda,
    sections: scored,
    total: total(scored),
    completeness: complete,
    sufficient: isSufficient(complete),
    probeRate: overallProbeRate(scored),
    qualifications: scoreQualifications(requirements),
  };
}

function scoreSection({ name, weight, questions }: ScoredSection, lambda: number): SectionResult {
  const results = questions.map((question) => scoreQuestion(question, lambda));
  return { name, weight, questions: results, score: sectionScore(results), completeness: sectionCompleteness(results) };
}
