import { and, asc, desc, eq, inArray, isNotNull, not, notInArray, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { matchesCandidate } from "../candidates/search.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, exactly, inOrder, inOrderOfFew, past, readCursor } from "../db/keyset.ts";
import { application, candidate, interview, planVersion, scorecard } from "../db/schema/index.ts";
import type { Outcome } from "../decisions/reasons.ts";
import { NotFound } from "../errors.ts";
import { blindFor, outcomeFor, readable } from "../scorecards/sight.ts";

export const PAGE_SIZE = 50;

/** Somebody who applied to the position, as far as the reader may know. */
export type Applicant = {
  id: string;
  candidate: { id: string; name: string };
  outcome: Outcome | null;
  blind: boolean;
  /** Whether a submitted scorecard of the plan can be read. */
  ready: boolean;
};

type Round = { positionId: string; planId: string };

/** `after` is a place that an earlier page gave out; `except` are those chosen already. */
export type ApplicantFilter = Round & { q: string; after: string; except: string[] };

/**
 * A page of a position's applicants: those who can be compared on the plan first, each part newest first.
 * Two queries at most, however many applied.
 */
export async function listApplicants(db: Db, actor: Actor, filter: ApplicantFilter): Promise<{ rows: Applicant[]; next: string | null }> {
  const part = filter.after.startsWith("others~") ? "others" : "ready";
  const cursor = readCursor(filter.after.slice(part.length + 1));
  const first = part === "ready" ? await readPart(db, actor, filter, true, cursor) : [];
  const rest = first.length > PAGE_SIZE ? [] : await readPart(db, actor, filter, false, part === "others" ? cursor : null);
  const rows = [...first, ...rest];
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE && last !== undefined;
  return { rows: page, next: more ? `${last.ready ? "ready" : "others"}~${last.at}~${last.id}` : null };
}

function readPart(db: Db, actor: Actor, filter: ApplicantFilter, ready: boolean, after: Cursor | null) {
  const { q, except, positionId } = filter;
  const matches = matchesCandidate(q);
  const order = matches === undefined ? inOrder : inOrderOfFew;
  const can = isReady(actor, filter.planId);
  return applicants(db, actor, filter)
    .where(
      and(
        ours(actor, positionId),
        ready ? can : not(can),
        matches,
        except.length === 0 ? undefined : notInArray(application.id, except),
        past(application.createdAt, application.id, after),
      ),
    )
    .orderBy(order(application.createdAt, application.id))
    .limit(PAGE_SIZE + 1);
}

/** The applicants who were chosen, by name. @throws NotFound when one of them did not apply to this position. */
export async function getApplicants(db: Db, actor: Actor, round: Round, ids: string[]): Promise<Applicant[]> {
  if (ids.length === 0) return [];
  const rows = await applicants(db, actor, round)
    .where(and(ours(actor, round.positionId), inArray(application.id, ids)))
    .orderBy(asc(candidate.name), asc(application.id))
    .limit(ids.length);
  if (rows.length < ids.length) throw new NotFound("applicant");
  return rows;
}

/** The latest interview of each of these applications, with any version of the plan, of which something can be read. */
export async function latestInterviews(db: Db, actor: Actor, planId: string, applicationIds: string[]): Promise<string[]> {
  if (applicationIds.length === 0) return [];
  const rows = await db
    .selectDistinctOn([interview.applicationId], { id: interview.id })
    .from(interview)
    .innerJoin(scorecard, eq(scorecard.interviewId, interview.id))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .where(and(inArray(interview.applicationId, applicationIds), ofPlan(actor, planId)))
    .orderBy(asc(interview.applicationId), desc(interview.scheduledAt), desc(interview.id))
    .limit(applicationIds.length);
  return rows.map(({ id }) => id);
}

function applicants(db: Db, actor: Actor, { planId }: Pick<Round, "planId">) {
  return db
    .select({
      id: application.id,
      at: exactly(application.createdAt),
      candidate: { id: candidate.id, name: candidate.name },
      outcome: outcomeFor(actor),
      blind: sql<boolean>`${blindFor(actor, application.id)}`,
      ready: sql<boolean>`${isReady(actor, planId)}`,
    })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .$dynamic();
}

const ours = (actor: Actor, positionId: string) =>
  and(eq(application.positionId, positionId), recruitedBy(actor, candidate.organisationId));

const find = new QueryBuilder();

/** Nothing is read of those for whom the reader is blind, not even what the reader wrote. */
function isReady(actor: Actor, planId: string): SQL {
  // A single value and not "exists", which Postgres would turn into a join that looks at every scorecard of the firm.
  const read = find
    .select({ one: sql`true` })
    .from(interview)
    .innerJoin(scorecard, eq(scorecard.interviewId, interview.id))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .where(and(eq(interview.applicationId, application.id), ofPlan(actor, planId)))
    .limit(1);
  return sql`(coalesce((${read}), false) and ${not(blindFor(actor, application.id))})`;
}

const ofPlan = (actor: Actor, planId: string) => and(eq(planVersion.planId, planId), isNotNull(scorecard.submittedAt), readable(actor));
