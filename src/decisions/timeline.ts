import { and, asc, eq, inArray, not, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, exactly, inOrder, past, type Slice, toSlice } from "../db/keyset.ts";
import { auditEvent, interview, plan, planQuestion, planVersion, scorecard, user } from "../db/schema/index.ts";
import { blindFor } from "../scorecards/sight.ts";

export const PAGE_SIZE = 50;

/** Something that happened to an application, as far as its interview and question still exist. */
export type TimelineEvent = Cursor & {
  moment: Date;
  by: string;
  action: string;
  subjectType: string;
  detail: Record<string, string | number | null> | null;
  plan: { name: string; number: number } | null;
  /** The question that the event is about. */
  question: { number: number; prompt: string } | null;
};

/**
 * Events by subject that tell nothing of what colleagues found: who meets whom when, who lifted their blindness and who opened
 * a debrief early, which all on the panel may read. All else, known or not, may tell of scoring.
 */
const TOLD_TO_ALL: Record<string, string[]> = {
  application: ["applied", "unblinded"],
  interview: [
    "scheduled",
    "changed",
    "cancelled",
    "added to the panel",
    "removed from the panel",
    "shown",
    "no longer shown",
    "invitation sent",
    "debrief opened",
  ],
  scorecard: ["assigned questions", "reminded"],
};

const toldToAll = (): SQL | undefined =>
  or(...Object.entries(TOLD_TO_ALL).map(([type, actions]) => and(eq(auditEvent.subjectType, type), inArray(auditEvent.action, actions))));

/** A page of all that happened to an application, newest first; to those who are blind, what tells nothing of scoring. */
export async function readTimeline(db: Db, actor: Actor, applicationId: string, after: Cursor | null): Promise<Slice<TimelineEvent>> {
  const rows = await db
    .select({
      id: auditEvent.id,
      at: exactly(auditEvent.at),
      moment: auditEvent.at,
      by: user.name,
      action: auditEvent.action,
      subjectType: auditEvent.subjectType,
      detail: auditEvent.detail,
      planName: plan.name,
      version: planVersion.number,
    })
    .from(auditEvent)
    .innerJoin(user, eq(user.id, auditEvent.actorId))
    .leftJoin(scorecard, and(eq(auditEvent.subjectType, "scorecard"), eq(scorecard.id, auditEvent.subjectId)))
    .leftJoin(interview, eq(interview.id, sql`coalesce(${scorecard.interviewId}, ${auditEvent.subjectId})`))
    .leftJoin(planVersion, eq(planVersion.id, interview.versionId))
    .leftJoin(plan, eq(plan.id, planVersion.planId))
    .where(
      and(
        eq(auditEvent.applicationId, applicationId),
        recruitedBy(actor, auditEvent.organisationId),
        or(toldToAll(), not(blindFor(actor, auditEvent.applicationId))),
        past(auditEvent.at, auditEvent.id, after),
      ),
    )
    .orderBy(inOrder(auditEvent.at, auditEvent.id))
    .limit(PAGE_SIZE + 1);
  const questions = await readQuestions(
    db,
    rows.map(({ detail }) => detail?.questionId),
  );
  const events = rows.map(({ planName, version, ...row }) => ({
    ...row,
    plan: planName === null || version === null ? null : { name: planName, number: version },
    question: questions.get(String(row.detail?.questionId)) ?? null,
  }));
  return toSlice(events, PAGE_SIZE);
}

/** The plan questions of these ids, with their numbers in the plan. */
async function readQuestions(db: Db, named: unknown[]): Promise<Map<string, NonNullable<TimelineEvent["question"]>>> {
  const ids = [...new Set(named.filter((id) => typeof id === "string"))];
  if (ids.length === 0) return new Map();
  const before = sql<number>`(select count(*)::int from ${planQuestion} other
    where other.version_id = ${planQuestion.versionId} and (other.ordinal, other.id) <= (${planQuestion.ordinal}, ${planQuestion.id}))`;
  const rows = await db
    .select({ id: planQuestion.id, prompt: planQuestion.prompt, number: before })
    .from(planQuestion)
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .where(inArray(planQuestion.id, ids))
    .orderBy(asc(planQuestion.id))
    .limit(PAGE_SIZE + 1);
  return new Map(rows.map(({ id, ...question }) => [id, question]));
}
