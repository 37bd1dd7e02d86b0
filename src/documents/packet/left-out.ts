import { SKIP_LABELS } from "../../labels.ts";
import type { PanelResults } from "../../results/panel.ts";
import type { PanelQuestion } from "../../scoring/panel-question.ts";
import { listOf } from "../words.ts";

/** Whose S is missing from which mean, and why; in plan order. */
export function leftOutOfMeans({ record, panel }: PanelResults): string[] {
  const numbers = numbersIn(record.sections);
  return panel.sections
    .flatMap(({ questions }) => questions)
    .map((question) => ({ number: numbers.get(question.id) ?? 0, reasons: reasonsOf(question, record) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, reasons }) => `Question ${number}: ${reasons.join("; ")}`);
}

function reasonsOf({ id, marks }: PanelQuestion, { scorecards }: PanelResults["record"]): string[] {
  const named = (status: PanelQuestion["status"]) => marks.filter((mark) => mark.status === status).map(({ name }) => name);
  const skips = marks.flatMap(({ status }, at) => {
    const skip = scorecards[at]?.sections.flatMap(({ questions }) => questions).find((question) => question.id === id)?.skip;
    return status === "skipped" && skip != null ? [`skipped by ${marks[at]?.name} (${SKIP_LABELS[skip.reason].toLowerCase()})`] : [];
  });
  const said = (names: string[], words: string) => (names.length === 0 ? [] : [`${words} ${listOf(names)}`]);
  return [
    ...skips,
    ...said(named("incomplete"), "marked but not rated by"),
    ...said(named("untouched"), "nothing marked by"),
    ...said(named("unassigned"), "not in the share of"),
  ];
}

/** The numbers that questions have in the plan, by their ids. */
export function numbersIn(sections: PanelResults["record"]["sections"]): Map<string, number> {
  return new Map(sections.flatMap(({ questions }) => questions.map(({ id, number }) => [id, number] as const)));
}
