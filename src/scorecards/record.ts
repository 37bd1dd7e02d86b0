import type { Anchors, MARK_KINDS, Outline } from "../db/schema/index.ts";

/** A scorecard with everything around it, as the live page, the results and the documents read it. */
export type ScorecardRecord = {
  id: string;
  startedAt: Date | null;
  submittedAt: Date | null;
  /** When its last mark or check was saved; null before the first. */
  savedAt: Date | null;
  interviewer: { id: string; name: string };
  /** The interviewer's share of the plan's questions; null is all of them. Sections hold no others. */
  questionIds: string[] | null;
  /** How many questions the whole plan has. */
  planned: number;
  interview: { id: string; scheduledAt: Date; place: string };
  application: { id: string };
  candidate: { id: string; name: string; email: string };
  position: { id: string; title: string; client: string };
  plan: { id: string; name: string; versionId: string; number: number; slotMinutes: number; lambda: number; publishedAt: Date };
  firm: { name: string; timeZone: string; paper: "letter" | "a4"; commitment: string };
  sections: RecordSection[];
  requirements: RecordRequirement[];
  recommendation: Recommendation | null;
  rationale: string;
  /** Plan questions that the rationale rests on, in plan order. */
  citations: string[];
  /** Marks that were changed in several places at once and wait for the interviewer, as `kind:subject`. */
  contested: string[];
  /** What was corrected after the submission, first to last; what stands in the record is what it comes to. */
  amendments: Amendment[];
  /** What stood there before the first correction; null where nothing was corrected. */
  submitted: Judgement | null;
};

/** What an interviewer says of a candidate: all of a scorecard that can be corrected. */
export type Judgement = Pick<ScorecardRecord, "sections" | "recommendation" | "rationale" | "citations">;

/** A correction of a submitted scorecard by its interviewer. */
export type Amendment = {
  /** Its place among the scorecard's, from 1. */
  number: number;
  reason: string;
  by: string;
  at: Date;
  /** What its maker may have known by then; null where that is hidden from the reader, who would learn it, too. */
  known: KnownThen | null;
  changes: AmendedField[];
};

export type KnownThen = {
  /** A colleague's scorecard of the candidate lay open to them. */
  informed: boolean;
  /** The panel's debrief was open. */
  debriefOpen: boolean;
  /** A decision on the application stood. */
  decided: boolean;
};

/** A field that was corrected, named as in `mark`, with its stored values. */
export type AmendedField = { kind: (typeof MARK_KINDS)[number]; subjectId: string; before: string; after: string };

export type RecordSection = { name: string; weight: number; weightReason: string; questions: RecordQuestion[] };

export type RecordQuestion = {
  id: string;
  /** The guide's question that it is a copy of: the same question in other plans. Null for the plan's own. */
  guideQuestionId: string | null;
  /** Its place in the plan, from 1. */
  number: number;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  outline: Outline;
  anchors: Anchors;
  weight: number;
  weightReason: string;
  points: RecordPoint[];
  rating: 1 | 2 | 3 | 4 | 5 | null;
  skip: { reason: SkipReason; note: string } | null;
  evidence: string;
};

/** 1 covered, 0.5 partly, 0 missed, null not asked. */
export type RecordPoint = { id: string; text: string; weight: number; value: 1 | 0.5 | 0 | null };

export type RecordRequirement = {
  id: string;
  group: "education" | "certification" | "industry";
  text: string;
  detail: string;
  kind: "required" | "preferred";
  weight: number;
  weightReason: string;
  /** 1 met, 0.5 partly, 0 not met, null not verified. */
  value: 1 | 0.5 | 0 | null;
  evidence: string;
  source: Source | null;
  /** Changed in several places at once: somebody must say which value holds. */
  contested: boolean;
  checkedBy: string | null;
  checkedAt: Date | null;
};

/** The plan's questions in the order they are asked, which may go back and forth between sections. */
export function questionsOf(card: ScorecardRecord): RecordQuestion[] {
  return card.sections.flatMap((section) => section.questions).toSorted((a, b) => a.number - b.number);
}

/** Which version of a scorecard a record is: the first of an amended one, what it was amended to, or the only one. */
export function versionOf({ amendments, submitted }: Pick<ScorecardRecord, "amendments" | "submitted">): "only" | "first" | "amended" {
  if (amendments.length === 0) return "only";
  return submitted === null ? "first" : "amended";
}

/** The scorecard as it was submitted, before anything was corrected; qualifications are facts and stay as they stand. */
export function firstVersion(card: ScorecardRecord): ScorecardRecord {
  return { ...card, ...card.submitted, submitted: null };
}

export const RECOMMENDATIONS = ["strong_no", "no", "yes", "strong_yes", "not_enough_evidence"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const SKIP_REASONS = ["time", "irrelevant", "answered", "other"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const SOURCES = ["resume", "certificate", "reference", "interview", "test"] as const;
export type Source = (typeof SOURCES)[number];
