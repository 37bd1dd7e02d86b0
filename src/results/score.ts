import type { RecordRequirement, RecordSection, ScorecardRecord } from "../scorecards/record.ts";
import type { ScoredRequirement, ScoredSection } from "../scoring/model.ts";
import { type ScorecardResult, scoreScorecard } from "../scoring/scorecard.ts";

/** Hands what was recorded to the scoring model. */
export function scoreRecord(record: ScorecardRecord): ScorecardResult {
  return scoreScorecard({
    lambda: record.plan.lambda,
    sections: scoredSections(record.sections),
    requirements: scoredRequirements(record.requirements),
  });
}

/** Sections as the model takes them: a skip is a fact, its reason is not. */
export function scoredSections(sections: RecordSection[]): ScoredSection[] {
  return sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, skipped: question.skip !== null })),
  }));
}

/** Requirements as the model takes them: evidenced once evidence and source are both there. */
export function scoredRequirements(requirements: RecordRequirement[]): ScoredRequirement[] {
  return requirements.map((one) => ({ ...one, evidenced: one.evidence.trim() !== "" && one.source !== null }));
}
