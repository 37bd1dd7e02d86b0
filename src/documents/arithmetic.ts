import { SKIP_LABELS } from "../labels.ts";
import type { RecordQuestion, RecordSection, ScorecardRecord } from "../scorecards/record.ts";
import type { Figure } from "../scoring/arithmetic.ts";
import type { QuestionResult } from "../scoring/question.ts";
import { formatFigure, roundHalfUp } from "../scoring/round.ts";
import type { ScorecardResult } from "../scoring/scorecard.ts";
import type { Block, Column, Row } from "./blocks.ts";
import { count, day, percent, short } from "./words.ts";

const COLUMNS: Column[] = [
  { title: "No.", width: 28, align: "left" },
  { title: "Question", width: null, align: "left" },
  { title: "Weight", width: 44, align: "right" },
  { title: "C", width: 40, align: "right" },
  { title: "r", width: 40, align: "right" },
  { title: "S", width: 40, align: "right" },
];

/** Every figure of the scorecard with its working, what was weighted and why, what was left out, and how to read it. */
export function arithmeticBlocks(record: ScorecardRecord, result: ScorecardResult): Block[] {
  return [
    {
      kind: "group",
      keep: true,
      blocks: [
        { kind: "heading", text: "The arithmetic" },
        { kind: "paragraph", text: planLine(record), tone: "soft" },
        { kind: "table", columns: COLUMNS, rows: [...questionRows(record, result), ...totalRows(result)] },
      ],
    },
    { kind: "group", keep: true, blocks: [{ kind: "label", text: "How each figure is made" }, formulas(record, result)] },
    { kind: "group", keep: true, blocks: [{ kind: "label", text: "Workings" }, workings(result)] },
    ...listed("Weights other than 1", weightReasons(record)),
    ...listed("Left out, and why", leftOut(record, result)),
    {
      kind: "group",
      keep: true,
      blocks: [
        { kind: "heading", text: "How to read this" },
        { kind: "paragraph", text: HOW_TO_READ },
      ],
    },
  ];
}

const HOW_TO_READ =
  "Each question has follow-up points, marked covered, partly, missed or not asked, and one rating from 1 to 5. “Missed” means that the point was put to the candidate and not addressed; “not asked” means that it was never reached, and costs nothing. A question’s score joins points and rating; sections and the total are weighted means of the questions that were scored. A question that was skipped is left out, never counted as 0. The recommendation is a person’s and is not computed.";

function planLine({ plan, sections, firm }: ScorecardRecord): string {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  const size = `${count(questions, "question")} in ${count(sections.length, "section")}, ${plan.slotMinutes} minutes`;
  return `Plan “${plan.name}”, version ${plan.number}, published ${day(plan.publishedAt, firm.timeZone)}: ${size}, λ = ${short(plan.lambda, 3)}. Figures are computed in full precision and rounded only here.`;
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

function figure({ result }: Figure): string {
  return formatFigure(result) ?? "–";
}

function formulas({ plan }: ScorecardRecord, { total, completeness }: ScorecardResult): Block {
  const lambda = short(plan.lambda, 3);
  const coverage = "Σ(point weight × value) ÷ Σ point weights, over the points asked: covered 1, partly 0.5, missed 0";
  const score = `100 × (λ·C + (1 − λ)·r) with λ = ${lambda}; without C, 100 × r; without a rating there is no S`;
  return {
    kind: "terms",
    items: [
      { term: "C, coverage", text: coverage },
      { term: "r, rating", text: "(R − 1) ÷ 4, so that 1 is 0 and 5 is 1" },
      { term: "S, question", text: score },
      { term: "Section", text: "Σ(question weight × S) ÷ Σ question weights, over the questions scored" },
      { term: "T, total", text: afterEquals(total.formula) },
      { term: "K, completeness", text: `${afterEquals(completeness.formula)}; below 80 % the total is “Insufficient”` },
    ],
  };
}

function afterEquals(formula: string): string {
  return formula.replace(/^[TK] = /, "");
}

function workings({ sections, total, completeness }: ScorecardResult): Block {
  return {
    kind: "terms",
    items: [
      ...sections.map(({ name, score }) => ({ term: name, text: working(score, formatFigure) })),
      { term: "T, total", text: working(total, formatFigure) },
      { term: "K, completeness", text: working(completeness, (share) => percent(share)) },
    ],
  };
}

/** "(2 × 68.8 + 1 × 37.5) ÷ 3 = 58.3" */
function working({ terms, denominator, result }: Figure, show: (value: number) => string): string {
  if (result === null) return "nothing to score";
  return `(${terms.map(({ weight, value }) => `${short(weight)} × ${show(value)}`).join(" + ")}) ÷ ${short(denominator)} = ${show(result)}`;
}

function weightReasons({ sections, requirements }: ScorecardRecord): string[] {
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

function leftOut({ sections }: ScorecardRecord, result: ScorecardResult): string[] {
  const questions = sections.flatMap((section: RecordSection) => section.questions);
  const scored = new Map(result.sections.flatMap((section) => section.questions.map((question) => [question.id, question.status])));
  const unscored = questions.flatMap(({ id, number, skip }) => {
    if (skip !== null) return [`Question ${number}: skipped, ${SKIP_LABELS[skip.reason].toLowerCase()}`];
    const status = scored.get(id);
    if (status === "untouched") return [`Question ${number}: nothing marked`];
    return status === "incomplete" ? [`Question ${number}: no rating`] : [];
  });
  const taken = questions.filter(({ id, skip }) => skip === null && scored.get(id) !== "untouched");
  const unasked = taken.flatMap(({ number, points }) => {
    const missing = points.filter(({ value }) => value === null).length;
    return missing === 0 ? [] : [`question ${number} (${missing} of ${points.length})`];
  });
  return unasked.length === 0 ? unscored : [...unscored, `Points not asked, left out of C: ${unasked.join(", ")}`];
}

function listed(label: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: "group",
      keep: false,
      blocks: [{ kind: "label", text: label }, ...lines.map((text): Block => ({ kind: "paragraph", text, tone: "soft" }))],
    },
  ];
}
