import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide } from "../db/schema/index.ts";
import { revisionOf } from "../revision.ts";
import { readDocument } from "./document.ts";
import type { GuideForm } from "./forms.ts";
import { type Guide, getGuide } from "./guides.ts";
import { LIMITS } from "./limits.ts";
import type { Saving } from "./questions.ts";
import { insertGuide } from "./storing.ts";

export type RevisedGuide = Guide & { revision: string };

/** A guide with the mark that its form carries. @throws NotFound for a stranger's. */
export async function getRevisedGuide(db: Db, actor: Actor, id: string): Promise<RevisedGuide> {
  const stored = await getGuide(db, actor, id);
  return { ...stored, revision: revisionOf([stored.title, stored.role, stored.summary]) };
}

/** Starts a guide of the firm's own, without questions. @returns its id. */
export function createGuide(db: Db, actor: Actor, form: GuideForm): Promise<string> {
  return db.transaction((tx) => insertOwn(tx, actor, "created", { ...form, questions: [], qualifications: [] }));
}

/** Changes title, role and summary. @param at the revision is the one the form was filled from. @throws NotFound for a stranger's. */
export function changeGuide(
  db: Db,
  actor: Actor,
  at: { id: string; revision: string; now: Date },
  form: GuideForm,
): Promise<Saving<RevisedGuide>> {
  return db.transaction(async (tx): Promise<Saving<RevisedGuide>> => {
    await holdGuide(tx, actor, at.id);
    const stored = await getRevisedGuide(tx, actor, at.id);
    if (stored.revision !== at.revision) return { outcome: "stale", now: stored };
    await tx
      .update(guide)
      .set({ ...form, updatedAt: at.now })
      .where(eq(guide.id, at.id));
    await record(tx, actor, "changed", { type: "guide", id: at.id });
    return { outcome: "saved" };
  });
}

/** Takes a guide out of what is offered; positions made from it go on. Doing it twice changes nothing. @throws NotFound */
export function archiveGuide(db: Db, actor: Actor, { id, now }: { id: string; now: Date }): Promise<void> {
  return setArchived(db, actor, id, now);
}

/** Offers an archived guide again. @throws NotFound */
export function restoreGuide(db: Db, actor: Actor, id: string): Promise<void> {
  return setArchived(db, actor, id, null);
}

/** Copies a guide as it is now, without its archived questions. @returns the copy's id. @throws NotFound */
export function duplicateGuide(db: Db, actor: Actor, id: string): Promise<string> {
  return db.transaction(async (tx) => {
    const document = await readDocument(tx, actor, id);
    return insertOwn(tx, actor, "copied", { ...document, title: copyTitle(document.title) });
  });
}

const COPY = " (copy)";

/** A letter that would be cut in half goes whole. */
const copyTitle = (title: string): string => `${title.slice(0, LIMITS.title - COPY.length).replace(/[\ud800-\udbff]$/, "")}${COPY}`;

async function insertOwn(tx: Db, actor: Actor, action: string, document: Parameters<typeof insertGuide>[2]): Promise<string> {
  const id = await insertGuide(tx, actor.organisationId, document, null);
  if (id === null) throw new Error("The guide was not returned after it was written.");
  await record(tx, actor, action, { type: "guide", id });
  return id;
}

async function setArchived(db: Db, actor: Actor, id: string, archivedAt: Date | null): Promise<void> {
  await db.transaction(async (tx) => {
    await holdGuide(tx, actor, id);
    const stored = await getGuide(tx, actor, id);
    if ((stored.archivedAt === null) === (archivedAt === null)) return;
    await tx.update(guide).set({ archivedAt }).where(eq(guide.id, id));
    await record(tx, actor, archivedAt === null ? "restored" : "archived", { type: "guide", id });
  });
}

/** Holds a guide until the transaction ends, so that changes of it take turns. @throws NotFound for a stranger's */
async function holdGuide(tx: Db, actor: Actor, id: string): Promise<void> {
  await getGuide(tx, actor, id);
  await tx.select({ id: guide.id }).from(guide).where(eq(guide.id, id)).for("no key update");
}
