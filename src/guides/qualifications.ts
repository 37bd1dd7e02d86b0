import { and, eq, inArray, isNull, max } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { lastDetail, record, recordEach } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guide, guideQualification, position, QUALIFICATION_GROUPS, requirement, STANDINGS } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { revisionOf } from "../revision.ts";
import type { QualificationForm } from "./forms.ts";
import { getGuide, type Qualification } from "./guides.ts";
import type { Saving } from "./questions.ts";
import { requireRoom } from "./room.ts";
import { insertQualifications, rewriteQualifications } from "./storing.ts";

/** Where a qualification stands, and the revision its form was filled from. */
type At = { guideId: string; id: string };
export type RevisedQualification = Qualification & { ordinal: number; revision: string };

/** One door to a qualification of a guide. @throws NotFound for a stranger's. */
export async function getQualification(db: Db, actor: Actor, { guideId, id }: At): Promise<RevisedQualification> {
  const [row] = await ownQualification(db, actor, guideId, id).limit(1);
  return revised(row?.qualification);
}

/** Adds a qualification at the end of its group. @returns its id. @throws NotFound for a stranger's guide; Conflict for a full one. */
export async function addQualification(db: Db, actor: Actor, guideId: string, form: QualificationForm): Promise<string> {
  return db.transaction(async (tx) => {
    await getGuide(tx, actor, guideId);
    const [last] = await tx
      .select({ ordinal: max(guideQualification.ordinal) })
      .from(guideQualification)
      .where(eq(guideQualification.guideId, guideId));
    const [id] = await insertQualifications(tx, guideId, (last?.ordinal ?? -1) + 1, [form]);
    if (id === undefined) throw new Error("The qualification was not returned after it was written.");
    await requireRoom(tx, guideId);
    await record(tx, actor, "added", { type: "qualification", id });
    return id;
  });
}

/** Changes the guide's wording; positions that ask for it keep the wording they copied. @throws NotFound for a stranger's. */
export async function changeQualification(
  db: Db,
  actor: Actor,
  { guideId, id, revision }: At & { revision: string },
  form: QualificationForm,
): Promise<Saving<RevisedQualification>> {
  return db.transaction(async (tx) => {
    const stored = await lockQualification(tx, actor, guideId, id);
    if (stored.revision !== revision) return { outcome: "stale", now: stored };
    await rewriteQualifications(tx, actor, [{ id, qualification: form }]);
    return { outcome: "saved" };
  });
}

/** Takes a qualification out of the guide. @throws NotFound for a stranger's. */
export async function removeQualification(db: Db, actor: Actor, { guideId, id }: At): Promise<void> {
  await db.transaction(async (tx) => {
    const stored = await lockQualification(tx, actor, guideId, id);
    await dropQualifications(tx, actor, [{ ...stored, guideId }]);
  });
}

/** Deletes qualifications whose rows the caller holds. What each said is kept with its event, so that it can be put back. */
export async function dropQualifications(tx: Db, actor: Actor, held: readonly (typeof guideQualification.$inferSelect)[]): Promise<void> {
  if (held.length === 0) return;
  await tx.delete(guideQualification).where(
    inArray(
      guideQualification.id,
      held.map(({ id }) => id),
    ),
  );
  const events = held.map(({ id, guideId, group, text, detail, standing, ordinal }) => {
    return { subject: { type: "qualification" as const, id }, detail: { guideId, group, text, detail, standing, ordinal } };
  });
  await recordEach(tx, actor, "removed", events);
}

/**
 * Puts a removed qualification back, and ties it again to the requirements that were copied from it.
 * @throws NotFound when it was not removed from this guide; Conflict where there is no room for it any more.
 */
export async function restoreQualification(db: Db, actor: Actor, { guideId, id }: At): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await findRemoved(tx, actor, { guideId, id });
    if (removed === null) throw new NotFound("qualification");
    await tx
      .insert(guideQualification)
      .values({ id, ...removed })
      .onConflictDoNothing();
    await requireRoom(tx, guideId);
    const positions = tx.select({ id: position.id }).from(position).where(eq(position.guideId, guideId));
    await tx
      .update(requirement)
      .set({ guideQualificationId: id })
      .where(
        and(
          isNull(requirement.guideQualificationId),
          eq(requirement.group, removed.group),
          eq(requirement.text, removed.text),
          inArray(requirement.positionId, positions),
        ),
      );
    await record(tx, actor, "restored", { type: "qualification", id });
  });
}

const removedDetail = z.object({
  guideId: z.uuid(),
  group: z.enum(QUALIFICATION_GROUPS),
  text: z.string(),
  detail: z.string(),
  standing: z.enum(STANDINGS).nullable().default(null),
  ordinal: z.number(),
});

/** What a removed qualification said; null when it is there, or was never in this guide of the actor's. */
export async function findRemoved(db: Db, actor: Actor, { guideId, id }: At) {
  await getGuide(db, actor, guideId);
  const [present] = await ownQualification(db, actor, guideId, id).limit(1);
  const detail = removedDetail.safeParse(await lastDetail(db, actor, "removed", { type: "qualification", id }));
  return present === undefined && detail.success && detail.data.guideId === guideId ? detail.data : null;
}

async function lockQualification(tx: Db, actor: Actor, guideId: string, id: string): Promise<RevisedQualification> {
  const [row] = await ownQualification(tx, actor, guideId, id).for("update", { of: guideQualification });
  return revised(row?.qualification);
}

function ownQualification(db: Db, actor: Actor, guideId: string, id: string) {
  return db
    .select({ qualification: guideQualification })
    .from(guideQualification)
    .innerJoin(guide, eq(guide.id, guideQualification.guideId))
    .where(and(eq(guideQualification.id, id), eq(guideQualification.guideId, guideId), recruitedBy(actor, guide.organisationId)));
}

function revised(row: typeof guideQualification.$inferSelect | undefined): RevisedQualification {
  if (row === undefined) throw new NotFound("qualification");
  return { ...row, revision: revisionOf([row.group, row.text, row.detail, row.standing]) };
}
