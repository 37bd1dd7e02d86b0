import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { requirement } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { listQualifications } from "../guides/guides.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import type { Choice, ChoiceForm } from "./forms.ts";
import { lockOpenPosition } from "./positions.ts";
import { dropRequirement } from "./removal.ts";
import { assertRoom, listRequirements, nextOrdinal, type Requirement } from "./requirements.ts";

/**
 * Makes the position ask for exactly these of its guide's qualifications; its own requirements stay.
 * A newly chosen one copies the guide's wording; one that was chosen before keeps the wording it has.
 * @throws NotFound for a stranger's position, or a qualification of another guide.
 * @throws Conflict when the position is closed, or one that was checked for an applicant is no longer among them.
 */
export async function chooseRequirements(db: Db, actor: Actor, positionId: string, form: ChoiceForm): Promise<Saving<Requirement[]>> {
  return db.transaction(async (tx) => {
    const { guideId } = await lockOpenPosition(tx, actor, positionId);
    const stored = await listRequirements(tx, positionId);
    if (revisionOfChoice(stored) !== form.revision) return { outcome: "stale", now: stored };
    const wanted = new Map(form.choices.map((choice) => [choice.qualificationId, choice]));
    for (const row of stored) {
      if (row.guideQualificationId === null) continue;
      const choice = wanted.get(row.guideQualificationId);
      wanted.delete(row.guideQualificationId);
      if (choice === undefined) await dropRequirement(tx, actor, row.id);
      else await keep(tx, actor, row, choice);
    }
    await ask(tx, actor, { positionId, guideId }, wanted);
    await assertRoom(tx, positionId);
    return { outcome: "saved" };
  });
}

/** Marks what a position has chosen from its guide; its own requirements can change meanwhile. */
export function revisionOfChoice(requirements: Requirement[]): string {
  const chosen = requirements.filter((row) => row.guideQualificationId !== null);
  return revisionOf(chosen.map(({ id, kind, weight, weightReason }) => [id, kind, weight, weightReason]).sort());
}

async function keep(tx: Db, actor: Actor, row: Requirement, { kind, weight, weightReason }: Choice): Promise<void> {
  if (row.kind === kind && row.weight === weight && row.weightReason === weightReason) return;
  await tx.update(requirement).set({ kind, weight, weightReason }).where(eq(requirement.id, row.id));
  await record(tx, actor, "changed", { type: "requirement", id: row.id });
}

/** Copies newly chosen qualifications, in the guide's order, behind what is asked for already. */
async function ask(tx: Db, actor: Actor, at: { positionId: string; guideId: string }, wanted: Map<string, Choice>): Promise<void> {
  const found = (await listQualifications(tx, at.guideId)).filter(({ id }) => wanted.has(id));
  if (found.length < wanted.size) throw new NotFound("qualification");
  const first = await nextOrdinal(tx, at.positionId);
  for (const [index, { id: guideQualificationId, group, text, detail }] of found.entries()) {
    const choice = wanted.get(guideQualificationId);
    if (choice === undefined) continue;
    const { kind, weight, weightReason } = choice;
    const [row] = await tx
      .insert(requirement)
      .values({ positionId: at.positionId, guideQualificationId, group, ordinal: first + index, text, detail, kind, weight, weightReason })
      .returning({ id: requirement.id });
    if (row !== undefined) await record(tx, actor, "added", { type: "requirement", id: row.id });
  }
}
