import type { RecordQuestion, ScorecardRecord } from "../scorecards/record.ts";
import type { QuestionResult } from "../scoring/question.ts";
import { roundHalfUp } from "../scoring/round.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import { type Block, type Column, kept, type Row } from "./blocks.ts";
import { leftOut } from "./left-out.ts";
import { isShare, scoredSentence } from "./share.ts";
import { count, percent, short } from "./words.ts";
import {
  afterEquals,
  figure,
  INSUFFICIENT_BELOW,
  listed,
  planLine,
  ROUNDING,
  SECTION_FORMULA,
  weightReasons,
  workings,
} from "./workings.ts";

const COLUMNS: Column[] = [
  { title: "No.", width: 28, align: "left" },
  { title: "Question", width: null, align: "left", lines: 1 },
  { title: "Weight", width: 40, align: "right" },
  { title: "C", width: 34, align: "right" },
  { title: "r", width: 34, align: "right" },
  { title: "S", width: 34, align: "right" },
];

/** Every figure of the scorecard with its working, what was weighted and why, and what was left out. */
export function arithmeticBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  return [
    kept([
      { kind: "heading", text: "The arithmetic" },
      { kind: "paragraph", text: `${planLine(record, planSize(record))} ${ROUNDING}`, tone: "soft", binds: true },
      ...shareBlocks(record, result),
      { kind: "table", columns: COLUMNS, rows: [...questionRows(record, result), ...totalRows(result)] },
    ]),
    kept([{ kind: "label", text: "How each figure is made" }, formulas(record, result)]),
    kept([{ kind: "label", text: "Workings" }, workings(result)]),
    ...listed("Weights other than 1", weightReasons(record)),
    ...listed("Left out, and why", leftOut(record, result)),
  ];
}

function planSize(record: ScorecardRecord): string {
  const questions = count(record.planned, "question");
  return isShare(record) ? questions : `${questions} in ${count(record.sections.length, "section")}`;
}

function shareBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  if (!isShare(record)) return [];
  const text = `${scoredSentence(record, result)} All figures here are over the questions of that share alone.`;
  return [{ kind: "paragraph", lead: "A share of the plan", text, tone: "soft", binds: true }];
}

function questionRows(record: ScorecardRecord, result: ScorecardResult): Row[] {
  return record.sections.flatMap((section, at): Row[] => {
    const scored = result.sections[at];
    if (scored === undefined) return [];
    const head = { cells: ["", section.name, short(section.weight), "", "", figure(scored.score)], strong: true };
    return [head, ...section.questions.map((question, i) => questionRow(question, scored.questions[i]))];
  });
}

function questionRow({ number, prompt, weight }: RecordQuestion, scored: QuestionResult | undefined): Row {
  const share = (value: number | null | undefined) => (value == null ? "–" : roundHalfUp(value, 3).toFixed(3));
  const cells = [
    String(number),
    prompt,
    short(weight),
    share(scored?.coverage.result),
    share(scored?.unitRating.result),
    scored === undefined ? "–" : figure(scored.score),
  ];
  return { cells, strong: false };
}

function totalRows({ total, completeness, sufficient }: ScorecardResult): Row[] {
  const insufficient = total.result !== null && !sufficient ? " (insufficient)" : "";
  return [
    { cells: ["", `Total, T${insufficient}`, "", "", "", total.result === null ? "nothing to score" : figure(total)], strong: true },
    { cells: ["", "Completeness, K", "", "", "", percent(completeness.result) ?? "–"], strong: true },
  ];
}

function formulas({ plan }: ScorecardRecord, { total, completeness }: ScorecardResult): Block {
  const lambda = short(plan.lambda, 3);
  const coverage = "Σ(point weight × value) ÷ Σ point weights, over the points asked: covered 1, partly 0.5, missed 0";
  const score = `100 × (λ·C + (1 − λ)·r) with λ\u00a0=\u00a0${lambda}; without C, 100 × r; without a rating there is no S`;
  return {
    kind: "terms",
    items: [
      { term: "C, coverage", text: coverage },
      { term: "r, rating", text: "(R − 1) ÷ 4, so that 1 is 0 and 5 is 1" },
      { term: "S, question", text: score },
      { term: "Section", text: SECTION_FORMULA },
      { term: "T, total", text: afterEquals(total.formula) },
      { term: "K, completeness", text: `${afterEquals(completeness.formula)}; ${INSUFFICIENT_BELOW}` },
    ],
  };
}
