import type { ScorecardRecord } from "../scorecards/record.ts";
import type { Figure } from "../scoring/arithmetic.ts";
import { formatFigure } from "../scoring/round.ts";
import { SUFFICIENT_COMPLETENESS } from "../scoring/total.ts";
import type { Block } from "./blocks.ts";
import { day, percent, short } from "./words.ts";

/** What the arithmetic of a scorecard and that of a panel say in the same words. */

/** The plan and its version in a sentence. @param size how many questions, in words. */
export function planLine({ plan, firm }: Pick<ScorecardRecord, "plan" | "firm">, size: string): string {
  return `Plan “${plan.name}”, version ${plan.number}, published ${day(plan.publishedAt, firm.timeZone)}: ${size}, ${plan.slotMinutes} minutes, λ\u00a0=\u00a0${short(plan.lambda, 3)}.`;
}

export const ROUNDING = "Figures are computed in full precision and rounded only here.";

/** A figure as it is shown, "–" where there was nothing to score. */
export function figure({ result }: Figure): string {
  return formatFigure(result) ?? "–";
}

/** A formula without what it is called. */
export function afterEquals(formula: string): string {
  return formula.replace(/^[TK] = /, "");
}

/** "(2 × 68.8 + 1 × 37.5) ÷ 3 = 58.3" */
function working({ terms, denominator, result }: Figure, show: (value: number) => string): string {
  if (result === null) return "nothing to score";
  return `(${terms.map(({ weight, value }) => `${short(weight)} × ${show(value)}`).join(" + ")}) ÷ ${short(denominator)} = ${show(result)}`;
}

/** How a section's score is made, and below what completeness the total says too little. */
export const SECTION_FORMULA = "Σ(question weight × S) ÷ Σ question weights, over the questions scored";
export const INSUFFICIENT_BELOW = `below ${percent(SUFFICIENT_COMPLETENESS)} the total is “Insufficient”`;

type Worked = { sections: readonly { name: string; score: Figure }[]; total: Figure; completeness: Figure };

/** The working of each section, of the total and of the completeness. */
export function workings({ sections, total, completeness }: Worked): Block {
  return {
    kind: "terms",
    items: [
      ...sections.map(({ name, score }) => ({ term: name, text: working(score, formatFigure) })),
      { term: "T, total", text: working(total, formatFigure) },
      { term: "K, completeness", text: working(completeness, (share) => percent(share)) },
    ],
  };
}

/** Each weight that is not 1, with its reason. */
export function weightReasons({ sections, requirements }: Pick<ScorecardRecord, "sections" | "requirements">): string[] {
  const reason = (weight: number, what: string, why: string) =>
    weight === 1 ? [] : [`${what}, weight ${short(weight)}: ${why || "no reason given"}`];
  return [
    ...sections.flatMap(({ name, weight, weightReason, questions }) => [
      ...reason(weight, `Section “${name}”`, weightReason),
      ...questions.flatMap((question) => reason(question.weight, `Question ${question.number}`, question.weightReason)),
    ]),
    ...requirements.flatMap(({ text, weight, weightReason }) => reason(weight, `Qualification “${text}”`, weightReason)),
  ];
}

/** Lists up to so many lines stay on one page. */
const SHORT_LIST = 6;

/** Lines under a label; nothing where there are none. */
export function listed(label: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: "group",
      keep: lines.length <= SHORT_LIST,
      blocks: [{ kind: "label", text: label }, ...lines.map((text): Block => ({ kind: "paragraph", text, tone: "soft" }))],
    },
  ];
}
