import type { PanelResults } from "../../results/panel.ts";
import { scoreRecord } from "../../results/score.ts";
import type { PanelSection } from "../../scoring/panel.ts";
import { formatFigure } from "../../scoring/round.ts";
import type { Bar, Block } from "../blocks.ts";
import { short } from "../words.ts";

/** The panel's sections as bars; the range is between the interviewers' own scores of the section. */
export function sectionBlocks({ record, panel }: PanelResults): Block[] {
  const own = record.scorecards.map((card) => scoreRecord(card).sections);
  const items = panel.sections.map((section) =>
    barOf(
      section,
      own.flatMap((sections) => scoreOf(section, sections)),
    ),
  );
  const range = own.length < 2 ? "" : ", with the range from the lowest interviewer to the highest";
  return [
    { kind: "label", text: `Sections, 0 to 100${range}` },
    { kind: "bars", items },
  ];
}

type Scored = ReturnType<typeof scoreRecord>["sections"];

/** One interviewer's score of the same section; none where they had no question of it, or scored none. */
function scoreOf({ questions }: PanelSection, sections: Scored): number[] {
  const ids = new Set(questions.map(({ id }) => id));
  const same = sections.find((section) => section.questions.some(({ id }) => ids.has(id)));
  return same === undefined || same.score.result === null ? [] : [same.score.result];
}

function barOf({ name, weight, score, questions }: PanelSection, own: number[]): Bar {
  const scored = questions.filter((question) => question.score.result !== null).length;
  const found = score.result === null ? "Nothing to score" : `${scored} of ${questions.length} scored`;
  const weighs = weight === 1 ? [] : [`weight\u00a0${short(weight)}`];
  const range = own.length < 2 ? null : { from: Math.min(...own), to: Math.max(...own) };
  return {
    label: name,
    share: score.result === null ? null : score.result / 100,
    value: formatFigure(score.result) ?? "–",
    note: `${[found, ...weighs].join(" · ")}${range === null ? "" : `\n${rangeWords(range)}`}`,
    range: range === null ? null : { from: range.from / 100, to: range.to / 100 },
  };
}

function rangeWords({ from, to }: { from: number; to: number }): string {
  const [low, high] = [formatFigure(from), formatFigure(to)];
  return low === high ? `${low} each` : `${low}–${high}`;
}
