import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import type { RecordQuestion, RecordRequirement, RecordSection, ScorecardRecord } from "../scorecards/record.ts";
import { readScorecard } from "../scorecards/scorecard.ts";
import { defaultAnchors } from "../scoring/anchors.ts";
import type { RequirementResult } from "../scoring/qualifications.ts";
import type { QuestionResult } from "../scoring/question.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import type { SectionResult } from "../scoring/total.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { scoreRecord } from "./score.ts";

/** A scorecard with its figures: what was marked beside what it was scored as. */
export type Results = {
  record: ScorecardRecord;
  result: ScorecardResult;
  sections: ResultSection[];
  requirements: ResultRequirement[];
  findings: Findings;
};

export type ResultSection = { marked: RecordSection; scored: SectionResult; questions: ResultQuestion[] };
/** `anchor` is what the rating given means: the question's own words, or the default. */
export type ResultQuestion = { marked: RecordQuestion; scored: QuestionResult; anchor: string | null };
export type ResultRequirement = { marked: RecordRequirement; scored: RequirementResult };

/**
 * A scorecard's results for one person to look at.
 * @throws NotFound where the scorecard is not theirs to see; see readScorecard.
 */
export async function readResults(db: Db, actor: Actor, id: string): Promise<Results> {
  return resultsOf(await readScorecard(db, actor, id));
}

/** Scores a record and lays its figures beside its marks. */
export function resultsOf(record: ScorecardRecord): Results {
  const result = scoreRecord(record);
  const sections = pairs(record.sections, result.sections).map(([marked, scored]) => ({
    marked,
    scored,
    questions: pairs(marked.questions, scored.questions).map(([question, score]) => ({
      marked: question,
      scored: score,
      anchor: anchorOf(question),
    })),
  }));
  const requirements = pairs(record.requirements, result.qualifications.requirements).map(([marked, scored]) => ({ marked, scored }));
  return { record, result, sections, requirements, findings: findingsOf(sections, requirements) };
}

function anchorOf({ rating, anchors }: RecordQuestion): string | null {
  return rating === null ? null : anchors[rating] || defaultAnchors[rating];
}

/** The model answers in the order it was asked, one for one. */
function pairs<A, B>(marked: readonly A[], scored: readonly B[]): [A, B][] {
  return marked.map((one, index) => {
    const other = scored[index];
    if (other === undefined) throw new Error("The scoring model answered fewer entries than it was given.");
    return [one, other];
  });
}
