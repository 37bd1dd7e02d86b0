import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { planQuestion, planSection } from "../db/schema/index.ts";

/** A question of a plan, as far as it takes to say who asks it. `number` is its place in the plan, from 1. */
export type PlannedQuestion = {
  id: string;
  guideQuestionId: string | null;
  number: number;
  section: string;
  prompt: string;
  minutes: number | null;
};

/** What these plan versions ask, by version, in the order of asking: one query. Ask only for versions known to be the reader's. */
export async function readPlanned(db: Db, versionIds: string[]): Promise<Map<string, PlannedQuestion[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      versionId: planQuestion.versionId,
      id: planQuestion.id,
      guideQuestionId: planQuestion.guideQuestionId,
      section: planSection.name,
      prompt: planQuestion.prompt,
      minutes: planQuestion.minutes,
    })
    .from(planQuestion)
    .innerJoin(planSection, eq(planSection.id, planQuestion.sectionId))
    .where(inArray(planQuestion.versionId, versionIds))
    .orderBy(asc(planQuestion.versionId), asc(planQuestion.ordinal), asc(planQuestion.id))
    .limit(500 * versionIds.length);
  return new Map(
    [...groupBy(rows, (row) => row.versionId)].map(([versionId, questions]) => [
      versionId,
      questions.map(({ versionId: _, ...question }, at) => ({ ...question, number: at + 1 })),
    ]),
  );
}
