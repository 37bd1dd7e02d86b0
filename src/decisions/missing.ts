import type { Sitting } from "../interviews/sittings.ts";
import type { PanelResults } from "../results/panel.ts";
import type { Figure } from "../scoring/arithmetic.ts";
import type { QualificationsResult, RequirementResult } from "../scoring/qualifications.ts";

/** What an interview still lacks, as far as the reader may know. */
export type MissingOfInterview = {
  id: string;
  plan: { name: string; number: number };
  /** Who has not submitted. */
  waiting: string[];
  /** Submitted scorecards that the reader may not read yet. */
  unread: number;
  /** K where it is too low for the total to stand; null where it suffices or nothing can be read. */
  completeness: Figure | null;
};

/** What a decision would be made without. Nothing of it prevents one. */
export type Missing = {
  /** Nobody has met the candidate: there is no interview at all. */
  noInterview: boolean;
  /** Those that lack something. */
  interviews: MissingOfInterview[];
  /** Required qualifications that do not count as met. */
  requirements: RequirementResult[];
};

/** Looks through interviews and requirements for what a decision must not overlook. */
export function missingOf(sittings: Sitting[], panels: Map<string, PanelResults>, { requirements }: QualificationsResult): Missing {
  const interviews = sittings.map((sitting) => missingIn(sitting, panels.get(sitting.id)));
  return {
    noInterview: sittings.length === 0,
    interviews: interviews.filter(({ waiting, unread, completeness }) => waiting.length > 0 || unread > 0 || completeness !== null),
    requirements: requirements.filter(({ kind, value }) => kind === "required" && value !== 1),
  };
}

function missingIn({ id, plan, cards }: Sitting, results: PanelResults | undefined): MissingOfInterview {
  const submitted = cards.filter(({ state }) => state === "submitted").length;
  return {
    id,
    plan,
    waiting: cards.filter(({ state }) => state !== "submitted").map(({ interviewer }) => interviewer.name),
    unread: submitted - (results?.record.scorecards.length ?? 0),
    completeness: results === undefined || results.panel.sufficient ? null : results.panel.completeness,
  };
}
