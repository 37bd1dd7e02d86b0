import { type ScorecardRecord, versionOf } from "../scorecards/record.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { amendmentBlocks } from "./amendments.ts";
import { arithmeticBlocks } from "./arithmetic.ts";
import type { Block, PaperDocument } from "./blocks.ts";
import { legendBlocks, questionBlocks } from "./questions.ts";
import { summaryBlocks } from "./summary.ts";
import { day } from "./words.ts";

/** One interviewer's scorecard as a document. Takes the record and what it scores; gives blocks and what runs around them. Pure. */
export function scorecardDocument(record: ScorecardRecord, result: ScorecardResult): PaperDocument {
  const { candidate, position, plan, firm, submittedAt } = record;
  return {
    title: scorecardTitle(record),
    author: firm.name,
    subject: `${position.title}: ${plan.name}, plan version ${plan.number}${submittedAt === null ? " (draft)" : ""}`,
    paper: firm.paper,
    createdAt: contentMoment(record),
    masthead: { left: firm.name, right: "Interview scorecard" },
    header: { left: `${candidate.name} · ${position.title}`, right: stateOf(record) },
    footer: firm.commitment,
    blocks: scorecardBlocks(record, result),
  };
}

/** What every page says of the whole, so that no page on its own is taken for more than it is. */
function stateOf(record: ScorecardRecord): string {
  if (record.submittedAt === null) return "Draft, not submitted";
  if (versionOf(record) === "first") return "First version, amended since";
  return `${record.plan.name}, ${day(record.interview.scheduledAt, record.firm.timeZone)}`;
}

/** "Scorecard Amara Okafor, First interview": the document's title and, with ".pdf", its file's name. */
export function scorecardTitle(record: ScorecardRecord): string {
  const { candidate, plan } = record;
  return `Scorecard ${candidate.name}, ${plan.name}${versionOf(record) === "first" ? ", first version" : ""}`;
}

/** Summary on page 1, how to read what follows, a block a question, then the arithmetic, and what was amended. */
export function scorecardBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  return [
    ...summaryBlocks(record, result),
    ...legendBlocks(),
    ...questionBlocks(record, result),
    ...arithmeticBlocks(record, result),
    ...amendmentBlocks(record, result),
  ];
}

function contentMoment({ savedAt, submittedAt, startedAt, interview }: ScorecardRecord): Date {
  const moments = [savedAt, submittedAt, startedAt].filter((at) => at !== null).map((at) => at.getTime());
  return moments.length === 0 ? interview.scheduledAt : new Date(Math.max(...moments));
}
