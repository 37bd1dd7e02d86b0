import { and, eq, isNull, notExists } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { plan, planQuestion, planSection, planVersion, position } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { getPlan } from "./plans.ts";

/** The version being written, locked until the transaction ends. */
export type Draft = { id: string; planId: string; number: number; positionId: string; guideId: string };

/**
 * The only way to change a plan's content. It locks the draft, so that people who edit together take turns and
 * a publication waits for the edit before it, or the edit for the publication and then finds no draft.
 * @throws NotFound for a stranger's plan; Conflict when its latest version is published.
 */
export async function editDraft<T>(
  db: Db,
  actor: Actor,
  planId: string,
  action: string,
  edit: (tx: Db, draft: Draft) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, planId);
    const result = await edit(tx, draft);
    await dropEmptySections(tx, draft.id);
    await record(tx, actor, action, { type: "plan", id: planId }, { version: draft.number });
    return result;
  });
}

async function lockDraft(tx: Db, actor: Actor, planId: string): Promise<Draft> {
  const [draft] = await tx
    .select({
      id: planVersion.id,
      planId: planVersion.planId,
      number: planVersion.number,
      positionId: plan.positionId,
      guideId: position.guideId,
    })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(position, eq(position.id, plan.positionId))
    .where(and(eq(plan.id, planId), recruitedBy(actor, plan.organisationId), isNull(planVersion.publishedAt)))
    .for("update", { of: planVersion });
  if (draft !== undefined) return draft;
  await getPlan(tx, actor, planId);
  throw new Conflict("This version is published and stays as it is. Choose “New version” on the plan’s page to change what comes next.");
}

async function dropEmptySections(tx: Db, versionId: string): Promise<void> {
  const asked = tx.select({ id: planQuestion.id }).from(planQuestion).where(eq(planQuestion.sectionId, planSection.id));
  await tx.delete(planSection).where(and(eq(planSection.versionId, versionId), notExists(asked)));
}
