import { defaultAnchors } from "../scoring/anchors.ts";
import type { PointValue, Rating, ScoredQuestion, ScoredRequirement } from "../scoring/model.ts";
import { type QualificationsResult, scoreQualifications } from "../scoring/qualifications.ts";
import { type QuestionResult, scoreQuestion } from "../scoring/question.ts";
import { type ScorecardResult, scoreScorecard } from "../scoring/scorecard.ts";
import { type PanelExamples, panelExamples } from "./panel-examples.ts";

/** A question as it was marked, beside every figure the model makes of it. */
export type ExampleQuestion = { marked: ScoredQuestion; scored: QuestionResult };

/** Small interviews that the model itself scores whenever the page that explains it is shown. */
export type WorkedExamples = {
  anchors: { rating: number; text: string }[];
  outage: ExampleQuestion;
  cache: ExampleQuestion;
  /** The second question again, by the share that the points have in the score. */
  cacheByShare: { lambda: number; score: number | null }[];
  interview: ScorecardResult;
  ratedOnly: ExampleQuestion;
  unmarked: ExampleQuestion;
  diverging: ExampleQuestion;
  qualifications: QualificationsResult;
  panels: PanelExamples;
};

const LAMBDA = 0.5;

/** Has the model score each example afresh. */
export function workedExamples(): WorkedExamples {
  const outage = question("Tell me about an outage that you helped to end.", 4, [
    ["Says how the trouble was noticed", 1],
    ["Explains how the cause was found", 1],
    ["Tells who was kept informed", 0.5],
    ["Names what was changed afterwards", 0],
    ["Says what they would do differently", null],
  ]);
  const cache = question("How would you keep a cache from showing stale prices?", 2, [
    ["Ties the expiry to what a stale price costs", 0.5, 2],
    ["Clears an entry when its price changes", 1],
    ["Has a plan for the moment the cache is empty", 0],
  ]);
  const skipped = question("How do you review a colleague’s code?", null, [["Names what they look at first", null]], { skipped: true });
  const technical = { name: "Technical", weight: 1, questions: [{ ...outage, weight: 2 }, cache, skipped] };
  return {
    anchors: Object.entries(defaultAnchors).map(([rating, text]) => ({ rating: Number(rating), text })),
    outage: example(outage),
    cache: example(cache),
    cacheByShare: [0, LAMBDA, 1].map((lambda) => ({ lambda, score: scoreQuestion(cache, lambda).score.result })),
    interview: scoreScorecard({ sections: [technical], lambda: LAMBDA, requirements: [] }),
    ratedOnly: example(
      question("What drew you to this client?", 3, [
        ["Names the product", null],
        ["Names the market", null],
      ]),
    ),
    unmarked: example(question("What do you want to learn next?", null, [["Names a subject", null]])),
    diverging: example(
      question("Walk me through a schema that you designed.", 2, [
        ["States what the data was for", 1],
        ["Names the keys", 1],
        ["Explains one trade-off", 1],
      ]),
    ),
    qualifications: scoreQualifications(requirements),
    panels: panelExamples(),
  };
}

const requirements: ScoredRequirement[] = [
  { id: "degree", text: "Degree in computing, or equal experience", kind: "required", weight: 1, value: 1, evidenced: true },
  { id: "work", text: "Right to work in the country", kind: "required", weight: 1, value: null, evidenced: false },
  { id: "cloud", text: "Cloud certificate", kind: "preferred", weight: 2, value: 1, evidenced: true },
  { id: "payments", text: "Experience in payments", kind: "preferred", weight: 1, value: 0.5, evidenced: true },
  { id: "mentor", text: "Has mentored juniors", kind: "preferred", weight: 1, value: 1, evidenced: false },
];

type ExamplePoint = [text: string, value: PointValue, weight?: number];

function question(prompt: string, rating: Rating | null, points: ExamplePoint[], rest: Partial<ScoredQuestion> = {}): ScoredQuestion {
  return {
    id: prompt,
    prompt,
    weight: 1,
    rating,
    skipped: false,
    points: points.map(([text, value, weight = 1]) => ({ id: text, text, weight, value })),
    ...rest,
  };
}

function example(marked: ScoredQuestion): ExampleQuestion {
  return { marked, scored: scoreQuestion(marked, LAMBDA) };
}
