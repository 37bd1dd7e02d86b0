import { and, countDistinct, eq, isNotNull, ne } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { guideQuestion, plan, planQuestion, planVersion } from "../db/schema/index.ts";

/**
 * In how many of the firm's plans each question of a guide is asked, in a published version; those in none are left out.
 * @param except a plan that does not count.
 */
export async function countPlans(db: Db, actor: Actor, guideId: string, except?: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: guideQuestion.id, plans: countDistinct(planVersion.planId) })
    .from(guideQuestion)
    .innerJoin(planQuestion, eq(planQuestion.guideQuestionId, guideQuestion.id))
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(guideQuestion.guideId, guideId),
        recruitedBy(actor, plan.organisationId),
        except === undefined ? undefined : ne(plan.id, except),
        isNotNull(planVersion.publishedAt),
      ),
    )
    .groupBy(guideQuestion.id);
  return new Map(rows.map(({ id, plans }) => [id, plans]));
}
