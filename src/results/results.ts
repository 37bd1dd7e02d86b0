import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import {
  firstVersion,
  type RecordQuestion,
  type RecordRequirement,
  type RecordSection,
  type ScorecardRecord,
  versionOf,
} from "../scorecards/record.ts";
import { readScorecard } from "../scorecards/scorecard.ts";
import { type ToldAmendment, tellAmendments } from "../scorecards/told.ts";
import { anchorFor } from "../scoring/anchors.ts";
import type { QualificationsResult, RequirementResult } from "../scoring/qualifications.ts";
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
  /** What was corrected after the submission, in words, first to last. */
  amendments: ToldAmendment[];
  /** What an amended scorecard came to when it was submitted. */
  first: ScorecardResult | null;
};

export type ResultSection = { marked: RecordSection; scored: SectionResult; questions: ResultQuestion[] };
/** `anchor` is what the rating given means: the question's own words, or the default. */
export type ResultQuestion = { marked: RecordQuestion; scored: QuestionResult; anchor: string | null };
export type ResultRequirement = { marked: RecordRequirement; scored: RequirementResult };

/**
 * A scorecard's results for one person to look at.
 * @param version "submitted" for what it said before anything was corrected.
 * @throws NotFound where the scorecard is not theirs to see; see readScorecard.
 */
export async function readResults(db: Db, actor: Actor, id: string, version: "submitted" | "latest"): Promise<Results> {
  const record = await readScorecard(db, actor, id);
  return resultsOf(version === "submitted" ? firstVersion(record) : record);
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
  const requirements = requirementsOf(record.requirements, result.qualifications);
  return {
    record,
    result,
    sections,
    requirements,
    findings: findingsOf(sections, requirements),
    amendments: tellAmendments(record),
    first: versionOf(record) === "amended" ? scoreRecord(firstVersion(record)) : null,
  };
}

/** Requirements as they were recorded beside how they count. */
export function requirementsOf(marked: RecordRequirement[], { requirements }: QualificationsResult): ResultRequirement[] {
  return pairs(marked, requirements).map(([marked, scored]) => ({ marked, scored }));
}

/** What the rating given means: the question's own words, or the default. */
export function anchorOf({ rating, anchors }: RecordQuestion): string | null {
  return rating === null ? null : anchorFor(anchors, rating);
}

/** The model answers in the order it was asked, one for one. */
function pairs<A, B>(marked: readonly A[], scored: readonly B[]): [A, B][] {
  return marked.map((one, index) => {
    const other = scored[index];
    if (other === undefined) throw new Error("The scoring model answered fewer entries than it was given.");
    return [one, other];
  });
}
