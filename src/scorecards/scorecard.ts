import { and, eq, isNotNull, or, type SQL } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, organisation, plan, planVersion, position, scorecard, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { readMarks } from "./marks.ts";
import { readSections } from "./questions.ts";
import type { ScorecardRecord } from "./record.ts";
import { readRequirements } from "./requirements.ts";

/**
 * A scorecard to look at: its interviewer's at any time, a colleague's once it is submitted.
 * @throws NotFound otherwise, so that nobody learns that it exists.
 */
export function readScorecard(db: Db, actor: Actor, id: string): Promise<ScorecardRecord> {
  return readRecord(db, actor, id, or(eq(scorecard.interviewerId, actor.id), isNotNull(scorecard.submittedAt)));
}

/** A scorecard to write in. @throws NotFound for everybody but its interviewer. */
export function openScorecard(db: Db, actor: Actor, id: string): Promise<ScorecardRecord> {
  return readRecord(db, actor, id, eq(scorecard.interviewerId, actor.id));
}

async function readRecord(db: Db, actor: Actor, id: string, visible: SQL | undefined): Promise<ScorecardRecord> {
  const head = await readHead(db, actor, id, visible);
  const marks = await readMarks(db, id);
  const sections = await readSections(db, head.plan.versionId, marks);
  const requirements = await readRequirements(db, head.position.id, head.application.id);
  const saved = [...marks.savedAt, ...requirements.flatMap(({ checkedAt }) => checkedAt ?? [])].map((at) => at.getTime());
  return {
    ...head,
    savedAt: saved.length === 0 ? null : new Date(Math.max(...saved)),
    sections,
    requirements,
    recommendation: marks.recommendation(id),
    rationale: marks.text("rationale", id),
    citations: sections.flatMap(({ questions }) => questions.filter(({ id }) => marks.text("cited", id) !== "").map(({ id }) => id)),
  };
}

type Head = Omit<ScorecardRecord, "savedAt" | "sections" | "requirements" | "recommendation" | "rationale" | "citations">;

async function readHead(db: Db, actor: Actor, id: string, visible: SQL | undefined): Promise<Head> {
  const [row] = await db
    .select({
      id: scorecard.id,
      startedAt: scorecard.startedAt,
      submittedAt: scorecard.submittedAt,
      interviewer: { id: user.id, name: user.name },
      interview: { id: interview.id, scheduledAt: interview.scheduledAt, place: interview.place },
      application: { id: application.id },
      candidate: { id: candidate.id, name: candidate.name, email: candidate.email },
      position: { id: position.id, title: position.title, client: position.client },
      plan: { id: plan.id, name: plan.name },
      version: planVersion,
      firm: { name: organisation.name, timeZone: organisation.timeZone, paper: organisation.paper, commitment: organisation.commitment },
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
    .where(and(eq(scorecard.id, id), eq(interview.organisationId, actor.organisationId), visible))
    .limit(1);
  if (row === undefined) throw new NotFound("scorecard");
  const { version, plan: named, ...head } = row;
  if (version.publishedAt === null) throw new Error(`Interview ${row.interview.id} uses a plan version that is not published.`);
  const { id: versionId, number, slotMinutes, lambda, publishedAt } = version;
  return { ...head, plan: { ...named, versionId, number, slotMinutes, lambda, publishedAt } };
}
