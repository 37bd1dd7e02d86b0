import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { interview, scorecard, user } from "../db/schema/index.ts";
import type { InterviewState } from "../labels.ts";
import { timesAmended } from "../scorecards/amendments.ts";
import { blind, inSight, readable } from "../scorecards/sight.ts";

/** All that a list may tell of a scorecard: whose it is and how far along, nothing of what stands in it. */
export type Card = {
  id: string;
  interviewer: { id: string; name: string };
  /** Null where the reader must not know it: an interviewer who has not submitted learns nothing of colleagues. */
  state: InterviewState | null;
  submittedAt: Date | null;
  /** The actor's own: to start and to go on with. */
  mine: boolean;
  /** Results and PDF are the actor's to read; scorecards/sight.ts decides. */
  readable: boolean;
  /** How often it was corrected after its submission, as far as it is the actor's to read. */
  amended: number;
};

/** How far along a scorecard is. */
export function stateOf(card: { startedAt: Date | null; submittedAt: Date | null }): InterviewState {
  if (card.submittedAt !== null) return "submitted";
  return card.startedAt === null ? "scheduled" : "inProgress";
}

/** The scorecards of these interviews, as far as the actor may know of them, by interview and then by name: one query. */
export async function cardsOf(db: Db, actor: Actor, interviewIds: string[]): Promise<Map<string, Card[]>> {
  if (interviewIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: scorecard.id,
      interviewId: scorecard.interviewId,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      readable: sql<boolean>`coalesce(${readable(actor)}, false)`,
      blind: sql<boolean>`${blind(actor)}`,
      amended: timesAmended(),
      interviewer: { id: user.id, name: user.name },
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(and(inArray(scorecard.interviewId, interviewIds), inSight(actor)))
    .orderBy(asc(user.name), asc(scorecard.id))
    .limit(5000);
  const cards = rows.map(({ interviewId, startedAt, submittedAt, id, interviewer, readable, blind, amended }) => {
    const mine = interviewer.id === actor.id;
    const told = mine || recruits(actor) || !blind;
    return {
      id,
      interviewId,
      interviewer,
      submittedAt: told ? submittedAt : null,
      state: told ? stateOf({ startedAt, submittedAt }) : null,
      mine,
      readable,
      amended: readable ? amended : 0,
    };
  });
  return groupBy(cards, (card) => card.interviewId);
}
