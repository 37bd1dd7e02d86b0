import type { ScorecardRecord } from "../scorecards/record.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { arithmeticBlocks } from "./arithmetic.ts";
import type { Block, PaperDocument } from "./blocks.ts";
import { questionBlocks } from "./questions.ts";
import { summaryBlocks } from "./summary.ts";
import { day } from "./words.ts";

/** One interviewer's scorecard as a document. Takes the record and what it scores; gives blocks and what runs around them. Pure. */
export function scorecardDocument(record: ScorecardRecord, result: ScorecardResult): PaperDocument {
  const { candidate, position, plan, interview, firm, submittedAt } = record;
  const state = submittedAt === null ? "Draft, not submitted" : `${plan.name}, ${day(interview.scheduledAt, firm.timeZone)}`;
  return {
    title: scorecardTitle(record),
    author: firm.name,
    subject: `${position.title}: ${plan.name}, plan version ${plan.number}${submittedAt === null ? " (draft)" : ""}`,
    paper: firm.paper,
    createdAt: contentMoment(record),
    masthead: { left: firm.name, right: "Interview scorecard" },
    header: { left: `${candidate.name} · ${position.title}`, right: state },
    footer: firm.commitment,
    blocks: scorecardBlocks(record, result),
  };
}

/** "Scorecard Amara Okafor, First interview": the document's title and, with ".pdf", its file's name. */
export function scorecardTitle({ candidate, plan }: ScorecardRecord): string {
  return `Scorecard ${candidate.name}, ${plan.name}`;
}

/** Summary on page 1, a block a question, then the arithmetic. */
export function scorecardBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  return [
    ...summaryBlocks(record, result),
    { kind: "break", within: 0.4 },
    ...questionBlocks(record, result),
    { kind: "break", within: 0.3 },
    ...arithmeticBlocks(record, result),
  ];
}

function contentMoment({ savedAt, submittedAt, startedAt, interview }: ScorecardRecord): Date {
  const moments = [savedAt, submittedAt, startedAt].filter((at) => at !== null).map((at) => at.getTime());
  return moments.length === 0 ? interview.scheduledAt : new Date(Math.max(...moments));
}
