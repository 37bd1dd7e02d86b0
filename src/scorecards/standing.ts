import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { change, check, mark, user } from "../db/schema/index.ts";
import type { FieldHead } from "./heads.ts";

/** How far somebody has read: the latest change of the scorecard and of the application's facts that they know. */
export type Cursor = { card: number; facts: number };

export const BEGINNING: Cursor = { card: 0, facts: 0 };

/** Where the fields of a live page stand: their heads by field name. A field that nobody touched is not among them. */
export type Standing = { cursor: Cursor; fields: Record<string, FieldHead[]> };

type Place = { id: string; interviewer: { id: string }; application: { id: string } };

/**
 * Where the fields stand that changed after the cursor, for a scorecard that the asker was let in to write: three queries.
 * Read it before the values, never after: bases that are older than what is shown make a question to the person,
 * newer ones would overwrite what nobody saw.
 */
export async function readStanding(db: Db, { id, interviewer, application }: Place, after: Cursor = BEGINNING): Promise<Standing> {
  const marks = await db
    .select({ kind: mark.kind, subjectId: mark.subjectId, heads: mark.heads, seq: mark.seq })
    .from(mark)
    .where(and(eq(mark.scorecardId, id), gt(mark.seq, after.card)))
    .limit(20_000);
  const checks = await db
    .select({ column: check.field, requirementId: check.requirementId, heads: check.heads, seq: check.seq })
    .from(check)
    .where(and(eq(check.applicationId, application.id), gt(check.seq, after.facts)))
    .limit(1000);
  const fields = [
    ...marks.map(({ kind, subjectId, heads }) => ({ field: markField(kind, subjectId), heads })),
    ...checks.map(({ column, requirementId, heads }) => ({ field: checkField(column, requirementId), heads })),
  ];
  const told = await readHeads(
    db,
    interviewer.id,
    fields.flatMap(({ heads }) => heads),
  );
  return {
    cursor: { card: latest(after.card, marks), facts: latest(after.facts, checks) },
    fields: Object.fromEntries(fields.map(({ field, heads }) => [field, inOrder(heads, told)])),
  };
}

const markField = (kind: string, subjectId: string): string =>
  kind === "recommendation" || kind === "rationale" ? kind : `${kind}:${subjectId}`;

/** The evidence of a fact is the page's "proof", because a question has an evidence, too. */
const checkField = (column: string, requirementId: string): string => `${column === "evidence" ? "proof" : column}:${requirementId}`;

function inOrder(ids: string[], told: Map<string, FieldHead>): FieldHead[] {
  if (ids.length === 1) return ids.flatMap((id) => told.get(id) ?? []);
  return [...told.values()].filter(({ id }) => ids.includes(id));
}

const latest = (known: number, rows: { seq: number }[]): number => Math.max(known, ...rows.map(({ seq }) => seq));

/** Oldest first, as the page shows them. */
async function readHeads(db: Db, actorId: string, ids: string[]): Promise<Map<string, FieldHead>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: change.id, value: change.value, madeAt: change.madeAt, by: { id: user.id, name: user.name } })
    .from(change)
    .innerJoin(user, eq(user.id, change.madeBy))
    .where(inArray(change.id, ids))
    .orderBy(asc(change.madeAt), asc(change.id))
    .limit(ids.length);
  return new Map(
    rows.map(({ by, madeAt, ...head }) => [head.id, { ...head, madeAt: madeAt.toISOString(), by: by.id === actorId ? null : by.name }]),
  );
}
