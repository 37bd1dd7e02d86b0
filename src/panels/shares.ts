import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { interview, scorecard } from "../db/schema/index.ts";
import { revisionOf } from "../revision.ts";
import { inSight } from "../scorecards/sight.ts";

/** Which of the plan's questions each scorecard has, by scorecard; null is all of them. */
export type Shares = Map<string, string[] | null>;

/** The shares of an interview's panel for those who plan it; anybody else gets their own. */
export async function readShares(db: Db, actor: Actor, interviewId: string): Promise<Shares> {
  const theirs = recruits(actor) ? undefined : eq(scorecard.interviewerId, actor.id);
  const rows = await db
    .select({ id: scorecard.id, questionIds: scorecard.questionIds })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(scorecard.interviewId, interviewId), inSight(actor), theirs))
    .limit(100);
  return new Map(rows.map(({ id, questionIds }) => [id, questionIds]));
}

/** The mark of a division of questions: who is on the panel, of which plan version, and what each asks. */
export function revisionOfShares(versionId: string, shares: Shares): string {
  return revisionOf([versionId, [...shares].map(([id, ids]) => [id, ids === null ? null : [...ids].sort()]).sort()]);
}
