import { and, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, check, interview, mark, planPoint, planQuestion, requirement, scorecard, session } from "../db/schema/index.ts";
import { Conflict, NotFound, SignInNeeded } from "../errors.ts";
import type { Change, Place } from "./fields.ts";

/** What became of one change. `theirs` is what is saved instead. */
export type Saved = { field: string; outcome: "saved" } | { field: string; outcome: "refused"; theirs: string };

/**
 * Saves marks, each in one statement of its own that also checks everything: that the scorecard is the actor's
 * and not submitted, that the session is alive, that the subject belongs to the plan, and that the field still
 * holds what the page last knew. A field that somebody else changed meanwhile is refused, never overwritten;
 * `writer`, the browser tab, may overwrite what it wrote itself.
 * @throws NotFound when the scorecard or a field is not the actor's; Conflict once it is submitted;
 * SignInNeeded when the session has been ended.
 */
export async function saveMarks(db: Db, actor: Actor, scorecardId: string, changes: Change[], writer: string, now: Date): Promise<Saved[]> {
  const outcomes: Saved[] = [];
  for (const change of changes) {
    const rows = await write(db, actor, scorecardId, change, writer, now);
    if (rows.length > 0) outcomes.push({ field: change.field, outcome: "saved" });
    else outcomes.push({ field: change.field, outcome: "refused", theirs: await findTheirs(db, actor, scorecardId, change.place) });
  }
  return outcomes;
}

function write(db: Db, actor: Actor, scorecardId: string, { place, value, was }: Change, writer: string, now: Date) {
  return place.table === "mark"
    ? writeMark(db, actor, scorecardId, place, { value, was, writer, now })
    : writeCheck(db, actor, scorecardId, place, { value, was, writer, now });
}

type Written = { value: string; was: string; writer: string; now: Date };

function writeMark(
  db: Db,
  actor: Actor,
  scorecardId: string,
  place: Extract<Place, { table: "mark" }>,
  { value, was, writer, now }: Written,
) {
  const subjectId = place.subjectId ?? scorecardId;
  const source = db
    .select({
      scorecardId: scorecard.id,
      kind: sql<typeof place.kind>`${place.kind}`.as("kind"),
      subjectId: sql<string>`${subjectId}::uuid`.as("subject_id"),
      value: sql<string>`${value}`.as("value"),
      writer: sql<string>`${writer}`.as("writer"),
      savedAt: sql<Date>`${now.toISOString()}::timestamptz`.as("saved_at"),
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(isOpenFor(db, actor, scorecardId), belongsToPlan(db, place.subject, subjectId)));
  return db
    .insert(mark)
    .select(source)
    .onConflictDoUpdate({
      target: [mark.scorecardId, mark.kind, mark.subjectId],
      set: { value, writer, savedAt: now },
      setWhere: or(eq(mark.value, was), eq(mark.writer, writer), eq(mark.value, value)),
    })
    .returning({ value: mark.value });
}

function writeCheck(
  db: Db,
  actor: Actor,
  scorecardId: string,
  { column, requirementId }: Extract<Place, { table: "check" }>,
  { value, was, writer, now }: Written,
) {
  const source = db
    .select({
      applicationId: application.id,
      requirementId: requirement.id,
      field: sql<typeof column>`${column}`.as("field"),
      value: sql<string>`${value}`.as("value"),
      writer: sql<string>`${writer}`.as("writer"),
      checkedBy: sql<string>`${actor.id}::uuid`.as("checked_by"),
      savedAt: sql<Date>`${now.toISOString()}::timestamptz`.as("saved_at"),
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(requirement, eq(requirement.positionId, application.positionId))
    .where(and(isOpenFor(db, actor, scorecardId), eq(requirement.id, requirementId)));
  return db
    .insert(check)
    .select(source)
    .onConflictDoUpdate({
      target: [check.applicationId, check.requirementId, check.field],
      set: { value, writer, checkedBy: actor.id, savedAt: now },
      setWhere: or(eq(check.value, was), eq(check.writer, writer), eq(check.value, value)),
    })
    .returning({ value: check.value });
}

/** The session is looked up here, inside the write, so that ending it stops the next mark at no extra query. */
function isOpenFor(db: Db, actor: Actor, scorecardId: string): SQL | undefined {
  return and(eq(scorecard.id, scorecardId), eq(scorecard.interviewerId, actor.id), isNull(scorecard.submittedAt), hasSession(db, actor));
}

function hasSession(db: Db, actor: Actor): SQL {
  const alive = and(eq(session.id, actor.sessionId), eq(session.userId, actor.id), sql`${session.expiresAt} > now()`);
  return exists(db.select({ one: sql`1` }).from(session).where(alive));
}

function belongsToPlan(db: Db, subject: "point" | "question" | "scorecard", subjectId: string): SQL | undefined {
  if (subject === "scorecard") return undefined;
  const questions = db.select({ one: sql`1` }).from(planQuestion);
  if (subject === "question")
    return exists(questions.where(and(eq(planQuestion.id, subjectId), eq(planQuestion.versionId, interview.versionId))));
  return exists(
    questions
      .innerJoin(planPoint, eq(planPoint.questionId, planQuestion.id))
      .where(and(eq(planPoint.id, subjectId), eq(planQuestion.versionId, interview.versionId))),
  );
}

/** Why a write touched no row: the saved value when it was a refusal, an error when it was never allowed. */
async function findTheirs(db: Db, actor: Actor, scorecardId: string, place: Place): Promise<string> {
  const [card] = await db
    .select({
      submittedAt: scorecard.submittedAt,
      applicationId: interview.applicationId,
      signedIn: sql<boolean>`${hasSession(db, actor)}`,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(scorecard.id, scorecardId), eq(scorecard.interviewerId, actor.id)))
    .limit(1);
  if (card === undefined) throw new NotFound("scorecard");
  if (!card.signedIn) throw new SignInNeeded();
  if (card.submittedAt !== null) throw new Conflict("This scorecard is submitted and locked. What you just changed was not saved.");
  const rows =
    place.table === "mark"
      ? await db
          .select({ value: mark.value })
          .from(mark)
          .where(and(eq(mark.scorecardId, scorecardId), eq(mark.kind, place.kind), eq(mark.subjectId, place.subjectId ?? scorecardId)))
      : await db
          .select({ value: check.value })
          .from(check)
          .where(
            and(eq(check.applicationId, card.applicationId), eq(check.requirementId, place.requirementId), eq(check.field, place.column)),
          );
  const [theirs] = rows;
  if (theirs === undefined) throw new NotFound("field");
  return theirs.value;
}
