import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../accounts/actor.ts";
import { lastDetail, record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { planQuestion } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { listQuestions } from "../guides/guides.ts";
import { parseOutline } from "../guides/outline.ts";
import { findDraft, type PlannedQuestion, type PlanVersion } from "./content.ts";
import { editDraft } from "./editing.ts";
import { readOrder, writeOrder } from "./order.ts";
import { writeOutline } from "./outline-text.ts";
import { checkRoom, fromGuide } from "./questions.ts";
import { type NewQuestion, writeQuestions } from "./writing.ts";

const REMOVED = "removed";

const anchor = z.string().optional();

/** What the journal keeps of a removed question, so that it can come back. The outline is Markdown. */
const keptQuestion = z.object({
  planId: z.string(),
  guideQuestionId: z.string().nullable(),
  section: z.object({ name: z.string(), weight: z.number(), weightReason: z.string() }),
  prompt: z.string(),
  competency: z.string(),
  minutes: z.number().nullable(),
  outline: z.string(),
  anchors: z.object({ 1: anchor, 2: anchor, 3: anchor, 4: anchor, 5: anchor }),
  weight: z.number(),
  weightReason: z.string(),
  points: z.array(z.object({ text: z.string(), weight: z.number() })),
  /** The question it stood before, or null for the end. */
  next: z.string().nullable(),
});
type KeptQuestion = z.output<typeof keptQuestion>;

/** Takes a question out of the draft; one that is gone already (a page sent twice) is no fault. @throws NotFound, Conflict */
export async function removeQuestion(db: Db, actor: Actor, planId: string, questionId: string): Promise<void> {
  await editDraft(db, actor, planId, "removed a question", async (tx, draft) => {
    const content = await findDraft(tx, actor, planId);
    const at = content?.questions.findIndex(({ id }) => id === questionId) ?? -1;
    const question = content?.questions[at];
    if (content === null || question === undefined) return;
    await tx.delete(planQuestion).where(and(eq(planQuestion.id, questionId), eq(planQuestion.versionId, draft.id)));
    const kept = JSON.stringify(keep(content, question, content.questions[at + 1]?.id ?? null));
    await record(tx, actor, REMOVED, { type: "question", id: questionId }, { kept });
  });
}

function keep({ planId, sections }: PlanVersion, question: PlannedQuestion, next: string | null): KeptQuestion {
  const { guideQuestionId, prompt, competency, minutes, anchors, weight, weightReason, points } = question;
  const {
    name = question.section,
    weight: sectionWeight = 1,
    weightReason: sectionReason = "",
  } = sections.find((section) => section.name === question.section) ?? {};
  const section = { name, weight: sectionWeight, weightReason: sectionReason };
  const outline = writeOutline(question.outline);
  return { planId, guideQuestionId, section, prompt, competency, minutes, outline, anchors, weight, weightReason, points, next };
}

export type Removed = { prompt: string; guideQuestionId: string | null };

/** What was removed from this plan under this id, for the page that offers to put it back. */
export async function findRemoved(db: Db, actor: Actor, planId: string, questionId: string): Promise<Removed | null> {
  return readKept(db, actor, planId, questionId);
}

/**
 * Brings a removed question back to its place, as far as its neighbour is still there. A guide's question comes
 * with the guide's wording, as every draft has it. One that is back already stays as it is.
 * @throws NotFound, Conflict
 */
export async function putBack(db: Db, actor: Actor, planId: string, questionId: string): Promise<void> {
  await editDraft(db, actor, planId, "put back a question", async (tx, draft) => {
    const kept = await readKept(tx, actor, planId, questionId);
    if (kept === null) throw new NotFound("question to put back");
    const order = await readOrder(tx, draft.id);
    checkRoom(order.length + 1);
    const question = { ...(await wordingNow(tx, draft.guideId, kept)), id: questionId };
    const [id] = await writeQuestions(tx, draft.id, [question], [kept.section]);
    if (id === undefined) return;
    const before = kept.next === null ? -1 : order.indexOf(kept.next);
    await writeOrder(tx, draft.id, order.toSpliced(before < 0 ? order.length : before, 0, id));
  });
}

async function readKept(db: Db, actor: Actor, planId: string, questionId: string): Promise<KeptQuestion | null> {
  const detail = await lastDetail(db, actor, REMOVED, { type: "question", id: questionId });
  if (typeof detail?.kept !== "string") return null;
  const kept = keptQuestion.parse(JSON.parse(detail.kept));
  return kept.planId === planId ? kept : null;
}

async function wordingNow(tx: Db, guideId: string, kept: KeptQuestion): Promise<NewQuestion> {
  const { minutes, weight, weightReason } = kept;
  const section = kept.section.name;
  const questions = kept.guideQuestionId === null ? [] : await listQuestions(tx, guideId);
  const source = questions.find(({ id }) => id === kept.guideQuestionId);
  if (source !== undefined) return { ...fromGuide(source), section, minutes: minutes ?? source.minutes, weight, weightReason };
  const { prompt, competency, anchors, points } = kept;
  const outline = parseOutline(kept.outline);
  return { guideQuestionId: null, section, prompt, competency, minutes, outline, anchors, points, weight, weightReason };
}
