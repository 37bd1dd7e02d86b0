import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { planQuestion, planVersion } from "../db/schema/index.ts";

/** A question as the latest of the versions words it; `number` is its place there. */
export type AskedQuestion = { key: string; prompt: string; number: number; version: number };

/** The questions of some versions of one plan: the same one in several versions has one key. */
export type AskedQuestions = {
  /** Those of the latest version first, in its order, then those that it no longer asks. */
  all: AskedQuestion[];
  questionsOf: (versionId: string) => readonly string[];
  keyOf: (planQuestionId: string) => string;
};

/** The versions' questions: one query. A guide's question is itself in every version, a plan's own goes by its words. */
export async function readAsked(db: Db, versionIds: string[]): Promise<AskedQuestions> {
  const rows =
    versionIds.length === 0
      ? []
      : await db
          .select({
            id: planQuestion.id,
            versionId: planQuestion.versionId,
            version: planVersion.number,
            guideQuestionId: planQuestion.guideQuestionId,
            prompt: planQuestion.prompt,
          })
          .from(planQuestion)
          .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
          .where(inArray(planQuestion.versionId, versionIds))
          .orderBy(desc(planVersion.number), asc(planQuestion.ordinal), asc(planQuestion.id))
          .limit(500 * versionIds.length);
  const versions = groupBy(rows, ({ versionId }) => versionId);
  const keys = new Map(rows.map(({ id, guideQuestionId, prompt }) => [id, guideQuestionId ?? prompt]));
  const all = new Map<string, AskedQuestion>();
  for (const own of versions.values()) {
    for (const [at, { id, prompt, version }] of own.entries()) {
      const key = keys.get(id) ?? id;
      if (!all.has(key)) all.set(key, { key, prompt, number: at + 1, version });
    }
  }
  return {
    all: [...all.values()],
    questionsOf: (versionId) => (versions.get(versionId) ?? []).map(({ id }) => id),
    keyOf: (id) => keys.get(id) ?? id,
  };
}
