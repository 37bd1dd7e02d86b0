import { and, desc, eq, gte, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { inOrder, inOrderOfFew } from "../db/keyset.ts";
import { application, candidate, interview, plan, planVersion, position, scorecard, user } from "../db/schema/index.ts";
import { stateOf } from "../interviews/cards.ts";
import type { InterviewState } from "../labels.ts";

const ROWS = 8;

/** Submissions are looked for among the interviews of this many days, which an index holds together. */
const RECENT_DAYS = 30;

export type DeskRow = {
  interviewId: string;
  scorecardId: string;
  scheduledAt: Date;
  submittedAt: Date | null;
  state: InterviewState;
  candidate: string;
  position: string;
  plan: { name: string; number: number };
  interviewer: string;
};

export type Desk = {
  /** The actor's interviews of today and later that have not begun, soonest first. */
  ahead: DeskRow[];
  /** The actor's scorecards that wait to be finished and submitted, oldest first. */
  unsubmitted: DeskRow[];
  /** The firm's latest submissions. */
  submitted: DeskRow[];
  candidates: { id: string; name: string; createdAt: Date }[];
};

/** What the person has to do and what is new: four queries, each of a few rows. */
export async function readDesk(db: Db, actor: Actor, now: Date, zone: string): Promise<Desk> {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day").toJSDate();
  const monthAgo = DateTime.fromJSDate(now).minus({ days: RECENT_DAYS }).toJSDate();
  const mine = and(eq(scorecard.interviewerId, actor.id), isNull(scorecard.submittedAt));
  const ahead = await rows(db)
    .where(and(ours(actor), mine, isNull(scorecard.startedAt), gte(interview.scheduledAt, today)))
    .orderBy(inOrderOfFew(interview.scheduledAt, interview.id, "up"))
    .limit(ROWS);
  const unsubmitted = await rows(db)
    .where(and(ours(actor), mine, or(isNotNull(scorecard.startedAt), lt(interview.scheduledAt, today))))
    .orderBy(inOrderOfFew(interview.scheduledAt, interview.id, "up"))
    .limit(ROWS);
  const submitted = await rows(db)
    .where(and(ours(actor), isNotNull(scorecard.submittedAt), gte(interview.scheduledAt, monthAgo), lte(interview.scheduledAt, now)))
    .orderBy(desc(scorecard.submittedAt), desc(scorecard.id))
    .limit(ROWS);
  const candidates = await db
    .select({ id: candidate.id, name: candidate.name, createdAt: candidate.createdAt })
    .from(candidate)
    .where(eq(candidate.organisationId, actor.organisationId))
    .orderBy(inOrder(candidate.createdAt, candidate.id))
    .limit(ROWS);
  return { ahead: ahead.map(told), unsubmitted: unsubmitted.map(told), submitted: submitted.map(told), candidates };
}

const ours = (actor: Actor) => eq(interview.organisationId, actor.organisationId);

function rows(db: Db) {
  return db
    .select({
      interviewId: interview.id,
      scorecardId: scorecard.id,
      scheduledAt: interview.scheduledAt,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      candidate: candidate.name,
      position: position.title,
      plan: { name: plan.name, number: planVersion.number },
      interviewer: user.name,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .$dynamic();
}

const told = <Row extends { startedAt: Date | null; submittedAt: Date | null }>(row: Row) => ({ ...row, state: stateOf(row) });
