import { and, eq, exists, isNotNull, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import { application, debrief, interview, scorecard, unblinding, viewing } from "../db/schema/index.ts";
import type { Outcome } from "../decisions/reasons.ts";

/**
 * Who sees what of interviews and scorecards: the only place that decides it. Every query that reads marks, or
 * anything made of marks, carries `readable`; every query that reads interviews carries `inSight`. All of these
 * are where clauses for queries in which `interview`, and where it is named `scorecard`, stand unaliased.
 */

type Reader = Pick<Actor, "id" | "organisationId" | "role" | "seesAll">;

const find = new QueryBuilder();
const own = alias(scorecard, "own");
const sitting = alias(interview, "sitting");
const other = alias(scorecard, "other");

/** Interviews that the person may know of: recruiters all of the firm's, others those they are on or were shown. */
export function inSight(reader: Reader): SQL | undefined {
  const ours = eq(interview.organisationId, reader.organisationId);
  return recruits(reader) ? ours : and(ours, or(onPanel(reader), shownTo(reader)));
}

/**
 * Scorecards that the person may read: their own at any time; a colleague's only once it is submitted, only where
 * nothing of their own is still to be scored for the same application, and only as far as their role reaches.
 */
export function readable(reader: Reader): SQL | undefined {
  const mine = eq(scorecard.interviewerId, reader.id);
  const theirs = and(isNotNull(scorecard.submittedAt), not(blind(reader)), reached(reader));
  return and(eq(interview.organisationId, reader.organisationId), or(mine, theirs));
}

/** Whether any colleague's scorecard of an application lies open to the person, for a query of any tables. */
export function informed(reader: Reader, applicationId: string): SQL<boolean> {
  const theirs = find
    .select({ one: sql`1` })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(
      and(
        eq(interview.applicationId, applicationId),
        isNotNull(scorecard.submittedAt),
        ne(scorecard.interviewerId, reader.id),
        readable(reader),
      ),
    );
  return sql<boolean>`${exists(theirs)}`;
}

/**
 * Interviews whose debrief the person may be in: it is open, nothing keeps them blind, and they are of the panel,
 * recruit, or were shown it.
 */
export function inDebrief(reader: Reader): SQL | undefined {
  return and(inSight(reader), debriefOpen(), not(blind(reader)));
}

/** Whether the person must not see anything of colleagues for the interview's application. */
export function blind(reader: Reader): SQL {
  return blindFor(reader, interview.applicationId);
}

/**
 * The same for queries that have an application and no interview.
 * @param applicationId the column that names the application.
 */
export function blindFor(reader: Reader, applicationId: PgColumn): SQL {
  if (recruits(reader) && reader.seesAll) return sql`false`;
  const unsubmitted = find
    .select({ one: sql`1` })
    .from(own)
    .innerJoin(sitting, eq(sitting.id, own.interviewId))
    .where(and(eq(own.interviewerId, reader.id), isNull(own.submittedAt), eq(sitting.applicationId, applicationId)));
  return sql`(${exists(unsubmitted)} and ${not(overridden(reader, applicationId))})`;
}

/** The decision that stands on an application; null while none does, and for those who are blind for it. */
export function outcomeFor(reader: Reader): SQL<Outcome | null> {
  return sql<Outcome | null>`case when ${blindFor(reader, application.id)} then null else ${application.outcome} end`;
}

/** Whether every scorecard of the interview is submitted, or a recruiter opened the debrief early. */
export function debriefOpen(): SQL {
  const waiting = find
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.interviewId, interview.id), isNull(other.submittedAt)));
  const opened = find
    .select({ one: sql`1` })
    .from(debrief)
    .where(and(eq(debrief.interviewId, interview.id), isNotNull(debrief.openedAt)));
  return sql`(${not(exists(waiting))} or ${exists(opened)})`;
}

/** How far the role reaches among what was submitted, for those whom nothing keeps blind. */
export function reached(reader: Reader): SQL | undefined {
  if (!recruits(reader)) return or(onPanel(reader), and(shownTo(reader), debriefOpen()));
  if (reader.seesAll) return sql`true`;
  return or(onPanel(reader), debriefOpen(), overridden(reader));
}

function onPanel(reader: Reader): SQL {
  return exists(
    find
      .select({ one: sql`1` })
      .from(own)
      .where(and(eq(own.interviewId, interview.id), eq(own.interviewerId, reader.id))),
  );
}

function shownTo(reader: Reader): SQL {
  return exists(
    find
      .select({ one: sql`1` })
      .from(viewing)
      .where(and(eq(viewing.interviewId, interview.id), eq(viewing.observerId, reader.id))),
  );
}

/** Only recruiters can have lifted their own blindness; a former one is held to it again. */
function overridden(reader: Reader, applicationId: PgColumn = interview.applicationId): SQL {
  if (!recruits(reader)) return sql`false`;
  return exists(
    find
      .select({ one: sql`1` })
      .from(unblinding)
      .where(and(eq(unblinding.applicationId, applicationId), eq(unblinding.userId, reader.id))),
  );
}
