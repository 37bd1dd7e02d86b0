import { type Alpha, krippendorffAlpha } from "../scoring/agreement.ts";
import { type Comparable, type Comparison, compareCandidates } from "../scoring/comparison.ts";
import type { PanelMember, PointValue, Rating, ScoredQuestion } from "../scoring/model.ts";
import { type PanelResult, scorePanel } from "../scoring/panel.ts";
import { type PanelQuestion, scorePanelQuestion } from "../scoring/panel-question.ts";
import { scoreScorecard } from "../scoring/scorecard.ts";

/** Small panels that the model itself scores whenever the page that explains it is shown. */
export type PanelExamples = {
  panel: PanelResult;
  /** Ratings 5, 3 and 4 of one question. */
  apart: PanelQuestion;
  agreement: { raters: string[]; answers: (number | null)[][]; alpha: Alpha };
  comparison: Comparison;
};

const SECTION = { name: "Technical", weight: 1 };
const PROMPTS = ["How do you find a slow query?", "When do you write a test first?", "How do you take back a release?"];
const ADA = "Ada";
const BEN = "Ben";
const CLEO = "Cleo";

/** Has the model score each example afresh. */
export function panelExamples(): PanelExamples {
  return {
    panel: scorePanel({
      sections: [{ ...SECTION, questions: PROMPTS.map((prompt, at) => asked(at, null, prompt)) }],
      lambda: 0.5,
      members: [
        member(ADA, [asked(0, 4), asked(1, 3), asked(2, 5)]),
        member(BEN, [asked(0, 2, PROMPTS[0], [1, 1]), asked(1, 2), { ...asked(2, null), skipped: true }]),
        member(CLEO, [asked(0, 5), asked(2, 3)]),
      ],
      requirements: [],
    }),
    apart: scorePanelQuestion(asked(0, null), [rated(ADA, 5), rated(BEN, 3), rated(CLEO, 4)]),
    agreement: { raters: [ADA, BEN, CLEO, "Dov"], answers: PUBLISHED, alpha: krippendorffAlpha(PUBLISHED, "ordinal") },
    comparison: compare([
      { name: "Ivo", ratings: [4, 2, 5] },
      { name: "Noor", ratings: [4, 3, 4] },
      { name: "Ruth", ratings: [5, null, 3] },
    ]),
  };
}

/** Krippendorff's published reliability data, an answer a line: four raters, some ratings missing. */
const PUBLISHED: (number | null)[][] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
];

function asked(at: number, rating: Rating | null, prompt = PROMPTS[at] ?? "", points: PointValue[] = []): ScoredQuestion {
  return {
    id: String(at),
    prompt,
    weight: 1,
    rating,
    skipped: false,
    points: points.map((value, index) => ({ id: String(index), text: `Point ${index + 1}`, weight: 1, value })),
  };
}

const member = (name: string, questions: ScoredQuestion[]): PanelMember => ({ id: name, name, sections: [{ ...SECTION, questions }] });

const rated = (name: string, rating: Rating) => ({ id: name, name, status: "scored", rating, score: null }) as const;

function compare(people: { name: string; ratings: (Rating | null)[] }[]): Comparison {
  const candidates = people.map(({ name, ratings }): Comparable => {
    const sections = [{ ...SECTION, questions: ratings.map((rating, at) => asked(at, rating)) }];
    const { sections: scored, total, completeness } = scoreScorecard({ sections, lambda: 0.5, requirements: [] });
    const scores = new Map(scored.flatMap(({ questions }) => questions.map(({ id, score }) => [id, score.result])));
    return { id: name, name, scores, total: total.result, completeness: completeness.result };
  });
  const questions = PROMPTS.map((prompt, at) => ({ key: String(at), prompt, section: SECTION.name, weight: 1, sectionWeight: 1 }));
  return compareCandidates({ questions, candidates });
}
