import type { PointValue, Rating, ScoredPoint, ScoredQuestion, ScoredRequirement, ScoredSection } from "../../src/scoring/model.ts";

const marks: Readonly<Record<string, PointValue>> = { c: 1, p: 0.5, m: 0, "–": null };

/** Points in the notation of scoring.md: "c p m –". */
export function points(notation: string, weights: readonly number[] = []): ScoredPoint[] {
  return notation
    .split(" ")
    .filter((mark) => mark !== "")
    .map((mark, index) => {
      const value = marks[mark];
      if (value === undefined) throw new Error(`No such mark: ${mark}`);
      return { id: `point-${index}`, text: `Point ${index + 1}`, weight: weights[index] ?? 1, value };
    });
}

export function question(
  notation: string,
  rating: Rating | null,
  rest: Partial<ScoredQuestion> & { pointWeights?: readonly number[] } = {},
): ScoredQuestion {
  const { pointWeights, ...overrides } = rest;
  return {
    id: "question",
    prompt: "A question",
    weight: 1,
    points: points(notation, pointWeights),
    rating,
    skipped: false,
    ...overrides,
  };
}

export function section(questions: readonly ScoredQuestion[], rest: Partial<ScoredSection> = {}): ScoredSection {
  return { name: "A section", weight: 1, questions, ...rest };
}

export function required(value: ScoredRequirement["value"], rest: Partial<ScoredRequirement> = {}): ScoredRequirement {
  return { id: "requirement", text: "A requirement", kind: "required", weight: 1, value, evidenced: true, ...rest };
}

export function preferred(value: ScoredRequirement["value"], rest: Partial<ScoredRequirement> = {}): ScoredRequirement {
  return required(value, { kind: "preferred", ...rest });
}
