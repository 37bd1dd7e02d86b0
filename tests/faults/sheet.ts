import { pointLabel, RECOMMENDATION_LABELS, requirementLabel } from "../../src/labels.ts";
import { RECOMMENDATIONS, SOURCES } from "../../src/scorecards/record.ts";
import type { Desk } from "./desk.ts";
import type { Dice } from "./dice.ts";

/** What the fields hold in the end, by their names. */
export type Sheet = ReadonlyMap<string, string>;

/** A field of a scorecard: what a person puts there next, and the phrases of the PDF, each once, in which it must be found again. */
export type Field = { name: string; next: (before: string, dice: Dice) => string; onPaper: (value: string, sheet: Sheet) => string[] };

/** All fields at a desk. A text comes three times as often as a tick, as in an interview. */
export function fieldsAt({ questions, requirements }: Desk): Field[] {
  const texts = [...questions.map(({ id }) => `evidence:${id}`), "rationale", ...requirements.map(({ id }) => `proof:${id}`)].map(text);
  return [
    ...texts,
    ...texts,
    ...texts,
    ...questions.flatMap(({ id, points, competency, minutes }) => [
      choice(`rating:${id}`, ["1", "2", "3", "4", "5"], (value) => [`${competency} · ${minutes} min ${value} of 5`]),
      choice(`cited:${id}`, ["1", ""], () => []),
      ...points.map((point) =>
        choice(`point:${point.id}`, ["1", "0.5", "0", ""], (value) => [`${pointLabel(share(value))} ${point.text}`]),
      ),
    ]),
    ...requirements.flatMap((one) => [
      choice(`status:${one.id}`, ["1", "0.5", "0", ""], (value, sheet) => [
        `${requirementLabel(counts(one.id, value, sheet) ? share(value) : null)} ${one.text}`,
      ]),
      choice(`source:${one.id}`, SOURCES, () => []),
    ]),
    choice("recommendation", RECOMMENDATIONS, recommended),
  ];
}

/** Typing: one more word, which nobody else writes. */
const text = (name: string): Field => ({
  name,
  next: (before, dice) => [before, dice.word()].filter(Boolean).join(" "),
  onPaper: (value) => value.split(/\s+/).filter(Boolean),
});

const choice = (name: string, values: readonly [string, ...string[]], onPaper: Field["onPaper"]): Field => ({
  name,
  next: (before, dice) => {
    const [first, ...others] = values.filter((value) => value !== before);
    return first === undefined ? before : dice.pick([first, ...others]);
  },
  onPaper,
});

/** Met and partly count once there is evidence, and its source. */
const counts = (id: string, value: string, sheet: Sheet): boolean =>
  value === "0" || [`proof:${id}`, `source:${id}`].every((field) => (sheet.get(field) ?? "") !== "");

const recommended = (value: string): string[] =>
  RECOMMENDATIONS.filter((one) => one === value).map((one) => `RECOMMENDATION ${RECOMMENDATION_LABELS[one]} The interviewer`);

const SHARES = new Map<string, 1 | 0.5 | 0>([
  ["1", 1],
  ["0.5", 0.5],
  ["0", 0],
]);
const share = (value: string): 1 | 0.5 | 0 | null => SHARES.get(value) ?? null;
