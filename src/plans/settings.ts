import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { plan, planSection, planVersion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import { findDraft, type PlanVersion } from "./content.ts";
import { editDraft } from "./editing.ts";
import { getPlan } from "./plans.ts";

export type SectionWeight = { id: string; weight: number; weightReason: string };
export type SettingsForm = { name: string; slotMinutes: number; lambda: number; requiredTopics: string[]; sections: SectionWeight[] };
export type PlanSettings = SettingsForm & { revision: string };

/** What holds for a whole draft, as its form shows it. */
export function settingsOf(name: string, draft: PlanVersion): PlanSettings {
  const { slotMinutes, lambda, requiredTopics } = draft;
  const sections = draft.sections.map(({ id, weight, weightReason }) => ({ id, weight, weightReason }));
  const settings = { name, slotMinutes, lambda, requiredTopics, sections };
  // Sections come and go with their questions; only a weight that somebody set makes the form old.
  const weighted = sections.filter(({ weight }) => weight !== 1).sort((a, b) => a.id.localeCompare(b.id));
  return { ...settings, revision: revisionOf({ ...settings, sections: weighted }) };
}

/**
 * Changes what holds for the whole draft: its name and time, how scores are made, what must be covered.
 * @param revision the one the form was filled from. @throws NotFound, Conflict
 */
export async function changeSettings(
  db: Db,
  actor: Actor,
  at: { planId: string; revision: string },
  form: SettingsForm,
): Promise<Saving<PlanSettings>> {
  const { planId, revision } = at;
  const { name, slotMinutes, lambda, requiredTopics, sections } = form;
  return editDraft(db, actor, planId, "changed settings", async (tx, draft) => {
    const content = await findDraft(tx, actor, planId);
    if (content === null) throw new NotFound("plan");
    const now = settingsOf((await getPlan(tx, actor, planId)).name, content);
    if (now.revision !== revision) return { outcome: "stale", now };
    await tx.update(plan).set({ name }).where(eq(plan.id, planId));
    await tx.update(planVersion).set({ slotMinutes, lambda, requiredTopics }).where(eq(planVersion.id, draft.id));
    for (const { id, weight, weightReason } of sections) {
      // A handful; a section that is gone meanwhile matches nothing.
      await tx
        .update(planSection)
        .set({ weight, weightReason: weight === 1 ? "" : weightReason })
        .where(and(eq(planSection.id, id), eq(planSection.versionId, draft.id)));
    }
    return { outcome: "saved" };
  });
}
