import { and, asc, countDistinct, eq, max } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { check, position, QUALIFICATION_GROUPS, requirement } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import type { RequirementForm } from "./forms.ts";
import { LIMITS } from "./limits.ts";
import { lockOpenPosition } from "./positions.ts";

export type Requirement = typeof requirement.$inferSelect;
/** `checked` counts the applicants for whom something was found about it. */
export type RevisedRequirement = Requirement & { checked: number; revision: string };

/** Where a requirement stands. */
export type At = { positionId: string; id: string };

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
  if ((await listRequirements(tx, positionId)).length > LIMITS.requirements)
    throw new Conflict(`A position asks for at most ${LIMITS.requirements} qualifications. Remove some first.`);
}

/** The query of a requirement for the people of its firm. */
export function ownRequirement(db: Db, actor: Actor, positionId: string, id: string) {
  return db
    .select({ requirement })
    .from(requirement)
    .innerJoin(position, eq(position.id, requirement.positionId))
    .where(and(eq(requirement.id, id), eq(requirement.positionId, positionId), recruitedBy(actor, position.organisationId)));
}

/** A requirement with what an edit must know of it. @throws NotFound when there is none. */
export async function revised(db: Db, row: Requirement | undefined): Promise<RevisedRequirement> {
  if (row === undefined) throw new NotFound("requirement");
  const [checks] = await db
    .select({ applicants: countDistinct(check.applicationId) })
    .from(check)
    .where(eq(check.requirementId, row.id));
  const { group, text, detail, kind, weight, weightReason } = row;
  return { ...row, checked: checks?.applicants ?? 0, revision: revisionOf([group, text, detail, kind, weight, weightReason]) };
}
