import { type Figure, type LeftOut, type Term, weightedMean } from "./arithmetic.ts";
import { atLeast } from "./round.ts";
import { isSufficient } from "./total.ts";

/** A question of the plan. A section is its name and its weight together; `key` names the question in the scores. */
export type ComparedQuestion = {
  readonly key: string;
  readonly prompt: string;
  readonly section: string;
  readonly weight: number;
  readonly sectionWeight: number;
};

/** `scores` holds each question's S (a panel's is the mean), null or absent without one; total and completeness are the full ones. */
export type Comparable = {
  readonly id: string;
  readonly name: string;
  readonly scores: ReadonlyMap<string, number | null>;
  readonly total: number | null;
  readonly completeness: number | null;
};

export type CommonSection = { readonly name: string; readonly weight: number; readonly score: Figure };

/** `rank` is 1 for the highest common total; equal totals share one. Null: listed, not ranked. */
export type ComparedCandidate = {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly CommonSection[];
  readonly commonTotal: Figure;
  readonly total: number | null;
  readonly completeness: number | null;
  readonly sufficient: boolean;
  readonly rank: number | null;
};

/** `common` has the keys of the questions scored for all who are compared; candidates are in the order given. */
export type Comparison = { readonly common: readonly string[]; readonly candidates: readonly ComparedCandidate[] };

/**
 * Candidates on the same questions: those scored for every one of them, whether ranked or not.
 * Below K = 0.80, or without a common question, a candidate is listed and has no rank.
 * Throws RangeError on a weight that is not positive and finite.
 */
export function compareCandidates(input: {
  readonly questions: readonly ComparedQuestion[];
  readonly candidates: readonly Comparable[];
}): Comparison {
  const { questions, candidates } = input;
  const common =
    candidates.length === 0 ? [] : questions.filter(({ key }) => candidates.every(({ scores }) => scoreOf(scores, key) !== null));
  const keys = new Set(common.map(({ key }) => key));
  const sections = inSections(questions);

  const compared = candidates.map(({ id, name, scores, total, completeness }) => {
    const scored = sections.map((section) => ({ name: section.name, weight: section.weight, score: commonSection(section, scores, keys) }));
    const sufficient = isSufficient({ result: completeness });
    return { id, name, sections: scored, commonTotal: commonTotal(scored), total, completeness, sufficient };
  });
  const ranked = compared.flatMap(({ sufficient, commonTotal }) => (sufficient ? (commonTotal.result ?? []) : []));
  return {
    common: [...keys],
    candidates: compared.map((candidate) => ({
      ...candidate,
      rank: candidate.sufficient ? rankAmong(ranked, candidate.commonTotal.result) : null,
    })),
  };
}

type Section = { readonly name: string; readonly weight: number; readonly questions: readonly ComparedQuestion[] };

/** In the order in which the questions first name them. */
function inSections(questions: readonly ComparedQuestion[]): readonly Section[] {
  const sections = new Map<string, { name: string; weight: number; questions: ComparedQuestion[] }>();
  for (const question of questions) {
    const { section: name, sectionWeight: weight } = question;
    const place = JSON.stringify([name, weight]);
    const section = sections.get(place) ?? { name, weight, questions: [] };
    section.questions.push(question);
    sections.set(place, section);
  }
  return [...sections.values()];
}

function commonSection({ questions }: Section, scores: Comparable["scores"], common: ReadonlySet<string>): Figure {
  return weightedMean(
    {
      figure: "commonSection",
      formula: "Section = Σ(question weight × S) ÷ Σ question weights, over the common questions",
      scale: 100,
    },
    questions.map(({ key, prompt, weight }): Term | LeftOut => {
      const value = common.has(key) ? scoreOf(scores, key) : null;
      return value === null ? { label: prompt, weight, why: "not scored for everybody" } : { label: prompt, weight, value };
    }),
  );
}

function commonTotal(sections: readonly CommonSection[]): Figure {
  return weightedMean(
    {
      figure: "commonTotal",
      formula: "T = Σ(section weight × section) ÷ Σ section weights, over the sections with common questions",
      scale: 100,
    },
    sections.map(({ name, weight, score: { result } }): Term | LeftOut =>
      result === null ? { label: name, weight, why: "no common questions" } : { label: name, weight, value: result },
    ),
  );
}

/** One more than those clearly higher, in full precision: what only binary arithmetic tells apart is a tie. */
function rankAmong(totals: readonly number[], own: number | null): number | null {
  return own === null ? null : 1 + totals.filter((other) => !atLeast(own, other)).length;
}

function scoreOf(scores: Comparable["scores"], key: string): number | null {
  return scores.get(key) ?? null;
}
