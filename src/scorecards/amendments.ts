import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { amendment, change, interview, MARK_KINDS, scorecard, user } from "../db/schema/index.ts";
import { keyOf } from "./marks.ts";
import type { Amendment } from "./record.ts";
import { blind } from "./sight.ts";

/**
 * The amendments of these scorecards, first to last, each with its fields before and after: one query. Ask only for
 * scorecards that the person may read. What tells of debrief and decision is hidden from those who are blind, as is
 * everybody who has another round of the candidate still to score.
 */
export async function readAmendments(db: Db, actor: Actor, scorecardIds: string[]): Promise<(scorecardId: string) => Amendment[]> {
  const replaced = alias(change, "replaced");
  const rows = await db
    .select({
      id: amendment.id,
      scorecardId: amendment.scorecardId,
      number: amendment.number,
      reason: amendment.reason,
      by: user.name,
      at: amendment.madeAt,
      known: { informed: amendment.informed, debriefOpen: amendment.debriefOpen, decided: amendment.decided },
      hidden: sql<boolean>`${blind(actor)}`,
      kind: change.kind,
      subjectId: change.subjectId,
      before: replaced.value,
      after: change.value,
    })
    .from(amendment)
    .innerJoin(scorecard, eq(scorecard.id, amendment.scorecardId))
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .innerJoin(user, eq(user.id, amendment.madeBy))
    .innerJoin(change, eq(change.amendmentId, amendment.id))
    // Bases of a submitted field say the same, or it could not have been submitted.
    .leftJoin(replaced, eq(replaced.id, sql`${change.bases}[1]`))
    .where(inArray(amendment.scorecardId, scorecardIds))
    .orderBy(asc(amendment.scorecardId), asc(amendment.number), asc(change.seq))
    .limit(20_000 * scorecardIds.length);
  const rowsOf = groupBy(rows, (row) => row.scorecardId);
  return (scorecardId) => [...groupBy(rowsOf.get(scorecardId) ?? [], ({ id }) => id).values()].flatMap(amendmentOf);
}

type Row = Pick<Amendment, "number" | "reason" | "by" | "at"> & {
  known: NonNullable<Amendment["known"]>;
  hidden: boolean;
  kind: string;
  subjectId: string;
  before: string | null;
  after: string;
};

function amendmentOf(rows: Row[]): Amendment[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { number, reason, by, at, known, hidden } = first;
  const changes = rows.flatMap(({ kind: stored, subjectId, before, after }) => {
    const kind = MARK_KINDS.find((one) => one === stored);
    return kind === undefined ? [] : [{ kind, subjectId, before: before ?? "", after }];
  });
  return [{ number, reason, by, at, known: hidden ? null : known, changes }];
}

/** What the corrected fields said when the scorecard was submitted, by `kind:subject`. */
export function firstValues(amendments: Amendment[]): Map<string, string> {
  const changes = amendments.toReversed().flatMap(({ changes }) => changes);
  return new Map(changes.map(({ kind, subjectId, before }) => [keyOf(kind, subjectId), before]));
}

/** How often a scorecard was amended, for queries that name `scorecard`. */
export function timesAmended(): SQL<number> {
  return sql<number>`(select count(*)::int from ${amendment} where ${amendment.scorecardId} = ${scorecard.id})`;
}
