import type { PanelResults } from "../../results/panel.ts";
import type { PanelResult } from "../../scoring/panel.ts";
import { formatFigure } from "../../scoring/round.ts";
import { type Block, type GridRow, kept } from "../blocks.ts";
import { count, initialsOf, percent, short } from "../words.ts";
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
} from "../workings.ts";
import { leftOutOfMeans, numbersIn } from "./left-out.ts";
import { spreadSentence } from "./members.ts";

/** How the panel's figures are made: each question's mean, then sections and total; what was left out; the plan. */
export function panelArithmetic({ record, panel }: PanelResults): Block {
  const names = panel.members.map(({ name }) => name);
  const initials = initialsOf(names);
  const people = names.map((name, at) => ({ name, initials: initials[at] ?? "" }));
  const questions = count(
    record.sections.reduce((sum, section) => sum + section.questions.length, 0),
    "question",
  );
  return {
    kind: "chapter",
    title: "The panel’s arithmetic",
    sub: "",
    running: "The panel’s arithmetic",
    blocks: [
      { kind: "paragraph", text: `${MEANS} ${ROUNDING}`, tone: "soft", binds: true },
      { kind: "grid", people, figures: ["Weight", "n", "S"], rows: [...questionRows(panel, record.sections), ...totalRows(panel)] },
      { kind: "paragraph", text: spreadSentence(panel.totals), tone: "soft" },
      kept([{ kind: "label", text: "How each figure is made" }, formulas(panel)]),
      kept([{ kind: "label", text: "Workings" }, workings(panel)]),
      ...listed("Left out, and why", leftOutOfMeans({ record, panel })),
      kept([
        { kind: "heading", text: "The plan" },
        { kind: "paragraph", text: planLine(record, `${questions} in ${count(record.sections.length, "section")}`) },
      ]),
      ...listed("Weights other than 1", weightReasons(record)),
    ],
  };
}

const MEANS =
  "Each interviewer’s score S of a question stands in their column; the panel’s S is their mean over the n interviewers who have one. Sections and the total are made of these means, never of the interviewers’ totals. “—” stands for a question that was not in somebody’s share, “–” for one that they did not score.";

function questionRows({ sections, members }: PanelResult, planned: PanelResults["record"]["sections"]): GridRow[] {
  const numbers = numbersIn(planned);
  return sections.flatMap((section): GridRow[] => [
    {
      ...row(
        "",
        section.name,
        members.map(() => ""),
        [short(section.weight), "", figure(section.score)],
      ),
      strong: true,
    },
    ...section.questions.map((question) =>
      row(
        String(numbers.get(question.id) ?? ""),
        question.prompt,
        question.marks.map(({ score, status }) => (status === "unassigned" ? "—" : (formatFigure(score?.result ?? null) ?? "–"))),
        [short(question.weight), String(question.score.terms.length), figure(question.score)],
      ),
    ),
  ]);
}

function totalRows({ members, total, completeness, sufficient, totals }: PanelResult): GridRow[] {
  const blank = members.map(() => "");
  const name = total.result !== null && !sufficient ? "Total, T (insufficient)" : "Total, T";
  return [
    { ...row("", name, blank, ["", "", figure(total)]), strong: true },
    { ...row("", "Completeness, K", blank, ["", "", percent(completeness.result) ?? "–"]), strong: true },
    row(
      "",
      "Own totals, beside the panel’s",
      members.map((member) => figure(member.total)),
      ["", String(totals.n), ""],
    ),
  ];
}

function row(number: string, text: string, cells: string[], figures: string[]): Extract<GridRow, { kind: "row" }> {
  return { kind: "row", number, text, strong: false, note: "", cells, figures };
}

function formulas({ total, completeness, lambda }: PanelResult): Block {
  return {
    kind: "terms",
    items: [
      {
        term: "S, one interviewer",
        text: `100 × (λ·C + (1 − λ)·r) with λ\u00a0=\u00a0${short(lambda, 3)}, C the points covered, r = (rating − 1) ÷ 4; without C, 100 × r`,
      },
      { term: "S, the panel", text: "Σ S of each interviewer ÷ n, over the n interviewers who have one" },
      { term: "Section", text: SECTION_FORMULA },
      { term: "T, total", text: afterEquals(total.formula) },
      {
        term: "K, completeness",
        text: `${afterEquals(completeness.formula)}; a question is scored when one interviewer at least scored it; ${INSUFFICIENT_BELOW}`,
      },
      { term: "SD", text: "of a sample: the square root of Σ(value − mean)² ÷ (n − 1)" },
    ],
  };
}
