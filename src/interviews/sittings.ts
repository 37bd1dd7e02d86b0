import { and, desc, eq, inArray } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { interview, plan, planVersion } from "../db/schema/index.ts";
import { inSight } from "../scorecards/sight.ts";
import { type Card, cardsOf } from "./cards.ts";

/** An interview as the candidate's page tells of it. */
export type Sitting = { id: string; applicationId: string; scheduledAt: Date; plan: { name: string; number: number }; cards: Card[] };

/** The interviews of these applications, latest first, by application: two queries. */
export async function sittingsOf(db: Db, actor: Actor, applicationIds: string[]): Promise<Map<string, Sitting[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: interview.id,
      applicationId: interview.applicationId,
      scheduledAt: interview.scheduledAt,
      plan: { name: plan.name, number: planVersion.number },
    })
    .from(interview)
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(inArray(interview.applicationId, applicationIds), inSight(actor)))
    .orderBy(desc(interview.scheduledAt), desc(interview.id))
    .limit(500);
  const cards = await cardsOf(
    db,
    actor,
    rows.map(({ id }) => id),
  );
  const sittings = rows.map((row) => ({ ...row, cards: cards.get(row.id) ?? [] }));
  return groupBy(sittings, (sitting) => sitting.applicationId);
}
