import fc from "fast-check";
import {
  type PointValue,
  type Rating,
  ratings,
  type ScoredPoint,
  type ScoredQuestion,
  type ScoredRequirement,
  type ScoredSection,
} from "../../src/scoring/model.ts";
import type { Panel } from "../../src/scoring/panel.ts";
import type { Scorecard } from "../../src/scoring/scorecard.ts";

/** Awkward on purpose: tenths and thirds that binary cannot hold, and magnitudes that real plans never reach. */
export const weight = fc.oneof(fc.constantFrom(1, 2, 3, 0.1, 0.7, 1 / 3), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
export const lambda = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
export const rating = fc.constantFrom<Rating>(...ratings);
export const pointValue = fc.constantFrom<PointValue>(1, 0.5, 0, null);

export const point: fc.Arbitrary<ScoredPoint> = fc.record({
  id: fc.uuid(),
  text: fc.string(),
  weight,
  value: pointValue,
});

export const question: fc.Arbitrary<ScoredQuestion> = fc.record({
  id: fc.uuid(),
  prompt: fc.string(),
  weight,
  points: fc.array(point, { maxLength: 6 }),
  rating: fc.option(rating),
  skipped: fc.boolean(),
});

export const section: fc.Arbitrary<ScoredSection> = fc.record({
  name: fc.string(),
  weight,
  questions: fc.array(question, { maxLength: 5 }),
});

export const requirement: fc.Arbitrary<ScoredRequirement> = fc.record({
  id: fc.uuid(),
  text: fc.string(),
  kind: fc.constantFrom("required", "preferred"),
  weight,
  value: pointValue,
  evidenced: fc.boolean(),
});

export const scorecard: fc.Arbitrary<Scorecard> = fc.record({
  sections: fc.array(section, { maxLength: 4 }),
  lambda,
  requirements: fc.array(requirement, { maxLength: 6 }),
});

/** A plan with ids of its own, and members who hold any share of it and marked any of that. */
export const panel: fc.Arbitrary<Panel> = fc
  .record({ planned: fc.array(section, { maxLength: 3 }), lambda, requirements: fc.array(requirement, { maxLength: 3 }) })
  .chain(({ planned, ...rest }) => {
    const sections = planned.map((one, s) => ({ ...one, questions: one.questions.map((q, i) => ({ ...q, id: `${s}-${i}` })) }));
    return fc.array(share(sections), { maxLength: 4 }).map((shares) => ({
      ...rest,
      sections: planOf(sections),
      members: shares.map((held, i) => ({ id: `member-${i}`, name: `Member ${i}`, sections: held })),
    }));
  });

/** The plan, with nobody's marks. */
export function planOf(sections: readonly ScoredSection[]): Panel["sections"] {
  return sections.map(({ name, weight, questions }) => ({
    name,
    weight,
    questions: questions.map((q) => ({ id: q.id, prompt: q.prompt, weight: q.weight })),
  }));
}

function share(sections: readonly ScoredSection[]): fc.Arbitrary<ScoredSection[]> {
  const marks = fc.record({ points: fc.array(point, { maxLength: 3 }), rating: fc.option(rating), skipped: fc.boolean() });
  return fc.tuple(
    ...sections.map((one) =>
      fc
        .tuple(...one.questions.map((q) => fc.option(marks).map((given) => (given === null ? [] : [{ ...q, ...given }]))))
        .map((held) => ({ ...one, questions: held.flat() })),
    ),
  );
}

/** The same thing and a shuffled copy. */
export function shuffled<T>(items: fc.Arbitrary<readonly T[]>): fc.Arbitrary<[readonly T[], readonly T[]]> {
  return items.chain((original) =>
    fc.tuple(fc.constant(original), fc.shuffledSubarray([...original], { minLength: original.length, maxLength: original.length })),
  );
}
