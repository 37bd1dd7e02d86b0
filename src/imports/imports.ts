import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { mustRecruit, recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, exactly, inOrder, past, type Slice, toSlice } from "../db/keyset.ts";
import { type Fills, guideImport, type Split, user } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Choices } from "../reading/choice.ts";
import type { ImportFormat, Taken } from "./file.ts";

export const PAGE_SIZE = 50;

/** Unfinished imports that a firm may have; each keeps its document until it is saved or removed. */
const MOST_OPEN = 200;

const BECOME = "This import has become a guide already. Change the guide itself.";

export type ImportRow = { id: string; at: string; filename: string; format: ImportFormat; by: string; createdAt: Date };
export type GuideImport = typeof guideImport.$inferSelect;
type Held = Pick<GuideImport, "choices" | "splits" | "fills" | "savedAt" | "savedGuideId">;
/** What people have said of an import's document so far. */
export type Said = { choices: Choices; splits: readonly Split[]; fills: Fills };

/** A page of the firm's unfinished imports, newest first. */
export async function listImports(db: Db, actor: Actor, after: Cursor | null): Promise<Slice<ImportRow>> {
  const rows = await db
    .select({
      id: guideImport.id,
      at: exactly(guideImport.createdAt),
      filename: guideImport.filename,
      format: guideImport.format,
      by: user.name,
      createdAt: guideImport.createdAt,
    })
    .from(guideImport)
    .innerJoin(user, eq(user.id, guideImport.createdBy))
    .where(and(open(actor), past(guideImport.createdAt, guideImport.id, after)))
    .orderBy(inOrder(guideImport.createdAt, guideImport.id))
    .limit(PAGE_SIZE + 1);
  return toSlice(rows, PAGE_SIZE);
}

/** Keeps a document that was read until somebody has reviewed it. @throws Forbidden, Conflict when the firm has too many. */
export async function keepImport(db: Db, actor: Actor, filename: string, taken: Taken): Promise<string> {
  mustRecruit(actor);
  return db.transaction(async (tx) => {
    const unfinished = await tx.select({ id: guideImport.id }).from(guideImport).where(open(actor)).limit(MOST_OPEN);
    if (unfinished.length === MOST_OPEN)
      throw new Conflict(`${MOST_OPEN} imports wait to be reviewed. Save or remove some of them first, then choose this file again.`);
    const [row] = await tx
      .insert(guideImport)
      .values({ organisationId: actor.organisationId, createdBy: actor.id, filename, ...taken })
      .returning({ id: guideImport.id });
    if (row === undefined) throw new Error("The import was not returned after it was written.");
    await record(tx, actor, "uploaded", { type: "import", id: row.id }, { filename });
    return row.id;
  });
}

/** One door to an import, saved or not. @throws NotFound for a stranger's. */
export async function getImport(db: Db, actor: Actor, id: string): Promise<GuideImport> {
  const [row] = await db
    .select()
    .from(guideImport)
    .where(and(eq(guideImport.id, id), recruitedBy(actor, guideImport.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("import");
  return row;
}

/** What was said of an import, held until the transaction ends so that changes take turns. @throws NotFound for a stranger's. */
export async function lockImport(tx: Db, actor: Actor, id: string): Promise<Held> {
  const { choices, splits, fills, savedAt, savedGuideId } = guideImport;
  const [row] = await tx
    .select({ choices, splits, fills, savedAt, savedGuideId })
    .from(guideImport)
    .where(and(eq(guideImport.id, id), recruitedBy(actor, guideImport.organisationId)))
    .for("update");
  if (row === undefined) throw new NotFound("import");
  return row;
}

/**
 * Changes what was said of an import, while nobody else does: of two people who say something of different lines, both count.
 * @throws NotFound, Conflict when it has become a guide.
 */
export async function revise(db: Db, actor: Actor, id: string, change: (said: Said) => Partial<Said>): Promise<void> {
  await db.transaction(async (tx) => {
    const row = await lockImport(tx, actor, id);
    if (row.savedAt !== null) throw new Conflict(BECOME);
    const { choices = row.choices, splits = row.splits, fills = row.fills } = change(row);
    await tx
      .update(guideImport)
      .set({ choices, splits: [...splits], fills, updatedAt: sql`now()` })
      .where(eq(guideImport.id, id));
  });
}

/** Deletes an import with its document. @throws NotFound, Conflict when it has become a guide */
export async function removeImport(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(guideImport)
      .where(and(eq(guideImport.id, id), open(actor)))
      .returning({ filename: guideImport.filename });
    if (gone === undefined) {
      await getImport(tx, actor, id);
      throw new Conflict(BECOME);
    }
    await record(tx, actor, "removed", { type: "import", id }, gone);
  });
}

function open(actor: Actor) {
  return and(recruitedBy(actor, guideImport.organisationId), isNull(guideImport.savedAt));
}
