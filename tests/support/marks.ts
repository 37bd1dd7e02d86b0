import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { Db } from "../../src/db/client.ts";
import { change, check, mark, scorecard } from "../../src/db/schema/index.ts";

type PutMark = Pick<typeof mark.$inferInsert, "scorecardId" | "kind" | "subjectId" | "value" | "savedAt">;

/** Writes marks straight into their tables, each changed once by its interviewer. */
export async function putMarks(db: Db, rows: PutMark[]): Promise<void> {
  const [card] = await db
    .select({ by: scorecard.interviewerId })
    .from(scorecard)
    .where(eq(scorecard.id, rows[0]?.scorecardId ?? ""));
  if (card === undefined) throw new Error("There is no such scorecard.");
  const made = rows.map((row) => ({ ...row, savedAt: row.savedAt ?? new Date(), id: randomUUID() }));
  await db.insert(change).values(made.map((row) => ({ ...row, bases: [], madeBy: card.by, madeAt: row.savedAt })));
  const seqOf = await numbers(
    db,
    made.map(({ id }) => id),
  );
  await db.insert(mark).values(made.map(({ id, ...row }) => ({ ...row, heads: [id], seq: seqOf(id) })));
}

type PutCheck = Pick<typeof check.$inferInsert, "applicationId" | "requirementId" | "field" | "value" | "checkedBy" | "savedAt">;

/** The same for facts about requirements. */
export async function putChecks(db: Db, rows: PutCheck[]): Promise<void> {
  const made = rows.map((row) => ({ ...row, savedAt: row.savedAt ?? new Date(), id: randomUUID() }));
  await db.insert(change).values(
    made.map(({ id, applicationId, requirementId, field, value, checkedBy, savedAt }) => {
      return { id, applicationId, kind: field, subjectId: requirementId, value, bases: [], madeBy: checkedBy, madeAt: savedAt, savedAt };
    }),
  );
  const seqOf = await numbers(
    db,
    made.map(({ id }) => id),
  );
  await db.insert(check).values(made.map(({ id, ...row }) => ({ ...row, heads: [id], seq: seqOf(id) })));
}

async function numbers(db: Db, ids: string[]): Promise<(id: string) => number> {
  const rows = await db.select({ id: change.id, seq: change.seq }).from(change).where(inArray(change.id, ids));
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  return (id) => seqs.get(id) ?? 0;
}
