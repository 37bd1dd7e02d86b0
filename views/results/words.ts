import type { Figure, FigureName } from "../../src/scoring/arithmetic.ts";
import { formatFigure, formatIndex, formatShare, roundHalfUp } from "../../src/scoring/round.ts";

/** What stands where there is no figure. Never 0: nothing was measured. */
export const NOTHING = "nothing to score";

/** What each figure is called, and its formula told without symbols. */
export const FIGURE_WORDS: Record<FigureName, { name: string; words: string }> = {
  coverage: {
    name: "Coverage",
    words: "Each point that was asked counts 1 when covered, 0.5 when partly, 0 when missed. Points that were not asked are left out.",
  },
  probeRate: { name: "Points asked", words: "How many of the planned points were put to the candidate, by weight." },
  unitRating: { name: "Rating as a share", words: "The rating on a line from 0 to 1: the lowest rating is 0 and the highest is 1." },
  question: { name: "Score", words: "Coverage and rating together, each with the share that the plan gives it, on a line from 0 to 100." },
  divergence: {
    name: "Rating against points",
    words: "How far the rating given lies from the rating that the points suggest. From 2 on, a second look is worth it.",
  },
  section: { name: "Section", words: "The mean of its questions’ scores, by weight. Questions without a score are left out." },
  total: { name: "Total", words: "The mean of the sections, by weight. Sections without a score are left out." },
  completeness: { name: "Completeness", words: "How much of what was planned has a score, by weight." },
  preferred: {
    name: "Preferred qualifications",
    words: "Each preferred qualification that was verified counts 1 when met, 0.5 when partly, 0 when not met.",
  },
  verified: { name: "Preferred, verified", words: "How many of the preferred qualifications were verified at all, by weight." },
  panelQuestion: {
    name: "Panel’s score",
    words: "The mean of the interviewers’ scores of this question, each counting the same. Interviewers without a score are left out.",
  },
  agreement: {
    name: "Agreement",
    words:
      "How much less the ratings differ than ratings given at random would: 1 when all are the same, 0 when they differ as much or more.",
  },
  commonSection: {
    name: "Section, common questions",
    words: "The mean of the scores, by weight, of those of its questions that were scored for everybody compared.",
  },
  commonTotal: {
    name: "Total, common questions",
    words: "The mean of the sections, by weight, on the questions that were scored for everybody compared.",
  },
};

/** A figure as it is shown: one decimal; shares in per cent; an index with two; in words where there is nothing to score. */
export function figureText({ figure, result, scale }: Pick<Figure, "figure" | "result" | "scale">): string {
  if (result === null) return NOTHING;
  if (figure === "agreement") return formatIndex(result);
  return scale === 1 ? formatShare(result) : formatFigure(result);
}

/** A number in a working: four decimals, with a minus sign where it is negative. */
export function workingText(value: number): string {
  return roundHalfUp(value, 4).toFixed(4).replace("-", "−");
}

/** A weight as it was set: "1", "1.5". */
export function weightText(weight: number): string {
  return String(roundHalfUp(weight, 4));
}
