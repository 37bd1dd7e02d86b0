/** How a follow-up point went: covered, partly, missed (asked, not addressed), not asked. Null is never read as 0. */
export type PointValue = 1 | 0.5 | 0 | null;

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** How a qualification stands: met, partly, not met, not verified. */
export type RequirementValue = 1 | 0.5 | 0 | null;

/** Every weight in this file is positive and finite; 1 unless the plan says otherwise. */
export type ScoredPoint = {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly value: PointValue;
};

/** A skipped question may still hold old marks (skipping can be undone); scoring ignores them. */
export type ScoredQuestion = {
  readonly id: string;
  readonly prompt: string;
  readonly weight: number;
  readonly points: readonly ScoredPoint[];
  readonly rating: Rating | null;
  readonly skipped: boolean;
};

export type ScoredSection = {
  readonly name: string;
  readonly weight: number;
  readonly questions: readonly ScoredQuestion[];
};

/** A plan as published, before anybody has marked anything. */
export type PlannedQuestion = Pick<ScoredQuestion, "id" | "prompt" | "weight">;
export type PlannedSection = {
  readonly name: string;
  readonly weight: number;
  readonly questions: readonly PlannedQuestion[];
};

/** One interviewer and what they marked: the questions of their share only, under the plan's ids and weights. */
export type PanelMember = {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly ScoredSection[];
};

/** `evidenced` is true only when both the evidence and its source are recorded. */
export type ScoredRequirement = {
  readonly id: string;
  readonly text: string;
  readonly kind: "required" | "preferred";
  readonly weight: number;
  readonly value: RequirementValue;
  readonly evidenced: boolean;
};
