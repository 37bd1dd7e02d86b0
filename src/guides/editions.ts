import { eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide, guideQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { GuideQualification, GuideQuestion } from "./format.ts";
import { getGuide } from "./guides.ts";
import { addQualification, getQualification, removeQualification, rewriteQualification } from "./qualifications.ts";
import { addQuestion, archiveQuestion, restoreQuestion, rewriteQuestion } from "./questions.ts";

/** What of a newer edition is taken over into a guide. */
export type EditionChanges = {
  title?: string;
  role?: string;
  summary?: string;
  add: readonly GuideQuestion[];
  change: readonly { id: string; question: GuideQuestion }[];
  archive: readonly string[];
  /** Archived questions that come back, in the new edition's words; null where those are the old ones. */
  restore: readonly { id: string; question: GuideQuestion | null }[];
  qualifications: {
    add: readonly GuideQualification[];
    change: readonly { id: string; qualification: GuideQualification }[];
    remove: readonly string[];
  };
  /** The new edition's questions in its order, as `compareEditions` gives them: ids, and the very objects in `add`. */
  order?: readonly (string | GuideQuestion)[];
};

/**
 * Updates a guide by question. Questions keep their ids, so that what is known of their use stays with them; drafts
 * take over what is changed, and published plans never do. Call it in a transaction.
 * @throws NotFound for a stranger's guide, or a question or qualification that is not in it.
 */
export async function applyEdition(tx: Db, actor: Actor, at: { id: string; now: Date }, changes: EditionChanges): Promise<void> {
  const { id: guideId, now } = at;
  await getGuide(tx, actor, guideId);
  const { title, role, summary } = changes;
  // The update also holds the guide, so that two editions take turns.
  await tx
    .update(guide)
    .set({ updatedAt: now, ...(title && { title }), ...(role && { role }), ...(summary && { summary }) })
    .where(eq(guide.id, guideId));
  const before = await lockQuestions(tx, guideId);
  for (const { id } of changes.restore) await restoreQuestion(tx, actor, { guideId, id });
  for (const { id, question } of [...changes.restore, ...changes.change]) {
    if (!before.includes(id)) throw new NotFound("question");
    if (question !== null) await rewriteQuestion(tx, actor, { id, now }, question);
  }
  const added = new Map<GuideQuestion, string>();
  for (const question of changes.add) added.set(question, await addQuestion(tx, actor, guideId, question));
  for (const id of changes.archive) await archiveQuestion(tx, actor, { guideId, id, now });
  await changeQualifications(tx, actor, guideId, changes.qualifications);
  const wanted = (changes.order ?? []).flatMap((place) => (typeof place === "string" ? place : (added.get(place) ?? [])));
  await writeOrder(tx, guideId, inOrder([...before, ...added.values()], wanted));
  await record(tx, actor, "updated to a newer edition", { type: "guide", id: guideId });
}

async function changeQualifications(tx: Db, actor: Actor, guideId: string, changes: EditionChanges["qualifications"]): Promise<void> {
  for (const { id, qualification } of changes.change) {
    await getQualification(tx, actor, { guideId, id });
    await rewriteQualification(tx, actor, id, qualification);
  }
  for (const qualification of changes.add) await addQualification(tx, actor, guideId, qualification);
  for (const id of changes.remove) await removeQualification(tx, actor, { guideId, id });
}

/** The guide's questions in order, held until the transaction ends. */
async function lockQuestions(tx: Db, guideId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: guideQuestion.id })
    .from(guideQuestion)
    .where(eq(guideQuestion.guideId, guideId))
    .orderBy(guideQuestion.ordinal, guideQuestion.id)
    .for("update");
  return rows.map(({ id }) => id);
}

/** The wanted order; what it does not name stays behind the one it stood behind. */
export function inOrder(ids: readonly string[], wanted: readonly string[]): string[] {
  const order = wanted.filter((id) => ids.includes(id));
  for (const [at, id] of ids.entries()) {
    if (order.includes(id)) continue;
    const before = ids[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

async function writeOrder(tx: Db, guideId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx
    .update(guideQuestion)
    .set({ ordinal: sql`array_position(array[${list}], ${guideQuestion.id}) - 1` })
    .where(eq(guideQuestion.guideId, guideId));
}
