import { and, asc, countDistinct, eq, max } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../accounts/actor.ts";
import { lastDetail, record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { check, guideQualification, position, QUALIFICATION_GROUPS, REQUIREMENT_KINDS, requirement } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import type { RequirementForm } from "./forms.ts";
import { getPosition, lockOpenPosition } from "./positions.ts";

export type Requirement = typeof requirement.$inferSelect;
/** `checked` counts the applicants for whom something was found about it. */
export type RevisedRequirement = Requirement & { checked: number; revision: string };

/** Where a requirement stands. */
type At = { positionId: string; id: string };

const MAX_REQUIREMENTS = 100;

/** What a position that the actor was let see asks for: education, certifications, industry, each in its order. */
export async function listRequirements(db: Db, positionId: string): Promise<Requirement[]> {
  const rows = await db
    .select()
    .from(requirement)
    .where(eq(requirement.positionId, positionId))
    .orderBy(asc(requirement.ordinal), asc(requirement.id))
    .limit(200);
  const groupOf = (row: Requirement) => QUALIFICATION_GROUPS.indexOf(row.group);
  return rows.toSorted((a, b) => groupOf(a) - groupOf(b));
}

/** How many applicants each requirement of a position was checked for; those never checked are left out. */
export async function countChecks(db: Db, positionId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: check.requirementId, applicants: countDistinct(check.applicationId) })
    .from(check)
    .innerJoin(requirement, eq(requirement.id, check.requirementId))
    .where(eq(requirement.positionId, positionId))
    .groupBy(check.requirementId);
  return new Map(rows.map((row) => [row.id, row.applicants]));
}

/** One door to a requirement. @throws NotFound for a stranger's. */
export async function getRequirement(db: Db, actor: Actor, { positionId, id }: At): Promise<RevisedRequirement> {
  const [row] = await ownRequirement(db, actor, positionId, id).limit(1);
  return revised(db, row?.requirement);
}

/**
 * Adds a requirement of the position's own.
 * @throws NotFound for a stranger's position. @throws Conflict when it is closed or asks for too much already.
 */
export async function addRequirement(db: Db, actor: Actor, positionId: string, form: RequirementForm): Promise<string> {
  return db.transaction(async (tx) => {
    await lockOpenPosition(tx, actor, positionId);
    const ordinal = await nextOrdinal(tx, positionId);
    const [row] = await tx
      .insert(requirement)
      .values({ positionId, ordinal, ...form })
      .returning({ id: requirement.id });
    if (row === undefined) throw new Error("The requirement was not returned after it was written.");
    await assertRoom(tx, positionId);
    await record(tx, actor, "added", { type: "requirement", id: row.id });
    return row.id;
  });
}

/** Changes a requirement's wording and weight; what was found about applicants stays. @throws NotFound, Conflict as above. */
export async function changeRequirement(
  db: Db,
  actor: Actor,
  { positionId, id, revision }: At & { revision: string },
  form: RequirementForm,
): Promise<Saving<RevisedRequirement>> {
  return db.transaction(async (tx) => {
    await lockOpenPosition(tx, actor, positionId);
    const stored = await getRequirement(tx, actor, { positionId, id });
    if (stored.revision !== revision) return { outcome: "stale", now: stored };
    await tx.update(requirement).set(form).where(eq(requirement.id, id));
    await record(tx, actor, "changed", { type: "requirement", id });
    return { outcome: "saved" };
  });
}

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

/** The place after the last requirement. */
export async function nextOrdinal(tx: Db, positionId: string): Promise<number> {
  const [last] = await tx
    .select({ ordinal: max(requirement.ordinal) })
    .from(requirement)
    .where(eq(requirement.positionId, positionId));
  return (last?.ordinal ?? -1) + 1;
}

/** @throws Conflict when more is asked for than anybody could check. */
export async function assertRoom(tx: Db, positionId: string): Promise<void> {
  if ((await listRequirements(tx, positionId)).length > MAX_REQUIREMENTS)
    throw new Conflict(`A position asks for at most ${MAX_REQUIREMENTS} qualifications. Remove some first.`);
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

function ownRequirement(db: Db, actor: Actor, positionId: string, id: string) {
  return db
    .select({ requirement })
    .from(requirement)
    .innerJoin(position, eq(position.id, requirement.positionId))
    .where(and(eq(requirement.id, id), eq(requirement.positionId, positionId), eq(position.organisationId, actor.organisationId)));
}

async function revised(db: Db, row: Requirement | undefined): Promise<RevisedRequirement> {
  if (row === undefined) throw new NotFound("requirement");
  const [checks] = await db
    .select({ applicants: countDistinct(check.applicationId) })
    .from(check)
    .where(eq(check.requirementId, row.id));
  const { group, text, detail, kind, weight, weightReason } = row;
  return { ...row, checked: checks?.applicants ?? 0, revision: revisionOf([group, text, detail, kind, weight, weightReason]) };
}
