import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../accounts/actor.ts";
import { lastDetail, record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { guideQualification, QUALIFICATION_GROUPS, REQUIREMENT_KINDS, requirement } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { getPosition, lockOpenPosition } from "./positions.ts";
import { type At, assertRoom, getRequirement, listRequirements, ownRequirement, revised } from "./requirements.ts";

/**
 * Takes a requirement away. What it said is kept with the event, so that it can be put back.
 * @throws Conflict once it was checked for an applicant: what was found would be lost with it.
 */
export async function removeRequirement(db: Db, actor: Actor, { positionId, id }: At): Promise<void> {
  await db.transaction(async (tx) => {
    await lockOpenPosition(tx, actor, positionId);
    await getRequirement(tx, actor, { positionId, id });
    await dropRequirement(tx, actor, id);
  });
}

/**
 * Deletes one requirement inside a transaction that holds its position.
 * @throws Conflict once it was checked.
 */
export async function dropRequirement(tx: Db, actor: Actor, id: string): Promise<void> {
  // Held before it is counted: a check that is being saved meanwhile waits, and then finds it gone.
  const [row] = await tx.select().from(requirement).where(eq(requirement.id, id)).for("update");
  const { text, checked, positionId, guideQualificationId, group, ordinal, detail, kind, weight, weightReason } = await revised(tx, row);
  if (checked > 0) throw new Conflict(checkedMessage(text, checked));
  await tx.delete(requirement).where(eq(requirement.id, id));
  const said = { positionId, guideQualificationId, group, ordinal, text, detail, kind, weight, weightReason };
  await record(tx, actor, "removed", { type: "requirement", id }, said);
}

function checkedMessage(text: string, applicants: number): string {
  const whom = applicants === 1 ? "one applicant" : `${applicants} applicants`;
  return `“${text}” was checked for ${whom}, so it stays: removing it would lose what was found and change their scorecards. Make it preferred instead, or change its weight.`;
}

/**
 * Puts a removed requirement back.
 * @throws NotFound when it was not removed from this position. @throws Conflict when the position is closed, or asks for it again already.
 */
export async function restoreRequirement(db: Db, actor: Actor, { positionId, id }: At): Promise<void> {
  await db.transaction(async (tx) => {
    await lockOpenPosition(tx, actor, positionId);
    const removed = await findRemoved(tx, actor, { positionId, id });
    if (removed === null) throw new NotFound("requirement");
    const source = removed.guideQualificationId;
    if (source !== null && (await listRequirements(tx, positionId)).some((row) => row.guideQualificationId === source))
      throw new Conflict(`The position asks for “${removed.text}” again already.`);
    await tx.insert(requirement).values({ id, ...removed, guideQualificationId: await stillThere(tx, source) });
    await assertRoom(tx, positionId);
    await record(tx, actor, "restored", { type: "requirement", id });
  });
}

const removedDetail = z.object({
  positionId: z.uuid(),
  guideQualificationId: z.uuid().nullable(),
  group: z.enum(QUALIFICATION_GROUPS),
  ordinal: z.number(),
  text: z.string(),
  detail: z.string(),
  kind: z.enum(REQUIREMENT_KINDS),
  weight: z.number(),
  weightReason: z.string(),
});

/** What a removed requirement said; null when it is there, or was never in this position of the actor's. */
export async function findRemoved(db: Db, actor: Actor, { positionId, id }: At) {
  await getPosition(db, actor, positionId);
  const [present] = await ownRequirement(db, actor, positionId, id).limit(1);
  const detail = removedDetail.safeParse(await lastDetail(db, actor, "removed", { type: "requirement", id }));
  return present === undefined && detail.success && detail.data.positionId === positionId ? detail.data : null;
}

/** The guide's qualification, or null when it has left the guide since. */
async function stillThere(tx: Db, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const rows = await tx
    .select({ id: guideQualification.id })
    .from(guideQualification)
    .where(eq(guideQualification.id, id))
    .for("key share");
  return rows[0]?.id ?? null;
}
