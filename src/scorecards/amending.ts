import { eq, max, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { amendment, change, mark, scorecard } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { type Correction, requireWhole, type Stored, weigh } from "./corrections.ts";
import type { Change } from "./fields.ts";
import { readKnown } from "./known.ts";
import { keyOf } from "./marks.ts";
import type { AmendedField } from "./record.ts";
import { findOwnScorecard, openScorecard } from "./scorecard.ts";

/** `overtaken`: fields that were amended after the form was opened, from what stands now to what was typed; nothing was written. */
export type Amending = { overtaken: AmendedField[] };

/**
 * Corrects a submitted scorecard: an amendment with its reason, and a change for each corrected field, which replaces
 * what stood there. What was submitted stays readable, and every figure uses the corrected values from here on.
 * @param changes fields that the person edited, based on what their form showed.
 * @throws NotFound for all but its interviewer, and for a field that is not theirs; Conflict before the submission;
 * Invalid where nothing is changed or what a submission needs would be missing: under `form`, and at its field.
 */
export async function amendScorecard(
  db: Db,
  actor: Actor,
  id: string,
  { changes, reason }: { changes: Change[]; reason: string },
  now: Date,
): Promise<Amending> {
  return db.transaction(async (tx) => {
    const own = await findOwnScorecard(tx, actor, id);
    const interviewId = await lockSubmitted(tx, id);
    const card = await openScorecard(tx, actor, id);
    const { corrections, overtaken } = weigh(card, changes, await readStored(tx, id));
    if (overtaken.length > 0) return { overtaken };
    requireWhole(card, corrections);
    const { known } = await readKnown(tx, actor, own);
    const number = await write(tx, corrections, { scorecardId: id, reason, madeBy: actor.id, madeAt: now, ...known });
    await record(tx, actor, "amended", { type: "scorecard", id, application: card.application.id }, { number });
    await ring(tx, "debrief", interviewId);
    await ring(tx, "scorecard", id);
    return { overtaken };
  });
}

/** Two tabs take turns, as all who save in a scorecard do. @returns its interview. @throws Conflict */
async function lockSubmitted(tx: Db, id: string): Promise<string> {
  const [held] = await tx
    .select({ interviewId: scorecard.interviewId, submittedAt: scorecard.submittedAt })
    .from(scorecard)
    .where(eq(scorecard.id, id))
    .for("no key update");
  if (held === undefined) throw new NotFound("scorecard");
  if (held.submittedAt === null) throw new Conflict("This scorecard is not submitted, so there is nothing to correct: go on writing it.");
  return held.interviewId;
}

async function readStored(tx: Db, scorecardId: string): Promise<Map<string, Stored>> {
  const rows = await tx
    .select({ kind: mark.kind, subjectId: mark.subjectId, value: mark.value, heads: mark.heads })
    .from(mark)
    .where(eq(mark.scorecardId, scorecardId))
    .limit(20_000);
  return new Map(rows.map(({ kind, subjectId, ...stored }) => [keyOf(kind, subjectId), stored]));
}

/** @returns the amendment's number. */
async function write(tx: Db, corrections: Correction[], row: Omit<typeof amendment.$inferInsert, "number">): Promise<number> {
  const { scorecardId, madeBy, madeAt } = row;
  const [last] = await tx
    .select({ number: max(amendment.number) })
    .from(amendment)
    .where(eq(amendment.scorecardId, scorecardId));
  const number = (last?.number ?? 0) + 1;
  const [made] = await tx
    .insert(amendment)
    .values({ ...row, number })
    .returning({ id: amendment.id });
  if (made === undefined) throw new Error("The amendment was not returned after it was written.");
  const rows = corrections.map(({ id, kind, subjectId, after, bases }) => ({ id, scorecardId, kind, subjectId, value: after, bases }));
  const changes = await tx
    .insert(change)
    .values(rows.map((one) => ({ ...one, madeBy, madeAt, savedAt: madeAt, amendmentId: made.id })))
    .returning({ id: change.id, seq: change.seq });
  const seqs = new Map(changes.map(({ id, seq }) => [id, seq]));
  await tx
    .insert(mark)
    .values(rows.map(({ id, bases: _, ...one }) => ({ ...one, heads: [id], seq: seqs.get(id) ?? 0, savedAt: madeAt })))
    .onConflictDoUpdate({
      target: [mark.scorecardId, mark.kind, mark.subjectId],
      set: {
        value: sql`excluded.value`,
        heads: sql`excluded.heads`,
        contested: false,
        seq: sql`excluded.seq`,
        savedAt: sql`excluded.saved_at`,
      },
    });
  return number;
}
