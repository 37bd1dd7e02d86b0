import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { planPoint, planQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { QuestionForm } from "../guides/forms.ts";
import { parseOutline } from "../guides/outline.ts";
import type { Saving } from "../guides/questions.ts";
import { revisionOf } from "../revision.ts";
import { findDraft, type PlanVersion } from "./content.ts";
import { editDraft } from "./editing.ts";
import { readOrder } from "./order.ts";
import { writeOutline } from "./outline-text.ts";
import { checkRoom } from "./questions.ts";
import { ensureSections, writePoints, writeQuestions } from "./writing.ts";

/** A question that no guide has, as its form gives and shows it: the outline is Markdown. */
export type OwnQuestion = QuestionForm & { id: string; revision: string };

/** Writes a question of the plan's own at its end. @returns its id. @throws NotFound, Conflict */
export async function addOwnQuestion(db: Db, actor: Actor, planId: string, form: QuestionForm): Promise<string> {
  return editDraft(db, actor, planId, "added a question of its own", async (tx, draft) => {
    const order = await readOrder(tx, draft.id);
    checkRoom(order.length + 1);
    const question = { ...form, outline: parseOutline(form.outline), guideQuestionId: null, weight: 1, weightReason: "" };
    const [id] = await writeQuestions(tx, draft.id, [question]);
    if (id === undefined) throw new NotFound("plan");
    return id;
  });
}

/** A draft's own question; a guide's is edited in its guide. @throws NotFound */
export function ownQuestion(draft: PlanVersion | null, questionId: string): OwnQuestion {
  const found = draft?.questions.find(({ id }) => id === questionId);
  if (found === undefined || found.guideQuestionId !== null) throw new NotFound("question of this plan’s own");
  const { id, section, prompt, competency, minutes, anchors } = found;
  const points = found.points.map(({ text, weight }) => ({ text, weight }));
  const question = { section, prompt, competency, minutes, outline: writeOutline(found.outline), points, anchors };
  return { ...question, id, revision: revisionOf(question) };
}

/**
 * Rewrites a question of the plan's own.
 * @param at the revision is the one the form was filled from. @throws NotFound, Conflict
 */
export async function changeOwnQuestion(
  db: Db,
  actor: Actor,
  at: { planId: string; questionId: string; revision: string },
  form: QuestionForm,
): Promise<Saving<OwnQuestion>> {
  const { planId, questionId, revision } = at;
  return editDraft(db, actor, planId, "changed a question of its own", async (tx, draft) => {
    const now = ownQuestion(await findDraft(tx, actor, planId), questionId);
    if (now.revision !== revision) return { outcome: "stale", now };
    const { section, points, outline, ...wording } = form;
    const sectionId = (await ensureSections(tx, draft.id, [section])).get(section);
    await tx
      .update(planQuestion)
      .set({ ...wording, outline: parseOutline(outline), sectionId })
      .where(eq(planQuestion.id, questionId));
    await tx.delete(planPoint).where(eq(planPoint.questionId, questionId));
    await writePoints(tx, [{ questionId, points }]);
    return { outcome: "saved" };
  });
}
