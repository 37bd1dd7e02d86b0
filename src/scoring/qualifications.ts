import { checkWeight, type Figure, type LeftOut, type Term, weightedMean } from "./arithmetic.ts";
import type { RequirementValue, ScoredRequirement } from "./model.ts";

/** Over the required ones, worst first: any not met; any partly or not verified; all met. */
export type Flag = "gap" | "unresolved" | "met";

/** `value` is what counts; `needsEvidence` is true where met or partly was recorded but cannot count yet. */
export type RequirementResult = {
  readonly id: string;
  readonly text: string;
  readonly kind: "required" | "preferred";
  readonly weight: number;
  readonly recorded: RequirementValue;
  readonly value: RequirementValue;
  readonly needsEvidence: boolean;
};

/** Stands beside the total: never added to it, never rejects anybody. `flag` is null when nothing is required. */
export type QualificationsResult = {
  readonly requirements: readonly RequirementResult[];
  readonly flag: Flag | null;
  readonly preferred: Figure;
  readonly verified: Figure;
};

/** The flag, preferred share and verified share. Throws RangeError on a weight that is not positive and finite. */
export function scoreQualifications(requirements: readonly ScoredRequirement[]): QualificationsResult {
  const results = requirements.map(scoreRequirement);
  return {
    requirements: results,
    flag: requiredFlag(results),
    preferred: preferredShare(results),
    verified: verifiedShare(results),
  };
}

/** Met and partly need evidence and its source; until both are given they count as not verified. */
export function scoreRequirement(requirement: ScoredRequirement): RequirementResult {
  const { id, text, kind, weight, value: recorded, evidenced } = requirement;
  checkWeight(weight, text);
  const needsEvidence = (recorded === 1 || recorded === 0.5) && !evidenced;
  return { id, text, kind, weight, recorded, value: needsEvidence ? null : recorded, needsEvidence };
}

/** Looks at the required ones only; null when there is none. */
export function requiredFlag(requirements: readonly RequirementResult[]): Flag | null {
  const values = requirements.filter(({ kind }) => kind === "required").map(({ value }) => value);
  if (values.length === 0) return null;
  if (values.includes(0)) return "gap";
  return values.every((value) => value === 1) ? "met" : "unresolved";
}

/** P = Σ v·x ÷ Σ v over the preferred ones with a value, 0 to 1; null when none has one. Throws RangeError on a bad weight. */
export function preferredShare(requirements: readonly RequirementResult[]): Figure {
  return weightedMean(
    { figure: "preferred", formula: "P = Σ(weight × value) ÷ Σ weights, over the preferred ones verified", scale: 1 },
    preferred(requirements).map(({ text, weight, value, needsEvidence }): Term | LeftOut => {
      if (value !== null) return { label: text, weight, value };
      return { label: text, weight, why: needsEvidence ? "evidence or source missing" : "not verified" };
    }),
  );
}

/** Σ v (verified) ÷ Σ v (all) over the preferred ones, 0 to 1; null when there is none. Throws RangeError on a bad weight. */
export function verifiedShare(requirements: readonly RequirementResult[]): Figure {
  return weightedMean(
    {
      figure: "verified",
      formula: "Σ(weight × verified) ÷ Σ weights, over the preferred ones; verified is 1 or 0",
      scale: 1,
    },
    preferred(requirements).map(({ text, weight, value }) => ({ label: text, weight, value: value === null ? 0 : 1 })),
  );
}

function preferred(requirements: readonly RequirementResult[]): readonly RequirementResult[] {
  return requirements.filter(({ kind }) => kind === "preferred");
}
