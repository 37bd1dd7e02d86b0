import type { ScorecardRecord } from "../scorecards/record.ts";
import { type ScorecardResult, scoreScorecard } from "../scoring/scorecard.ts";

/** Hands what was recorded to the scoring model. */
export function scoreRecord(record: ScorecardRecord): ScorecardResult {
  return scoreScorecard({
    lambda: record.plan.lambda,
    sections: record.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, skipped: question.skip !== null })),
    })),
    requirements: record.requirements.map((requirement) => ({
      ...requirement,
      evidenced: requirement.evidence.trim() !== "" && requirement.source !== null,
    })),
  });
}
