import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, organisation, plan, planVersion, position, scorecard, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { firstValues, readAmendments } from "./amendments.ts";
import { HEADING, planOf } from "./heading.ts";
import { type Marks, readMarks } from "./marks.ts";
import type { Judgement, ScorecardRecord } from "./record.ts";
import { readable } from "./sight.ts";
import { readSurroundings, type Surroundings } from "./surroundings.ts";

/** A scorecard to look at, as far as sight.ts lets the person. @throws NotFound otherwise, so that nobody learns that it exists. */
export async function readScorecard(db: Db, actor: Actor, id: string): Promise<ScorecardRecord> {
  return one(await readRecords(db, actor, and(eq(scorecard.id, id), readable(actor)), 1));
}

/** A scorecard to write in. @throws NotFound for everybody but its interviewer. */
export async function openScorecard(db: Db, actor: Actor, id: string): Promise<ScorecardRecord> {
  return one(await readRecords(db, actor, mine(actor, id), 1));
}

const mine = (actor: Actor, id: string): SQL | undefined =>
  and(eq(scorecard.id, id), eq(scorecard.interviewerId, actor.id), eq(interview.organisationId, actor.organisationId));

/** What a scorecard is to its interviewer, without anything that is in it. */
export type OwnScorecard = {
  id: string;
  startedAt: Date | null;
  submittedAt: Date | null;
  interviewer: { id: string };
  application: { id: string };
};

/** The same as openScorecard decides, without reading what is in it: one query. @throws NotFound for everybody but its interviewer. */
export async function findOwnScorecard(db: Db, actor: Actor, id: string): Promise<OwnScorecard> {
  const [row] = await db
    .select({
      id: scorecard.id,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      applicationId: interview.applicationId,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(mine(actor, id))
    .limit(1);
  if (row === undefined) throw new NotFound("scorecard");
  const { applicationId, ...own } = row;
  return { ...own, interviewer: { id: actor.id }, application: { id: applicationId } };
}

/** The scorecards of these interviews that the person may read, by interviewer's name, in what stands around them: three queries. */
export async function readScorecards(db: Db, actor: Actor, interviewIds: string[], around: Surroundings): Promise<ScorecardRecord[]> {
  if (interviewIds.length === 0) return [];
  return readRecords(db, actor, and(inArray(interview.id, interviewIds), readable(actor)), 50 * interviewIds.length, around);
}

function one(records: ScorecardRecord[]): ScorecardRecord {
  const [record] = records;
  if (record === undefined) throw new NotFound("scorecard");
  return record;
}

async function readRecords(
  db: Db,
  actor: Actor,
  visible: SQL | undefined,
  limit: number,
  around?: Surroundings,
): Promise<ScorecardRecord[]> {
  const heads = await readHeads(db, visible, limit);
  if (heads.length === 0) return [];
  const ids = heads.map(({ id }) => id);
  const marksOf = await readMarks(db, ids);
  const amendmentsOf = await readAmendments(db, actor, ids);
  const { questions, qualifications } = around ?? (await readSurroundings(db, heads));
  return heads.map((head) => {
    const judge = (marks: Marks) => judgementOf(head, questions.marked(head.plan.versionId, head.questionIds, marks), marks);
    const marks = marksOf(head.id);
    const requirements = qualifications(head.position.id, head.application.id);
    const amendments = amendmentsOf(head.id);
    const saved = [...marks.savedAt, ...requirements.flatMap(({ checkedAt }) => checkedAt ?? [])].map((at) => at.getTime());
    return {
      ...head,
      ...judge(marks),
      planned: questions.count(head.plan.versionId),
      savedAt: saved.length === 0 ? null : new Date(Math.max(...saved)),
      requirements,
      contested: marks.contested,
      amendments,
      submitted: amendments.length === 0 ? null : judge(marksOf(head.id, firstValues(amendments))),
    };
  });
}

function judgementOf({ id }: { id: string }, sections: Judgement["sections"], marks: Marks): Judgement {
  const ids = sections.flatMap(({ questions }) => questions.map((question) => question.id));
  return {
    sections,
    recommendation: marks.recommendation(id),
    rationale: marks.text("rationale", id),
    citations: ids.filter((question) => marks.text("cited", question) !== ""),
  };
}

type Head = Omit<ScorecardRecord, "planned" | "savedAt" | "requirements" | "contested" | "amendments" | "submitted" | keyof Judgement>;

async function readHeads(db: Db, visible: SQL | undefined, limit: number): Promise<Head[]> {
  const rows = await db
    .select({
      id: scorecard.id,
      questionIds: scorecard.questionIds,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      interviewer: { id: user.id, name: user.name },
      ...HEADING,
    })
    .from(scorecard)
    .innerJoin(user, eq(user.id, scorecard.interviewerId))
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    .where(visible)
    .orderBy(asc(user.name), asc(scorecard.id))
    .limit(limit);
  return rows.map(({ version, ...head }) => ({ ...head, plan: planOf({ ...head, version }) }));
}
