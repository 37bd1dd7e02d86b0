import { and, countDistinct, eq, isNotNull, ne } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { guideQuestion, plan, planQuestion, planVersion } from "../db/schema/index.ts";
import { listQuestions, type Question } from "../guides/guides.ts";
import { facetsOf, matchQuestions, type QuestionFilter } from "../guides/search.ts";
import type { Plan } from "./plans.ts";

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
  const uses = await countUses(db, actor, plan);
  const counted = questions.map((question) => ({ ...question, uses: uses.get(question.id) ?? 0 }));
  const matching = matchQuestions(counted, filter).filter(
    (question) => filter.used === "" || question.uses > 0 === (filter.used === "yes"),
  );
  return { questions: matching.slice(0, SHOWN_AT_ONCE), matching: matching.length, total: questions.length, ...facetsOf(questions) };
}

async function countUses(db: Db, actor: Actor, { id, guideId }: Plan): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: guideQuestion.id, uses: countDistinct(planVersion.planId) })
    .from(guideQuestion)
    .innerJoin(planQuestion, eq(planQuestion.guideQuestionId, guideQuestion.id))
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(eq(guideQuestion.guideId, guideId), recruitedBy(actor, plan.organisationId), ne(plan.id, id), isNotNull(planVersion.publishedAt)),
    )
    .groupBy(guideQuestion.id);
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}
