import { asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { scorecard, user } from "../db/schema/index.ts";
import type { InterviewState } from "../labels.ts";

/** All that a list may tell of a scorecard: whose it is and how far along, nothing of what stands in it. */
export type Card = {
  id: string;
  interviewer: { id: string; name: string };
  state: InterviewState;
  submittedAt: Date | null;
  /** The actor's own: to start and to go on with. */
  mine: boolean;
  /** Results and PDF: the interviewer's at any time, a colleague's once submitted. */
  readable: boolean;
};

/** How far along a scorecard is. */
export function stateOf(card: { startedAt: Date | null; submittedAt: Date | null }): InterviewState {
  if (card.submittedAt !== null) return "submitted";
  return card.startedAt === null ? "scheduled" : "inProgress";
}

/** The scorecards of interviews that are known to be the actor's firm's, by interview: one query. */
export async function cardsOf(db: Db, actor: Actor, interviewIds: string[]): Promise<Map<string, Card[]>> {
  if (interviewIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: scorecard.id,
      interviewId: scorecard.interviewId,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      interviewer: { id: user.id, name: user.name },
    })
    .from(scorecard)
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(inArray(scorecard.interviewId, interviewIds))
    .orderBy(asc(scorecard.createdAt), asc(scorecard.id))
    .limit(5000);
  const cards = rows.map(({ interviewId, startedAt, submittedAt, id, interviewer }) => {
    const mine = interviewer.id === actor.id;
    return {
      id,
      interviewId,
      interviewer,
      submittedAt,
      state: stateOf({ startedAt, submittedAt }),
      mine,
      readable: mine || submittedAt !== null,
    };
  });
  return groupBy(cards, (card) => card.interviewId);
}
