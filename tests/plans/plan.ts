import { asc, eq } from "drizzle-orm";
import type { Db } from "../../src/db/client.ts";
import { type Anchors, planQuestion, planVersion } from "../../src/db/schema/index.ts";
import { listQuestions } from "../../src/guides/guides.ts";
import { findDraft } from "../../src/plans/content.ts";
import { createPlan } from "../../src/plans/plans.ts";
import { addQuestions } from "../../src/plans/questions.ts";
import type { Cast } from "../support/cast.ts";
import { makePosition } from "../support/factories.ts";

/** A draft of the small guide's three questions, with the guide's questions it came from. */
export async function makeDraft({ db, owner }: Cast) {
  const position = await makePosition(db, owner.actor);
  const guideQuestions = await listQuestions(db, position.guideId);
  const planId = await createPlan(db, owner.actor, position.id, { name: "First interview", slotMinutes: 45 });
  await addQuestions(
    db,
    owner.actor,
    planId,
    guideQuestions.map(({ id }) => id),
  );
  const draft = await findDraft(db, owner.actor, planId);
  const [first, second, third] = draft?.questions ?? [];
  if (draft === null || first === undefined || second === undefined || third === undefined) throw new Error("The draft was not written.");
  return { position, planId, draft, guideQuestions, first, second, third };
}

/** What a plan's versions ask, as the tables say. */
export function storedQuestions(db: Db, planId: string) {
  return db
    .select({
      id: planQuestion.id,
      prompt: planQuestion.prompt,
      minutes: planQuestion.minutes,
      weight: planQuestion.weight,
      weightReason: planQuestion.weightReason,
      version: planVersion.number,
    })
    .from(planQuestion)
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .where(eq(planVersion.planId, planId))
    .orderBy(asc(planVersion.number), asc(planQuestion.ordinal));
}

/** What the form of a question of one's own posts. */
export const OWN_QUESTION = {
  prompt: "Who taught you to splice?",
  section: "Craft",
  competency: "Learning",
  minutes: "4",
  outline: "**Name** and place.",
  point: ["Names a person", "Names a place"],
  pointWeight: ["1", "2"],
  anchor1: "Nobody.",
  anchor3: "Somebody.",
  anchor5: "Somebody, and how.",
} satisfies Record<string, string | string[]> & { [key in `anchor${keyof Anchors & string}`]?: string };
