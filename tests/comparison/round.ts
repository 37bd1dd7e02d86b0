import type { Cast, Person } from "../support/cast.ts";
import { fillScorecard, makePanel, makePublishedPlan } from "../support/factories.ts";

type Rating = 1 | 2 | 3 | 4 | 5;
export type Planned = Awaited<ReturnType<typeof makePublishedPlan>>;
export type Ratings = (Rating | null)[];

/** One published plan of three questions, and people to be scored on it. */
export async function openRound({ db, owner }: Cast) {
  const plan = await makePublishedPlan(db, owner.actor);
  return { plan, path: `/positions/${plan.position.id}/comparison` };
}

/** A candidate whose panel rated the plan's questions in their order; null leaves one out. @returns the panel. */
export async function score({ db, owner }: Cast, plan: Planned, name: string, panel: [Person, Ratings | null][]) {
  const people = panel.map(([{ actor }]) => actor);
  const held = await makePanel(db, owner.actor, people, name, plan);
  for (const [at, [, ratings]] of panel.entries()) {
    if (ratings !== null) await fillScorecard(db, held.scorecards[at]?.id ?? "", rated(plan, ratings));
  }
  return held;
}

export const rated = ({ questions }: Pick<Planned, "questions">, ratings: Ratings): Record<string, Rating> =>
  Object.fromEntries(ratings.flatMap((rating, at) => (rating === null ? [] : [[questions[at]?.id ?? "", rating]])));
