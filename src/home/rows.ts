import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, exactly, inOrder, inOrderOfFew, past } from "../db/keyset.ts";
import { application, candidate, debrief, interview, organisation, plan, planVersion, position, scorecard } from "../db/schema/index.ts";
import { stateOf } from "../interviews/cards.ts";
import { type DueState, type DueTimes, dueState, dueTimes } from "../interviews/due.ts";
import type { InterviewState } from "../labels.ts";
import { inDebrief, inSight } from "../scorecards/sight.ts";
import { type ListName, type Moment, ruleOf } from "./lists.ts";

/** An interview as a desk tells of it: nothing of what stands in its scorecards. */
export type DeskRow = DueTimes & {
  id: string;
  at: string;
  scheduledAt: Date;
  dueState: DueState;
  applicationId: string;
  candidate: string;
  position: string;
  plan: { name: string; number: number };
  /** The person's own scorecard, if they are on the panel. */
  own: { id: string; state: InterviewState } | null;
  /** Its debrief is theirs to be in. */
  open: boolean;
  /** A recruiter opened the debrief before all had submitted. */
  early: boolean;
};

/** So many interviews are looked through for one list. */
const MOST = 1000;

/** The interviews of a list from a place on, one more than asked for if there are more: one query. */
export async function findRows(
  db: Db,
  actor: Actor,
  list: ListName,
  moment: Moment,
  { size, after }: { size: number; after: Cursor | null },
): Promise<string[]> {
  const { among, which, direction, few } = ruleOf(list, actor, moment);
  // Postgres would ask the costly rules of every interview of the firm; a limit makes it find these first.
  const found = db
    .select({ id: interview.id, scheduledAt: interview.scheduledAt })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    .leftJoin(scorecard, own(actor))
    .leftJoin(debrief, eq(debrief.interviewId, interview.id))
    .where(and(eq(interview.organisationId, actor.organisationId), among, past(interview.scheduledAt, interview.id, after, direction)))
    .orderBy((few ? inOrderOfFew : inOrder)(interview.scheduledAt, interview.id, direction))
    .limit(MOST)
    .as("found");
  const rows = await db
    .select({ id: interview.id })
    .from(found)
    .innerJoin(interview, eq(interview.id, found.id))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .leftJoin(debrief, eq(debrief.interviewId, interview.id))
    .where(and(inSight(actor), which))
    .orderBy(direction === "up" ? sql`${found.scheduledAt}, ${found.id}` : sql`${found.scheduledAt} desc, ${found.id} desc`)
    .limit(size + 1);
  return rows.map(({ id }) => id);
}

/** What a desk tells of these interviews, by id: one query. */
export async function readRows(db: Db, actor: Actor, ids: string[], now: Date): Promise<Map<string, DeskRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: interview.id,
      at: exactly(interview.scheduledAt),
      scheduledAt: interview.scheduledAt,
      slotMinutes: planVersion.slotMinutes,
      dueHours: organisation.dueHours,
      applicationId: application.id,
      candidate: candidate.name,
      position: position.title,
      plan: { name: plan.name, number: planVersion.number },
      own: { id: scorecard.id, startedAt: scorecard.startedAt, submittedAt: scorecard.submittedAt },
      open: sql<boolean>`coalesce(${inDebrief(actor)}, false)`,
      early: sql<boolean>`${isNotNull(debrief.openedAt)}`,
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    .leftJoin(scorecard, own(actor))
    .leftJoin(debrief, eq(debrief.interviewId, interview.id))
    .where(and(inArray(interview.id, ids), inSight(actor)))
    .limit(ids.length);
  return new Map(rows.map((row) => [row.id, told(row, now)]));
}

const own = (actor: Actor) => and(eq(scorecard.interviewId, interview.id), eq(scorecard.interviewerId, actor.id));

type Read = Omit<DeskRow, "ends" | "due" | "dueState" | "own"> & {
  slotMinutes: number;
  dueHours: number;
  own: { id: string; startedAt: Date | null; submittedAt: Date | null } | null;
};

function told({ slotMinutes, dueHours, own, ...row }: Read, now: Date): DeskRow {
  const times = dueTimes({ scheduledAt: row.scheduledAt, slotMinutes, dueHours });
  return { ...row, ...times, dueState: dueState(times, now), own: own === null ? null : { id: own.id, state: stateOf(own) } };
}
