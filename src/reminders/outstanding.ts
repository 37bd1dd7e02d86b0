import { and, eq, isNull, ne, not, notExists, type SQL, sql } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
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

/** A scorecard that its interviewer is to be reminded of, and what a letter about it tells. */
export type Outstanding = {
  scorecardId: string;
  applicationId: string;
  kind: Exclude<ReminderKind, "asked">;
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
 * Scorecards without a reminder of the kind that is its turn: "due" until the due time, "overdue" from then on. In no
 * order, so that letters which are refused each time never hold up the others.
 */
export async function findOutstanding(db: Db, now: Date): Promise<Outstanding[]> {
  const lapsed = overdue(DateTime.fromJSDate(now).minus({ days: LAPSES_DAYS }).toJSDate());
  const rows = await owed(db, now, not(lapsed), unreminded(db, now)).orderBy(sql`random()`).limit(ROUND);
  return rows.map((row) => tell(row, now));
}

/** Those of one interview that a colleague may ask for, whatever was sent before; all of them or a single one. */
export async function findAskable(
  db: Db,
  actor: Actor,
  interviewId: string,
  scorecardId: string | null,
  now: Date,
): Promise<Outstanding[]> {
  const rows = await owed(
    db,
    now,
    eq(interview.id, interviewId),
    recruitedBy(actor, interview.organisationId),
    ne(scorecard.interviewerId, actor.id),
    scorecardId === null ? undefined : eq(scorecard.id, scorecardId),
  ).limit(ROUND);
  return rows.map((row) => tell(row, now));
}

/** Unsubmitted scorecards of people who are still here, past their slot's end. */
const owed = (db: Db, now: Date, ...which: (SQL | undefined)[]) =>
  db
    .select({
      scorecardId: scorecard.id,
      applicationId: interview.applicationId,
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
    .where(and(isNull(scorecard.submittedAt), isNull(user.deactivatedAt), slotOver(now), ...which));

function tell({ slotMinutes, dueHours, ...row }: Awaited<ReturnType<typeof owed>>[number], now: Date): Outstanding {
  const times = dueTimes({ scheduledAt: row.scheduledAt, slotMinutes, dueHours });
  return { ...row, due: times.due, kind: dueState(times, now) === "overdue" ? "overdue" : "due" };
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
