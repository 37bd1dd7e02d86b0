import { eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record, recordEach } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide, guideQualification, guideQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { GuideQualification, GuideQuestion } from "./format.ts";
import { getGuide } from "./guides.ts";
import { dropQualifications } from "./qualifications.ts";
import { requireRoom } from "./room.ts";
import { insertQualifications, insertQuestions, rewriteQualifications, rewriteQuestions } from "./storing.ts";

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
 * @throws NotFound for a stranger's guide, or a question or qualification that is not in it; Conflict where it brings too many.
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
  const before = await changeQuestions(tx, actor, at, changes);
  await changeQualifications(tx, actor, guideId, changes.qualifications);
  const added = await insertQuestions(tx, guideId, before.length, changes.add);
  await requireRoom(tx, guideId);
  await recordEach(tx, actor, "added", subjects("question", added));
  const idOf = new Map(changes.add.map((question, place) => [question, added[place]]));
  const wanted = (changes.order ?? []).flatMap((place) => (typeof place === "string" ? place : (idOf.get(place) ?? [])));
  await writeOrder(tx, guideId, inOrder([...before, ...added], wanted));
  await record(tx, actor, "updated to a newer edition", { type: "guide", id: guideId });
}

type Held = { id: string; archivedAt: Date | null };

/** Changes, archives and restores what is there. @returns the guide's questions in order, held until the transaction ends. */
async function changeQuestions(tx: Db, actor: Actor, at: { id: string; now: Date }, changes: EditionChanges): Promise<string[]> {
  const held = await tx
    .select({ id: guideQuestion.id, archivedAt: guideQuestion.archivedAt })
    .from(guideQuestion)
    .where(eq(guideQuestion.guideId, at.id))
    .orderBy(guideQuestion.ordinal, guideQuestion.id)
    .for("update");
  const rewritten = [...changes.restore, ...changes.change].flatMap(({ id, question }) => (question === null ? [] : { id, question }));
  const restored = changes.restore.map(({ id }) => id);
  requireHeld(held, [...restored, ...rewritten.map(({ id }) => id), ...changes.archive], "question");
  await setArchived(tx, actor, held, restored, null);
  await rewriteQuestions(tx, actor, at.now, rewritten);
  await setArchived(tx, actor, held, changes.archive, at.now);
  return held.map(({ id }) => id);
}

/** Archives questions, or with null brings them back; those that are so already stay as they are. */
async function setArchived(tx: Db, actor: Actor, held: readonly Held[], ids: readonly string[], archivedAt: Date | null): Promise<void> {
  const chosen = new Set(ids);
  const turned = held.filter((one) => chosen.has(one.id) && (one.archivedAt === null) !== (archivedAt === null)).map(({ id }) => id);
  if (turned.length === 0) return;
  await tx.update(guideQuestion).set({ archivedAt }).where(inArray(guideQuestion.id, turned));
  await recordEach(tx, actor, archivedAt === null ? "restored" : "archived", subjects("question", turned));
}

async function changeQualifications(tx: Db, actor: Actor, guideId: string, changes: EditionChanges["qualifications"]): Promise<void> {
  const held = await tx.select().from(guideQualification).where(eq(guideQualification.guideId, guideId)).for("update");
  requireHeld(held, [...changes.change.map(({ id }) => id), ...changes.remove], "qualification");
  await rewriteQualifications(tx, actor, changes.change);
  const added = await insertQualifications(tx, guideId, Math.max(-1, ...held.map(({ ordinal }) => ordinal)) + 1, changes.add);
  await recordEach(tx, actor, "added", subjects("qualification", added));
  await dropQualifications(
    tx,
    actor,
    held.filter(({ id }) => changes.remove.includes(id)),
  );
}

/** @throws NotFound where one of the ids is not among those of the guide. */
function requireHeld(held: readonly { id: string }[], ids: readonly string[], what: string): void {
  const known = new Set(held.map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw new NotFound(what);
}

const subjects = (type: "question" | "qualification", ids: readonly string[]) => ids.map((id) => ({ subject: { type, id } }));

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
