import { RECOMMENDATION_LABELS } from "../../labels.ts";
import type { PanelResults } from "../../results/panel.ts";
import type { ScorecardRecord } from "../../scorecards/record.ts";
import type { PanelMemberResult } from "../../scoring/panel.ts";
import { formatFigure } from "../../scoring/round.ts";
import type { Spread } from "../../scoring/spread.ts";
import type { Block, Column, Row } from "../blocks.ts";
import { percent } from "../words.ts";

const COLUMNS: Column[] = [
  { title: "Interviewer", width: null, align: "left" },
  { title: "Recommends", width: 94, align: "left" },
  { title: "Scored", width: 104, align: "left" },
  { title: "Complete", width: 46, align: "right" },
  { title: "Own total", width: 50, align: "right" },
];

/** Everybody on the panel: what they recommend, their own total over their own questions; below it, how far these lie apart. */
export function memberTable({ record, panel }: PanelResults): Block[] {
  const scorecards = new Map(record.scorecards.map((card) => [card.id, card]));
  const results = new Map(panel.members.map((member) => [member.id, member]));
  const rows = record.cards
    .toSorted((a, b) => Number(scorecards.has(b.id)) - Number(scorecards.has(a.id)))
    .map(({ id, interviewer }): Row => {
      const card = scorecards.get(id);
      const result = results.get(interviewer.id);
      if (card === undefined || result === undefined)
        return { cells: [interviewer.name, "Not submitted", "Not included", "–", "–"], strong: false };
      return memberRow(card, result);
    });
  return [
    { kind: "table", columns: COLUMNS, rows },
    { kind: "paragraph", text: spreadSentence(panel.totals), tone: "soft" },
  ];
}

function memberRow(card: ScorecardRecord, { total, completeness, sufficient }: PanelMemberResult): Row {
  const questions = card.sections.flatMap(({ questions }) => questions);
  const scored = questions.filter(({ rating, skip }) => rating !== null && skip === null).length;
  const share = questions.length < card.planned ? `${questions.length}, a share of ${card.planned}` : `${questions.length}`;
  const cells = [
    card.amendments.length === 0 ? card.interviewer.name : `${card.interviewer.name}, amended`,
    card.recommendation === null ? "None" : RECOMMENDATION_LABELS[card.recommendation],
    `${scored} of ${share}${sufficient ? "" : ": insufficient"}`,
    percent(completeness.result) ?? "–",
    formatFigure(total.result) ?? "–",
  ];
  return { cells, strong: false };
}

/** "Own totals: n = 3, sample SD 18.0, range 31.3 (43.8 to 75.0)." */
export function spreadSentence({ n, standardDeviation, range, min, max }: Spread): string {
  if (n === 0) return "Nobody has a total of their own.";
  if (standardDeviation === null || range === null || min === null || max === null) return "n = 1: one total has no spread.";
  const figures = `sample SD ${formatFigure(standardDeviation)}, range ${formatFigure(range)} (${formatFigure(min)} to ${formatFigure(max)})`;
  return `Own totals: n = ${n}, ${figures}. The panel’s total is made of question means, never of these.`;
}
