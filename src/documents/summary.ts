import { RECOMMENDATION_LABELS } from "../labels.ts";
import type { ScorecardRecord } from "../scorecards/record.ts";
import { formatFigure } from "../scoring/round.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { SUFFICIENT_COMPLETENESS } from "../scoring/total.ts";
import { amendedNotice, firstNote, firstResult, totalWords } from "./amendments.ts";
import { type Bar, type Block, continued, kept, type Verdict } from "./blocks.ts";
import { qualificationBlocks, qualificationsVerdict } from "./qualifications.ts";
import { isShare, scoredSentence } from "./share.ts";
import { dayAndTime, percent, short } from "./words.ts";

/** Page 1: what is recommended, on what evidence, and how complete. */
export function summaryBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  const { candidate, position } = record;
  return [
    { kind: "title", text: candidate.name, sub: [position.title, position.client].filter((part) => part !== "").join(" · ") },
    ...draftNotice(record),
    ...amendedNotice(record),
    { kind: "facts", items: interviewFacts(record) },
    {
      kind: "verdicts",
      items: [...scorecardVerdicts(record, result), qualificationsVerdict(result.qualifications)],
    },
    kept([
      { kind: "label", text: isShare(record) ? "Sections of their share, 0 to 100" : "Sections, 0 to 100" },
      { kind: "bars", items: sectionBars(result) },
    ]),
    ...rationaleBlocks(record, result),
    ...qualificationBlocks(record, result.qualifications),
  ];
}

function draftNotice({ submittedAt, savedAt, firm }: ScorecardRecord): Block[] {
  if (submittedAt !== null) return [];
  const saved = savedAt === null ? "Nothing has been marked yet." : `Last saved ${dayAndTime(savedAt, firm.timeZone)}.`;
  return [{ kind: "notice", lead: "Draft, not submitted.", text: `Everything here can still change. ${saved}` }];
}

function interviewFacts({ plan, interview, interviewer, submittedAt, firm }: ScorecardRecord) {
  return [
    { label: "Interview", value: `${plan.name}, plan v${plan.number}` },
    { label: "Date", value: dayAndTime(interview.scheduledAt, firm.timeZone) },
    { label: "Interviewer", value: interviewer.name },
    { label: "Submitted", value: submittedAt === null ? "Draft, not submitted" : dayAndTime(submittedAt, firm.timeZone) },
  ];
}

/** What the interviewer recommends, how the candidate scored with them, and how complete that is; if amended, what it was at first. */
export function scorecardVerdicts(record: ScorecardRecord, result: ScorecardResult): Verdict[] {
  const first = firstResult(record);
  const total = totalVerdict(result, isShare(record) ? "their share" : "the plan");
  const completeness = completenessVerdict(record, result);
  const before = percent(first?.completeness.result ?? null);
  return [
    recommendation(record),
    { ...total, notes: [...total.notes, ...firstNote(first === null ? null : totalWords(first))] },
    { ...completeness, notes: [...completeness.notes, ...firstNote(before === completeness.value ? null : before)] },
  ];
}

function recommendation({ recommendation, submitted }: ScorecardRecord): Verdict {
  const before = submitted?.recommendation ?? null;
  return {
    label: "Recommendation",
    value: recommendation === null ? "None yet" : RECOMMENDATION_LABELS[recommendation],
    notes: [
      "The interviewer’s own judgement, not computed.",
      ...firstNote(before === null || before === recommendation ? null : RECOMMENDATION_LABELS[before]),
    ],
  };
}

/** @param whole what the completeness counts: the plan, or an interviewer's share of it. */
export function totalVerdict({ total, sufficient }: Pick<ScorecardResult, "total" | "sufficient">, whole: string): Verdict {
  const figure = formatFigure(total.result);
  const floor = percent(SUFFICIENT_COMPLETENESS);
  if (figure === null) return { label: "Total", value: "Nothing to score", notes: ["No question has been rated."] };
  if (sufficient) return { label: "Total", value: figure, unit: "of 100", notes: [`${floor} or more of ${whole} is scored.`] };
  return {
    label: "Total",
    value: figure,
    unit: "of 100",
    lead: "Insufficient",
    notes: [`under ${floor} of ${whole} is scored. Not to be ranked.`],
  };
}

function completenessVerdict(record: ScorecardRecord, result: ScorecardResult): Verdict {
  const { completeness, probeRate } = result;
  const asked = percent(probeRate.result);
  return {
    label: "Completeness",
    value: percent(completeness.result) ?? "No questions",
    notes: [scoredSentence(record, result), ...(asked === null ? [] : [`${asked} of the follow-up points asked.`])],
  };
}

/** Why the interviewer recommends it, and the questions that it rests on. */
export function rationaleBlocks({ rationale, citations, sections }: ScorecardRecord, result: ScorecardResult): Block[] {
  const scores = new Map(result.sections.flatMap((section) => section.questions.map(({ id, score }) => [id, score.result])));
  const cited = sections.flatMap((section) => section.questions).filter(({ id }) => citations.includes(id));
  const items = cited.map(({ id, number, prompt, rating }) => ({
    number,
    text: prompt,
    aside: rating === null || scores.get(id) === null ? "not scored" : `rated ${rating} of 5`,
  }));
  const words: Block =
    rationale.trim() === ""
      ? { kind: "paragraph", text: "No rationale has been written yet.", tone: "soft" }
      : { kind: "paragraph", text: rationale, tone: "lead" };
  const rests: Block = kept([
    { kind: "label", text: "It rests on" },
    { kind: "references", items },
  ]);
  return [continued("Rationale", [{ kind: "heading", text: "Rationale" }, words, ...(items.length === 0 ? [] : [rests])])];
}

function sectionBars({ sections }: ScorecardResult): Bar[] {
  return sections.map(({ name, weight, score, questions }) => {
    const scored = questions.filter((question) => question.score.result !== null).length;
    const weighs = weight === 1 ? "" : ` · weight ${short(weight)}`;
    return {
      label: name,
      share: score.result === null ? null : score.result / 100,
      value: formatFigure(score.result) ?? "–",
      note: score.result === null ? `Nothing to score${weighs}` : `${scored} of ${questions.length} scored${weighs}`,
    };
  });
}
