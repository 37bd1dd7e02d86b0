import { expect } from "vitest";
import type { Figure } from "../../src/scoring/arithmetic.ts";
import type { PanelResult } from "../../src/scoring/panel.ts";
import type { ScorecardResult } from "../../src/scoring/scorecard.ts";

/** Equal but for the last bits of binary arithmetic; null equals only null. */
export function expectSame(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-9);
}

/** To four decimals, as the worked examples of scoring.md are given. */
export function expectFigure(figure: Figure, expected: number | null): void {
  if (figure.result === null || expected === null) expect(figure.result).toBe(expected);
  else expect(figure.result.toFixed(4)).toBe(expected.toFixed(4));
}

export function everyFigure(card: ScorecardResult): Figure[] {
  return [
    card.total,
    card.completeness,
    card.probeRate,
    card.qualifications.preferred,
    card.qualifications.verified,
    ...card.sections.flatMap((section) => [section.score, section.completeness]),
    ...card.sections.flatMap((section) => section.questions).flatMap((q) => [q.coverage, q.probeRate, q.unitRating, q.score, q.divergence]),
  ];
}

export function everyPanelFigure(panel: PanelResult): Figure[] {
  return [
    panel.total,
    panel.completeness,
    ...panel.members.flatMap((member) => [member.total, member.completeness]),
    ...panel.sections.flatMap((section) => [section.score, section.completeness]),
    ...panel.sections
      .flatMap((section) => section.questions)
      .flatMap((q) => [q.score, q.agreement, ...q.marks.flatMap(({ score }) => score ?? [])]),
  ];
}
