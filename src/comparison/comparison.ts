import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { type PanelResults, readPanelResults } from "../results/panel.ts";
import { RECOMMENDATIONS, type Recommendation } from "../scorecards/record.ts";
import { type ComparedCandidate, type ComparedQuestion, compareCandidates } from "../scoring/comparison.ts";
import type { PanelQuestion } from "../scoring/panel-question.ts";
import { whyUnscored } from "../scoring/total.ts";
import { type Applicant, latestInterviews } from "./applicants.ts";
import { type Narrowing, narrowingOf } from "./narrowing.ts";
import { type Difference, differencesAmong, questionsOf, scoredByKey } from "./questions.ts";

/** What can be read of one candidate: the figures of one interview, and how they stand among the others. */
export type Reading = {
  results: PanelResults;
  compared: ComparedCandidate;
  /** By key, as in `common`. */
  questions: ReadonlyMap<string, PanelQuestion>;
  /** Those on which the panel's ratings lie far apart, and those that nobody scored. */
  discuss: PanelQuestion[];
  unscored: PanelQuestion[];
  /** How many recommended what, in the scale's order; without what nobody said. */
  recommendations: { recommendation: Recommendation; count: number }[];
};

/** `read` null: the reader must not see anything of them, or nothing was submitted that the reader may read. */
export type Contender = Applicant & { read: Reading | null };

/** A question that does not count, and for whom it lacks a score. */
export type LeftQuestion = { prompt: string; why: { name: string; why: string }[] };

export type Comparison = {
  contenders: Contender[];
  /** Those scored for everybody who can be read, in plan order. */
  common: ComparedQuestion[];
  left: LeftQuestion[];
  narrowing: Narrowing | null;
  /** The plan versions used, oldest first, and what is not the same in them. */
  versions: number[];
  differences: Difference[];
};

/** Puts applicants side by side on one plan: each by the latest interview with it of which the reader may read something. */
export async function readComparison(db: Db, actor: Actor, planId: string, applicants: Applicant[]): Promise<Comparison> {
  const seen = applicants.filter(({ blind }) => !blind).map(({ id }) => id);
  const results = await readPanelResults(db, actor, await latestInterviews(db, actor, planId, seen));
  const legible = results.filter(({ record }) => record.scorecards.length > 0);
  return comparisonOf(applicants, new Map(legible.map((one) => [one.record.application.id, one])));
}

/** The same from what was read, by application. */
function comparisonOf(applicants: Applicant[], results: ReadonlyMap<string, PanelResults>): Comparison {
  const records = [...results.values()].map(({ record }) => record);
  const scored = new Map([...results].map(([id, one]) => [id, scoredByKey(one)]));
  const questions = questionsOf(records);
  const { common, candidates } = compareCandidates({
    questions,
    candidates: [...results].map(([id, { record, panel }]) => ({
      id,
      name: record.candidate.name,
      scores: new Map([...(scored.get(id) ?? [])].map(([key, question]) => [key, question.score.result])),
      total: panel.total.result,
      completeness: panel.completeness.result,
    })),
  });
  const contenders = applicants.map((applicant): Contender => {
    const one = results.get(applicant.id);
    const compared = candidates.find(({ id }) => id === applicant.id);
    if (one === undefined || compared === undefined) return { ...applicant, read: null };
    return { ...applicant, read: readingOf(one, compared, scored.get(applicant.id) ?? new Map()) };
  });
  const left = questions.filter(({ key }) => !common.includes(key));
  return {
    contenders,
    common: questions.filter(({ key }) => common.includes(key)),
    narrowing: narrowingOf(
      questions,
      candidates.map((one) => ({ ...one, questions: scored.get(one.id) ?? new Map() })),
      common,
    ),
    left: left.map(({ key, prompt }) => ({ prompt, why: contenders.flatMap((contender) => whyNot(contender, key)) })),
    versions: [...new Set(records.map(({ plan }) => plan.number))].toSorted((a, b) => a - b),
    differences: differencesAmong(records),
  };
}

function readingOf(results: PanelResults, compared: ComparedCandidate, questions: Reading["questions"]): Reading {
  const asked = [...questions.values()];
  const cards = results.record.scorecards;
  const recommendations = RECOMMENDATIONS.map((recommendation) => ({
    recommendation,
    count: cards.filter((card) => card.recommendation === recommendation).length,
  }));
  return {
    results,
    compared,
    questions,
    discuss: asked.filter(({ discuss }) => discuss),
    unscored: asked.filter(({ score }) => score.result === null),
    recommendations: recommendations.filter(({ count }) => count > 0),
  };
}

function whyNot({ candidate: { name }, read }: Contender, key: string): { name: string; why: string }[] {
  if (read === null) return [];
  const question = read.questions.get(key);
  if (question === undefined) return [{ name, why: `not in version ${read.results.record.plan.number}` }];
  return question.score.result === null ? [{ name, why: whyUnscored(question.status) }] : [];
}
