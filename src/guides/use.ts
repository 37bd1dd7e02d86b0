import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { countPlans } from "../plans/uses.ts";
import { countAsked } from "../scorecards/asked.ts";
import type { Question } from "./guides.ts";
import { type Outline, parseOutline } from "./outline.ts";

/** How much a guide's questions are used, by their ids. */
export type Use = { plans: Map<string, number>; asked: Map<string, number> };

/** In how many plans a guide's questions are, and in how many interviews they were asked: two queries. */
export async function readUse(db: Db, actor: Actor, guideId: string): Promise<Use> {
  return { plans: await countPlans(db, actor, guideId), asked: await countAsked(db, actor, guideId) };
}

/** Questions as a guide's page lists them: their outline read, their use beside them. */
export function withUse({ plans, asked }: Use, questions: readonly Question[]) {
  return questions.map((question): Omit<Question, "outline"> & { outline: Outline; plans: number; asked: number } => ({
    ...question,
    outline: parseOutline(question.outline),
    plans: plans.get(question.id) ?? 0,
    asked: asked.get(question.id) ?? 0,
  }));
}
