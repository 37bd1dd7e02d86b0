import { and, desc, eq, exists, inArray } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { type Cursor, exactly, inOrder, inOrderOfFew, past, type Slice, toSlice } from "../db/keyset.ts";
import { application, candidate, position } from "../db/schema/index.ts";
import type { Outcome } from "../decisions/reasons.ts";
import { outcomeFor } from "../scorecards/sight.ts";
import { matchesCandidate } from "./search.ts";

export const PAGE_SIZE = 50;

export type CandidateRow = {
  id: string;
  at: string;
  name: string;
  email: string;
  location: string;
  createdAt: Date;
  positions: AppliedPosition[];
};
/** A position applied to; `outcome` is the decision that stands, as far as the reader may know. */
export type AppliedPosition = { title: string; outcome: Outcome | null };
export type CandidateFilter = { q: string; position: string | null; after: Cursor | null };

/** A page of the firm's candidates, newest first, each with the positions applied to: two queries. */
export async function listCandidates(db: Db, actor: Actor, filter: CandidateFilter): Promise<Slice<CandidateRow>> {
  const matches = matchesCandidate(filter.q);
  const order = matches === undefined ? inOrder : inOrderOfFew;
  const rows = await db
    .select({
      id: candidate.id,
      at: exactly(candidate.createdAt),
      name: candidate.name,
      email: candidate.email,
      location: candidate.location,
      createdAt: candidate.createdAt,
    })
    .from(candidate)
    .where(
      and(
        recruitedBy(actor, candidate.organisationId),
        matches,
        filter.position === null ? undefined : appliedTo(db, filter.position),
        past(candidate.createdAt, candidate.id, filter.after),
      ),
    )
    .orderBy(order(candidate.createdAt, candidate.id))
    .limit(PAGE_SIZE + 1);
  const { rows: page, next } = toSlice(rows, PAGE_SIZE);
  const positions = await positionsOf(
    db,
    actor,
    page.map(({ id }) => id),
  );
  return { rows: page.map((row) => ({ ...row, positions: positions.get(row.id) ?? [] })), next };
}

function appliedTo(db: Db, positionId: string) {
  return exists(
    db
      .select({ id: application.id })
      .from(application)
      .where(and(eq(application.candidateId, candidate.id), eq(application.positionId, positionId))),
  );
}

/** The positions that these candidates applied to, latest first. */
async function positionsOf(db: Db, actor: Actor, candidateIds: string[]): Promise<Map<string, AppliedPosition[]>> {
  if (candidateIds.length === 0) return new Map();
  const rows = await db
    .select({ candidateId: application.candidateId, title: position.title, outcome: outcomeFor(actor) })
    .from(application)
    .innerJoin(position, eq(position.id, application.positionId))
    .where(inArray(application.candidateId, candidateIds))
    .orderBy(desc(application.createdAt), desc(application.id))
    .limit(20 * PAGE_SIZE);
  return groupBy(rows, (row) => row.candidateId);
}

/** Whether the firm has any candidate at all, so that an empty list can tell "none yet" from "none found". */
export async function hasCandidates(db: Db, actor: Actor): Promise<boolean> {
  const rows = await db.select({ id: candidate.id }).from(candidate).where(recruitedBy(actor, candidate.organisationId)).limit(1);
  return rows.length > 0;
}
