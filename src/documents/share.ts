import type { ScorecardRecord } from "../scorecards/record.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { count } from "./words.ts";

type Shared = Pick<ScorecardRecord, "sections" | "planned">;

/** Whether the interviewer had only a part of the plan's questions to ask. */
export function isShare(record: Shared): boolean {
  return theirs(record).length < record.planned;
}

/** How many questions were scored, of the plan's or of the interviewer's share of them. */
export function scoredSentence(record: Shared, { sections }: Pick<ScorecardResult, "sections">): string {
  const share = theirs(record).length;
  const scored = sections.flatMap(({ questions }) => questions).filter(({ score }) => score.result !== null).length;
  if (!isShare(record)) return `${scored} of ${count(share, "question")} scored.`;
  if (scored === share) return `Scored ${scored} of the plan’s ${count(record.planned, "question")} (their share).`;
  return `Scored ${scored} of the ${count(share, "question")} in their share; the plan has ${record.planned}.`;
}

/** The numbers of the plan's questions that were not the interviewer's to ask. */
export function numbersOfOthers(record: Shared): number[] {
  const own = new Set(theirs(record).map(({ number }) => number));
  return Array.from({ length: record.planned }, (_, at) => at + 1).filter((number) => !own.has(number));
}

function theirs({ sections }: Shared) {
  return sections.flatMap(({ questions }) => questions);
}
