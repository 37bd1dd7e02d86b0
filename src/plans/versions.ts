import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { plan, planVersion } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { listQuestions, type Question } from "../guides/guides.ts";
import { findDraft, findPublished, type PlannedQuestion, type PlanVersion } from "./content.ts";
import { editDraft } from "./editing.ts";
import { getPlan } from "./plans.ts";
import { fromGuide } from "./questions.ts";
import { type NewQuestion, writeQuestions } from "./writing.ts";

/**
 * Starts the next version as a copy of the latest published one; questions of the guide come with the guide's
 * wording of today, as every draft has it. Where a draft exists already, that one is it.
 * @throws NotFound for a stranger's plan
 */
export async function startVersion(db: Db, actor: Actor, planId: string): Promise<void> {
  const { guideId } = await getPlan(db, actor, planId);
  await db.transaction(async (tx) => {
    // Two clicks at once take turns here; the second finds the first one's draft.
    await tx.select({ id: plan.id }).from(plan).where(eq(plan.id, planId)).for("update");
    if ((await findDraft(tx, actor, planId)) !== null) return;
    const published = await findPublished(tx, actor, planId);
    if (published === null) throw new NotFound("plan");
    await copyVersion(tx, published, await listQuestions(tx, guideId));
    await record(tx, actor, "started a version", { type: "plan", id: planId }, { version: published.number + 1 });
  });
}

async function copyVersion(tx: Db, published: PlanVersion, guideQuestions: Question[]): Promise<void> {
  const { planId, number, slotMinutes, lambda, requiredTopics, sections, questions } = published;
  const [made] = await tx
    .insert(planVersion)
    .values({ planId, number: number + 1, slotMinutes, lambda, requiredTopics })
    .returning({ id: planVersion.id });
  if (made === undefined) throw new Conflict("The new version could not be made. Try again.");
  const sources = new Map(guideQuestions.map((question) => [question.id, question]));
  const copies = questions.map((question) => copyOf(question, sources.get(question.guideQuestionId ?? "")));
  await writeQuestions(tx, made.id, copies, sections);
}

function copyOf(question: PlannedQuestion, source: Question | undefined): NewQuestion {
  const { guideQuestionId, section, prompt, competency, minutes, outline, anchors, weight, weightReason, points } = question;
  if (source !== undefined) return { ...fromGuide(source), section, minutes: minutes ?? source.minutes, weight, weightReason };
  return { guideQuestionId, section, prompt, competency, minutes, outline, anchors, weight, weightReason, points };
}

/**
 * Throws the draft away; what is published stays. A plan that was never published goes with it.
 * @returns whether the whole plan is gone. @throws NotFound, Conflict when there is no draft
 */
export async function discardDraft(db: Db, actor: Actor, planId: string): Promise<{ planGone: boolean }> {
  return editDraft(db, actor, planId, "discarded the draft", async (tx, draft) => {
    await tx.delete(planVersion).where(and(eq(planVersion.id, draft.id), eq(planVersion.planId, planId)));
    const [left] = await tx.select({ id: planVersion.id }).from(planVersion).where(eq(planVersion.planId, planId)).limit(1);
    if (left === undefined) await tx.delete(plan).where(eq(plan.id, planId));
    return { planGone: left === undefined };
  });
}
