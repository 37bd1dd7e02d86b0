import { and, asc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { plan, planVersion, user } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";

/** The plan is a published one of the position. @throws Invalid under "versionId". */
export async function requirePlan(tx: Db, actor: Actor, positionId: string, versionId: string): Promise<void> {
  const versions = await tx
    .select({ id: planVersion.id })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(planVersion.id, versionId),
        eq(plan.positionId, positionId),
        recruitedBy(actor, plan.organisationId),
        isNotNull(planVersion.publishedAt),
      ),
    );
  if (versions.length === 0) throw new Invalid({ versionId: "Choose a published plan of this position." });
}

/**
 * These people are of the firm, active, and no observers: they may sit on a panel.
 * @returns them by name. @throws Invalid under "interviewerIds".
 */
export async function requireColleagues(tx: Db, actor: Actor, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const colleagues = await tx
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(inArray(user.id, ids), eq(user.organisationId, actor.organisationId), isNull(user.deactivatedAt), ne(user.role, "observer")))
    .orderBy(asc(user.name), asc(user.id));
  if (colleagues.length < ids.length) throw new Invalid({ interviewerIds: "Choose colleagues from the list." });
  return colleagues;
}
