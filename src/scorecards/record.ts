import type { Anchors, Outline } from "../db/schema/index.ts";

/** A scorecard with everything around it, as the live page, the results and the documents read it. */
export type ScorecardRecord = {
  id: string;
  startedAt: Date | null;
  submittedAt: Date | null;
  /** When its last mark or check was saved; null before the first. */
  savedAt: Date | null;
  interviewer: { id: string; name: string };
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
};

export type RecordSection = { name: string; weight: number; weightReason: string; questions: RecordQuestion[] };

export type RecordQuestion = {
  id: string;
  /** Its place in the plan, from 1. */
  number: number;
  section: string;
  prompt: string;
  competency: string;
  minutes: number;
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
  checkedBy: string | null;
  checkedAt: Date | null;
};

/** The plan's questions in the order they are asked, which may go back and forth between sections. */
export function questionsOf(card: ScorecardRecord): RecordQuestion[] {
  return card.sections.flatMap((section) => section.questions).toSorted((a, b) => a.number - b.number);
}

export const RECOMMENDATIONS = ["strong_no", "no", "yes", "strong_yes", "not_enough_evidence"] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

export const SKIP_REASONS = ["time", "irrelevant", "answered", "other"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const SOURCES = ["resume", "certificate", "reference", "interview", "test"] as const;
export type Source = (typeof SOURCES)[number];
