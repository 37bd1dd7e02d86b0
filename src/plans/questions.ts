import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { planQuestion } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { listQuestions, type Question } from "../guides/guides.ts";
import { parseOutline } from "../guides/outline.ts";
import { editDraft } from "./editing.ts";
import { LIMITS } from "./limits.ts";
import { readOrder } from "./order.ts";
import { type NewQuestion, writeQuestions } from "./writing.ts";

/**
 * Puts questions of the position's guide at the end of the plan, in the order given. Those that are in it already,
 * archived or not of this guide are left out.
 * @returns how many were added. @throws NotFound, Conflict
 */
export async function addQuestions(db: Db, actor: Actor, planId: string, guideQuestionIds: readonly string[]): Promise<number> {
  return editDraft(db, actor, planId, "added questions", async (tx, draft) => {
    const order = await readOrder(tx, draft.id);
    const byId = new Map((await listQuestions(tx, draft.guideId)).map((question) => [question.id, question]));
    const chosen = [...new Set(guideQuestionIds)].flatMap((id) => byId.get(id) ?? []).filter(({ archivedAt }) => archivedAt === null);
    checkRoom(order.length + chosen.length);
    const added = await writeQuestions(tx, draft.id, chosen.map(fromGuide));
    return added.length;
  });
}

/** Refuses a plan that nobody could ask. @throws Conflict */
export function checkRoom(questions: number): void {
  if (questions > LIMITS.questions) throw new Conflict(`A plan holds ${LIMITS.questions} questions. Remove some before you add more.`);
}

/** A guide's question as a plan asks it: a copy, so that publication can freeze it. */
export function fromGuide(question: Question): NewQuestion {
  const { id, section, prompt, competency, minutes, outline, anchors, points } = question;
  return {
    guideQuestionId: id,
    section,
    prompt,
    competency,
    minutes,
    outline: parseOutline(outline),
    anchors,
    points,
    weight: 1,
    weightReason: "",
  };
}

/** Gives a question its minutes in this plan, or takes them away. @throws NotFound, Conflict */
export async function changeMinutes(db: Db, actor: Actor, planId: string, questionId: string, minutes: number | null): Promise<void> {
  await changeQuestion(db, actor, planId, questionId, "changed minutes", { minutes });
}

export type WeightForm = { weight: number; weightReason: string };

/** Weighs a question against the others of its section; the form has seen to the reason. @throws NotFound, Conflict */
export async function changeWeight(db: Db, actor: Actor, planId: string, questionId: string, form: WeightForm): Promise<void> {
  const weightReason = form.weight === 1 ? "" : form.weightReason;
  await changeQuestion(db, actor, planId, questionId, "changed weight", { weight: form.weight, weightReason });
}

async function changeQuestion(
  db: Db,
  actor: Actor,
  planId: string,
  questionId: string,
  action: string,
  change: Partial<Pick<typeof planQuestion.$inferSelect, "minutes" | "weight" | "weightReason">>,
): Promise<void> {
  await editDraft(db, actor, planId, action, async (tx, draft) => {
    const [found] = await tx
      .update(planQuestion)
      .set(change)
      .where(and(eq(planQuestion.id, questionId), eq(planQuestion.versionId, draft.id)))
      .returning({ id: planQuestion.id });
    if (found === undefined) throw new NotFound("question in this plan");
  });
}
