import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { listQuestions, type Question } from "../guides/guides.ts";
import { facetsOf, matchQuestions, type QuestionFilter } from "../guides/search.ts";
import type { Plan } from "./plans.ts";
import { countPlans } from "./uses.ts";

/** More than one reads through; the search narrows it. */
const SHOWN_AT_ONCE = 150;

export type BankFilter = QuestionFilter & { used: "" | "yes" | "no" };
/** `uses`: in how many other published plans of the firm it is asked. */
export type BankQuestion = Question & { uses: number };
export type Bank = {
  questions: BankQuestion[];
  /** How many match, shown or not. */
  matching: number;
  total: number;
  sections: string[];
  competencies: string[];
};

/** The guide's questions that a plan can be made of, with how often each was used: three queries. */
export async function readBank(db: Db, actor: Actor, plan: Plan, filter: BankFilter): Promise<Bank> {
  const questions = (await listQuestions(db, plan.guideId)).filter(({ archivedAt }) => archivedAt === null);
  const uses = await countPlans(db, actor, plan.guideId, plan.id);
  const counted = questions.map((question) => ({ ...question, uses: uses.get(question.id) ?? 0 }));
  const matching = matchQuestions(counted, filter).filter(
    (question) => filter.used === "" || question.uses > 0 === (filter.used === "yes"),
  );
  return { questions: matching.slice(0, SHOWN_AT_ONCE), matching: matching.length, total: questions.length, ...facetsOf(questions) };
}
