import { SKIP_LABELS } from "../labels.ts";
import type { ScorecardRecord } from "../scorecards/record.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { numbersOfOthers } from "./share.ts";

/** What did not enter a scorecard's figures, and why, a line each. */
export function leftOut(record: ScorecardRecord, result: ScorecardResult): string[] {
  const { sections } = record;
  const others = numbersOfOthers(record);
  const elsewhere =
    others.length === 0 ? [] : [`${others.length === 1 ? "Question" : "Questions"} ${others.join(", ")}: not in this interviewer’s share`];
  const questions = sections.flatMap((section) => section.questions);
  const scored = new Map(result.sections.flatMap((section) => section.questions.map((question) => [question.id, question.status])));
  const unscored = questions.flatMap(({ id, number, skip }) => {
    if (skip !== null) return [`Question ${number}: skipped, ${SKIP_LABELS[skip.reason].toLowerCase()}`];
    const status = scored.get(id);
    if (status === "untouched") return [`Question ${number}: nothing marked`];
    return status === "incomplete" ? [`Question ${number}: no rating`] : [];
  });
  const taken = questions.filter(({ id, skip }) => skip === null && scored.get(id) !== "untouched");
  const unasked = taken.flatMap(({ number, points }) => {
    const missing = points.filter(({ value }) => value === null).length;
    return missing === 0 ? [] : [`question ${number} (${missing} of ${points.length})`];
  });
  const left = [...elsewhere, ...unscored];
  return unasked.length === 0 ? left : [...left, `Points not asked, left out of C: ${unasked.join(", ")}`];
}
