import { and, eq, ilike, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { exactly, inOrder, past, type Slice, toSlice } from "../db/keyset.ts";
import { guide, position, user } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { getGuide } from "../guides/guides.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import type { NewPosition, PositionForm, PositionsQuery } from "./forms.ts";

export const PAGE_SIZE = 50;

export type Position = {
  id: string;
  guideId: string;
  guideTitle: string;
  title: string;
  client: string;
  location: string;
  createdAt: Date;
  createdByName: string;
  closedAt: Date | null;
};
export type PositionRow = Omit<Position, "createdByName" | "guideId"> & { at: string };
export type RevisedPosition = Position & { revision: string };

/** A page of the firm's positions, newest first. `q` is looked for in title and client. */
export async function listPositions(db: Db, actor: Actor, { q, state, after }: PositionsQuery): Promise<Slice<PositionRow>> {
  const { id, title, client, location, createdAt, closedAt } = position;
  const rows = await db
    .select({ id, at: exactly(createdAt), title, client, location, createdAt, closedAt, guideTitle: guide.title })
    .from(position)
    .innerJoin(guide, eq(guide.id, position.guideId))
    .where(and(recruitedBy(actor, position.organisationId), inState(state), matching(q), past(createdAt, id, after)))
    .orderBy(inOrder(createdAt, id))
    .limit(PAGE_SIZE + 1);
  return toSlice(rows, PAGE_SIZE);
}

/** Whether the firm has any position at all, so that an empty list can tell "none yet" from "none found". */
export async function hasPositions(db: Db, actor: Actor): Promise<boolean> {
  const rows = await db.select({ id: position.id }).from(position).where(recruitedBy(actor, position.organisationId)).limit(1);
  return rows.length > 0;
}

/** One door to a position. @throws NotFound for a stranger's. */
export async function getPosition(db: Db, actor: Actor, id: string): Promise<RevisedPosition> {
  const [row] = await db
    .select({ position, guideTitle: guide.title, createdByName: user.name })
    .from(position)
    .innerJoin(guide, eq(guide.id, position.guideId))
    .innerJoin(user, eq(user.id, position.createdBy))
    .where(and(eq(position.id, id), recruitedBy(actor, position.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("position");
  const { guideId, title, client, location, createdAt, closedAt } = row.position;
  const { guideTitle, createdByName } = row;
  const revision = revisionOf([title, client, location]);
  return { id, guideId, guideTitle, title, client, location, createdAt, createdByName, closedAt, revision };
}

/** Opens a position from a guide. @returns its id. @throws NotFound for a stranger's guide. @throws Conflict for an archived one. */
export async function createPosition(db: Db, actor: Actor, { guide: guideId, ...facts }: NewPosition): Promise<string> {
  return db.transaction(async (tx) => {
    const { archivedAt } = await getGuide(tx, actor, guideId);
    if (archivedAt !== null) throw new Conflict("This guide is archived. Restore it, or choose another one.");
    const [row] = await tx
      .insert(position)
      .values({ organisationId: actor.organisationId, createdBy: actor.id, guideId, ...facts })
      .returning({ id: position.id });
    if (row === undefined) throw new Error("The position was not returned after it was written.");
    await record(tx, actor, "opened", { type: "position", id: row.id });
    return row.id;
  });
}

/** Changes title, client and location. @param revision the one the form was filled from. @throws NotFound for a stranger's. */
export async function changePosition(
  db: Db,
  actor: Actor,
  { id, revision }: { id: string; revision: string },
  form: PositionForm,
): Promise<Saving<RevisedPosition>> {
  return db.transaction(async (tx) => {
    await lockPosition(tx, actor, id);
    const stored = await getPosition(tx, actor, id);
    if (stored.revision !== revision) return { outcome: "stale", now: stored };
    await tx.update(position).set(form).where(eq(position.id, id));
    await record(tx, actor, "changed", { type: "position", id });
    return { outcome: "saved" };
  });
}

/** Closes a position: it leaves the lists to choose from; nothing in it is lost. Doing it twice changes nothing. */
export function closePosition(db: Db, actor: Actor, { id, now }: { id: string; now: Date }): Promise<void> {
  return setClosed(db, actor, id, now, "closed");
}

export function reopenPosition(db: Db, actor: Actor, id: string): Promise<void> {
  return setClosed(db, actor, id, null, "reopened");
}

async function setClosed(db: Db, actor: Actor, id: string, closedAt: Date | null, action: string): Promise<void> {
  await db.transaction(async (tx) => {
    const stored = await lockPosition(tx, actor, id);
    if ((stored.closedAt === null) === (closedAt === null)) return;
    await tx.update(position).set({ closedAt }).where(eq(position.id, id));
    await record(tx, actor, action, { type: "position", id });
  });
}

/**
 * Holds an open position until the transaction ends, so that changes of its requirements take turns.
 * @throws NotFound for a stranger's. @throws Conflict when it is closed.
 */
export async function lockOpenPosition(tx: Db, actor: Actor, id: string): Promise<{ guideId: string }> {
  const stored = await lockPosition(tx, actor, id);
  if (stored.closedAt !== null) throw new Conflict("This position is closed. Reopen it, then change what it asks for.");
  return stored;
}

async function lockPosition(tx: Db, actor: Actor, id: string): Promise<{ guideId: string; closedAt: Date | null }> {
  const [row] = await tx
    .select({ guideId: position.guideId, closedAt: position.closedAt })
    .from(position)
    .where(and(eq(position.id, id), recruitedBy(actor, position.organisationId)))
    .for("no key update");
  if (row === undefined) throw new NotFound("position");
  return row;
}

function inState(state: PositionsQuery["state"]): SQL | undefined {
  if (state === "all") return undefined;
  return state === "open" ? isNull(position.closedAt) : isNotNull(position.closedAt);
}

function matching(q: string): SQL | undefined {
  if (q === "") return undefined;
  const pattern = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(position.title, pattern), ilike(position.client, pattern));
}
