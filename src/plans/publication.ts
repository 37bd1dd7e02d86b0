import { eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { planVersion } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { checkPlan } from "./checks.ts";
import { findDraft } from "./content.ts";
import { editDraft } from "./editing.ts";

/**
 * Freezes the draft for good, so that interviews can be held with it.
 * @param at when; the database's clock unless given.
 * @returns the version's number. @throws NotFound; Conflict when there is no draft or it cannot be asked as it is
 */
export async function publishPlan(db: Db, actor: Actor, planId: string, at?: Date): Promise<number> {
  return editDraft(db, actor, planId, "published", async (tx, draft) => {
    const content = await findDraft(tx, actor, planId);
    const blocking = content === null ? [] : checkPlan(content).checks.filter(({ severity }) => severity === "blocks");
    if (content === null || blocking.length > 0) {
      throw new Conflict(`This plan cannot be published yet: ${blocking.map(({ message }) => message).join("; ")}.`);
    }
    await tx
      .update(planVersion)
      .set({ publishedAt: at ?? sql`now()`, publishedBy: actor.id })
      .where(eq(planVersion.id, draft.id));
    return draft.number;
  });
}
