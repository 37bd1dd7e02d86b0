import { and, eq, isNull, not, notExists, type SQL, sql } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Db } from "../db/client.ts";
import {
  application,
  candidate,
  interview,
  organisation,
  planVersion,
  type REMINDERS,
  reminder,
  scorecard,
  user,
} from "../db/schema/index.ts";
import { dueState, dueTimes, overdue, slotOver } from "../interviews/due.ts";
import type { Address } from "../mail/mailer.ts";

export type ReminderKind = (typeof REMINDERS)[number];

/** A scorecard that its interviewer should be reminded of, and has not been yet. */
export type Outstanding = {
  scorecardId: string;
  kind: ReminderKind;
  to: Address;
  candidate: string;
  scheduledAt: Date;
  due: Date;
  timeZone: string;
};

/** Nobody is told for the first time that a scorecard has been overdue for longer: mail was set up, or came back, later. */
const LAPSES_DAYS = 7;

/** So many letters go out in one round; the others wait for the next. */
const ROUND = 100;

/**
 * Unsubmitted scorecards of people who are still here, past their slot's end, without a reminder of the kind that is
 * its turn: "due" until the due time, "overdue" from then on. In no order, so that letters which are refused each time
 * never hold up the others.
 */
export async function findOutstanding(db: Db, now: Date): Promise<Outstanding[]> {
  const lapsed = overdue(DateTime.fromJSDate(now).minus({ days: LAPSES_DAYS }).toJSDate());
  const rows = await db
    .select({
      scorecardId: scorecard.id,
      to: { name: user.name, address: user.email },
      candidate: candidate.name,
      scheduledAt: interview.scheduledAt,
      slotMinutes: planVersion.slotMinutes,
      dueHours: organisation.dueHours,
      timeZone: organisation.timeZone,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .where(and(isNull(scorecard.submittedAt), isNull(user.deactivatedAt), slotOver(now), not(lapsed), unreminded(db, now)))
    .orderBy(sql`random()`)
    .limit(ROUND);
  return rows.map(({ slotMinutes, dueHours, ...row }) => {
    const times = dueTimes({ scheduledAt: row.scheduledAt, slotMinutes, dueHours });
    return { ...row, due: times.due, kind: dueState(times, now) === "overdue" ? "overdue" : "due" };
  });
}

const unreminded = (db: Db, now: Date): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(reminder)
      .where(
        and(
          eq(reminder.scorecardId, scorecard.id),
          eq(reminder.kind, sql<ReminderKind>`case when ${overdue(now)} then 'overdue' else 'due' end`),
        ),
      ),
  );
