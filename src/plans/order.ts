import { asc, eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { planQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { editDraft } from "./editing.ts";

export type Direction = "up" | "down";

/** Moves a question one place. At the end already, it stays. @returns its new place, from 1. @throws NotFound, Conflict */
export async function moveQuestion(db: Db, actor: Actor, planId: string, questionId: string, direction: Direction): Promise<number> {
  return editDraft(db, actor, planId, "reordered", async (tx, draft) => {
    const ids = await readOrder(tx, draft.id);
    if (!ids.includes(questionId)) throw new NotFound("question in this plan");
    const order = moved(ids, questionId, direction);
    await writeOrder(tx, draft.id, order);
    return order.indexOf(questionId) + 1;
  });
}

/** Puts the questions into the order that was asked for, as far as they are still there. @throws NotFound, Conflict */
export async function orderQuestions(db: Db, actor: Actor, planId: string, wanted: readonly string[]): Promise<void> {
  await editDraft(db, actor, planId, "reordered", async (tx, draft) => {
    await writeOrder(tx, draft.id, arranged(await readOrder(tx, draft.id), wanted));
  });
}

/** The list with one of its items a place further up or down. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + (direction === "up" ? -1 : 1), 0), ids.length - 1);
  return from < 0 ? [...ids] : ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/**
 * What two people leave behind who edit at once: the wanted order without what is gone, then whatever it did not
 * know of, in the order it had.
 */
export function arranged(ids: readonly string[], wanted: readonly string[]): string[] {
  const known = [...new Set(wanted)].filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

/** The ids of a version's questions in order. */
export async function readOrder(tx: Db, versionId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: planQuestion.id })
    .from(planQuestion)
    .where(eq(planQuestion.versionId, versionId))
    .orderBy(asc(planQuestion.ordinal), asc(planQuestion.id));
  return rows.map(({ id }) => id);
}

/** Numbers a version's questions by their place in the list: one statement. */
export async function writeOrder(tx: Db, versionId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx
    .update(planQuestion)
    .set({ ordinal: sql`array_position(array[${list}], ${planQuestion.id}) - 1` })
    .where(eq(planQuestion.versionId, versionId));
}
