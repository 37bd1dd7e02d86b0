import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { interview, scorecard, user } from "../db/schema/index.ts";

/** Somebody whose scorecard is outstanding; `left` once they have no sign-in any more. */
export type Awaited = { id: string; name: string; left: boolean };

/** Whose scorecards of these interviews are outstanding, by interview and name: one query, for those who recruit. */
export async function readAwaited(db: Db, actor: Actor, interviewIds: string[]): Promise<Map<string, Awaited[]>> {
  if (interviewIds.length === 0) return new Map();
  const rows = await db
    .select({
      interviewId: scorecard.interviewId,
      id: user.id,
      name: user.name,
      left: sql<boolean>`${isNotNull(user.deactivatedAt)}`,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(and(inArray(scorecard.interviewId, interviewIds), isNull(scorecard.submittedAt), recruitedBy(actor, interview.organisationId)))
    .orderBy(asc(user.name), asc(user.id))
    .limit(1000);
  return groupBy(rows, (row) => row.interviewId);
}
