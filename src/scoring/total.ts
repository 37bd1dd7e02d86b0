import { type Figure, type LeftOut, type Term, type Why, weightedMean } from "./arithmetic.ts";
import type { PanelStatus, QuestionResult } from "./question.ts";
import { atLeast } from "./round.ts";

/** Below this completeness a total carries the word "Insufficient" and is never ranked. */
export const SUFFICIENT_COMPLETENESS = 0.8;

export type SectionResult = {
  readonly name: string;
  readonly weight: number;
  readonly questions: readonly QuestionResult[];
  readonly score: Figure;
  readonly completeness: Figure;
};

/** What the sums below look at, so that they serve one interviewer's figures and a panel's alike. */
type SummedQuestion = Pick<QuestionResult, "prompt" | "weight" | "score">;
type SummedSection = Pick<SectionResult, "name" | "weight" | "score" | "completeness"> & { readonly questions: readonly unknown[] };

/** Σ w·S ÷ Σ w over the questions with a score, 0 to 100; null when none has one. Throws RangeError on a bad weight. */
export function sectionScore(questions: readonly (SummedQuestion & { readonly status: PanelStatus })[]): Figure {
  return weightedMean(
    {
      figure: "section",
      formula: "Section = Σ(question weight × S) ÷ Σ question weights, over the questions scored",
      scale: 100,
    },
    questions.map((question) => entry(question.prompt, question.weight, question.score, whyUnscored(question.status))),
  );
}

/** Scored weight ÷ planned weight in one section, 0 to 1; null when it has no question. Throws RangeError on a bad weight. */
export function sectionCompleteness(questions: readonly SummedQuestion[]): Figure {
  return weightedMean(
    { figure: "completeness", formula: "Σ(question weight × scored) ÷ Σ question weights; scored is 1 or 0", scale: 1 },
    questions.map(({ prompt, weight, score }) => ({ label: prompt, weight, value: score.result === null ? 0 : 1 })),
  );
}

/** T = Σ W·Section ÷ Σ W over the sections with a score, 0 to 100; null when none has one. Throws RangeError on a bad weight. */
export function total(sections: readonly SummedSection[]): Figure {
  return weightedMean(
    {
      figure: "total",
      formula: "T = Σ(section weight × section) ÷ Σ section weights, over the sections scored",
      scale: 100,
    },
    sections.map(({ name, weight, score, questions }) =>
      entry(name, weight, score, questions.length === 0 ? "no questions" : "nothing scored"),
    ),
  );
}

/**
 * K = Σ W·(scored w ÷ planned w) ÷ Σ W over the sections with questions, 0 to 1. Null for a plan without questions.
 * Throws RangeError on a bad weight.
 */
export function completeness(sections: readonly SummedSection[]): Figure {
  return weightedMean(
    {
      figure: "completeness",
      formula: "K = Σ(section weight × scored share of the section) ÷ Σ section weights",
      scale: 1,
    },
    sections.map((section) => entry(section.name, section.weight, section.completeness, "no questions")),
  );
}

/** Whether a completeness figure is enough, K ≥ 0.80, for its total to stand. Nothing planned is not enough. */
export function isSufficient(completeness: Pick<Figure, "result">): boolean {
  return completeness.result !== null && atLeast(completeness.result, SUFFICIENT_COMPLETENESS);
}

/**
 * "41 % asked": Σ v (asked) ÷ Σ v (all) over every point of the plan, 0 to 1, so a question counts by its points and
 * not by its own weight. Points of skipped questions were not asked. Null when the plan has no points.
 */
export function overallProbeRate(sections: readonly SectionResult[]): Figure {
  return weightedMean(
    {
      figure: "probeRate",
      formula: "Σ(point weights of the question × share asked) ÷ Σ point weights of the plan",
      scale: 1,
    },
    sections
      .flatMap((section) => section.questions)
      .map(({ prompt, probeRate }) => entry(prompt, probeRate.result === null ? null : probeRate.denominator, probeRate, "no points")),
  );
}

function entry(label: string, weight: number | null, figure: Figure, why: Why): Term | LeftOut {
  if (figure.result === null || weight === null) return { label, weight, why };
  return { label, weight, value: figure.result };
}

/** How a working says that a question, or one interviewer's answer to it, has no score. */
export function whyUnscored(status: PanelStatus): Why {
  if (status === "skipped") return "skipped";
  if (status === "unassigned") return "not assigned";
  return status === "untouched" ? "nothing marked" : "no rating";
}
