import { gridOf } from "../../src/debriefs/grid.ts";
import type { Packet } from "../../src/documents/packet/packet.ts";
import { type PanelRecord, panelResultsOf } from "../../src/results/panel.ts";
import type { RecordQuestion, RecordSection, ScorecardRecord } from "../../src/scorecards/record.ts";
import { makeRecord } from "./records.ts";

/** Somebody on a panel: what differs from makeRecord, question by question; `share` are the numbers of their questions. */
export type Member = {
  name: string;
  questions?: Record<number, Partial<RecordQuestion>>;
  share?: number[];
  submitted?: boolean;
  changes?: Partial<ScorecardRecord>;
};

/** Ratings by question number, the evidence and points as makeRecord has them. */
export const rated = (ratings: Record<number, 1 | 2 | 3 | 4 | 5 | null>): Record<number, Partial<RecordQuestion>> =>
  Object.fromEntries(Object.entries(ratings).map(([number, rating]) => [number, { rating, skip: null }]));

/** The packet of a panel, as makeRecord's interview; `changes` replaces whole fields, `record` those of every scorecard. */
export function makePacket(members: Member[], changes: Partial<Packet> = {}, record: Partial<ScorecardRecord> = {}): Packet {
  const base = makeRecord(record);
  const planned = base.sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const cards = members.map((member, at) => scorecardOf(member, at, { ...base, planned }));
  const results = panelResultsOf(panelRecord(base, members, cards));
  return {
    panel: results,
    rows: gridOf(results),
    consensus: { overall: [], questions: new Map() },
    opened: null,
    concluded: null,
    openness: { unblindings: [], openings: [], seeingAll: [], informed: [], replaced: [] },
    decision: { shown: true, standing: null },
    ...changes,
  };
}

function panelRecord(base: ScorecardRecord, members: Member[], cards: ScorecardRecord[]): PanelRecord {
  const { interview, application, candidate, position, plan, firm, sections, requirements } = base;
  return {
    ...{ interview, application, candidate, position, plan, firm, requirements },
    sections: sections.map((section) => ({ ...section, questions: section.questions.map(unmarked) })),
    cards: cards.map(({ id, interviewer, submittedAt }, at) => ({
      ...{ id, interviewer, mine: false, readable: true, amended: 0 },
      submittedAt: members[at]?.submitted === false ? null : submittedAt,
      state: members[at]?.submitted === false ? "inProgress" : "submitted",
    })),
    scorecards: cards.filter((_, at) => members[at]?.submitted !== false),
  };
}

function scorecardOf({ name, questions = {}, share, changes }: Member, at: number, base: ScorecardRecord): ScorecardRecord {
  const sections = base.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter(({ number }) => share === undefined || share.includes(number))
      .map((question) => ({ ...question, ...questions[question.number] })),
  }));
  const theirs = sections.filter((section) => section.questions.length > 0);
  return {
    ...base,
    id: `card${at}`,
    interviewer: { id: `i${at}`, name },
    questionIds: share === undefined ? null : idsIn(theirs),
    sections: theirs,
    ...changes,
  };
}

function idsIn(sections: RecordSection[]): string[] {
  return sections.flatMap(({ questions }) => questions.map(({ id }) => id));
}

function unmarked(question: RecordQuestion): RecordQuestion {
  return { ...question, rating: null, skip: null, evidence: "", points: question.points.map((point) => ({ ...point, value: null })) };
}
