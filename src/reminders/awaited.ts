import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { interview, planVersion, reminder, scorecard, user } from "../db/schema/index.ts";
import { slotOver } from "../interviews/due.ts";
import { againFrom } from "./limits.ts";

/** Somebody whose scorecard is outstanding; `left` once they have no sign-in any more. */
export type Awaited = {
  id: string;
  name: string;
  left: boolean;
  scorecardId: string;
  /** When the last letter about it went out, by itself or because somebody asked. */
  reminded: Date | null;
  /** The reader may ask for it now, where letters can be sent. */
  askable: boolean;
};

/** Whose scorecards of these interviews are outstanding, by interview and name: one query, for those who recruit. */
export async function readAwaited(db: Db, actor: Actor, interviewIds: string[], now: Date): Promise<Map<string, Awaited[]>> {
  if (interviewIds.length === 0) return new Map();
  const rows = await db
    .select({
      interviewId: scorecard.interviewId,
      id: user.id,
      name: user.name,
      left: sql<boolean>`${isNotNull(user.deactivatedAt)}`,
      scorecardId: scorecard.id,
      reminded: sql<Date | null>`(select max(${reminder.sentAt}) from ${reminder} where ${eq(reminder.scorecardId, scorecard.id)})`.mapWith(
        reminder.sentAt,
      ),
      held: sql<boolean>`${slotOver(now)}`,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(and(inArray(scorecard.interviewId, interviewIds), isNull(scorecard.submittedAt), recruitedBy(actor, interview.organisationId)))
    .orderBy(asc(user.name), asc(user.id))
    .limit(1000);
  const awaited = rows.map(({ held, ...row }) => {
    const rested = row.reminded === null || againFrom(row.reminded) <= now;
    return { ...row, askable: held && rested && !row.left && row.id !== actor.id };
  });
  return groupBy(awaited, (row) => row.interviewId);
}
