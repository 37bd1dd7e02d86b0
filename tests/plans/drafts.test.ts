import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { planPoint, planQuestion, planSection, planVersion } from "../../src/db/schema/index.ts";
import type { QuestionForm } from "../../src/guides/forms.ts";
import { changeQuestion, getQuestion } from "../../src/guides/questions.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makePublishedPlan } from "../support/factories.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const REWORDED: QuestionForm = {
  prompt: "Reworded?",
  section: "Elsewhere",
  competency: "Patience",
  minutes: 20,
  outline: "Now `this`.",
  points: [{ text: "Names one thing", weight: 3 }],
  anchors: { "1": "Nothing.", "5": "All." },
};

/** A published plan, and the next version of it as a draft that holds its first question with minutes and weight of its own. */
async function planWithDraft() {
  const { db, owner } = cast;
  const published = await makePublishedPlan(db, owner.actor);
  const [copied] = await db
    .select()
    .from(planQuestion)
    .where(eq(planQuestion.versionId, published.version.id))
    .orderBy(asc(planQuestion.ordinal));
  if (copied?.guideQuestionId == null) throw new Error("The plan has no question from the guide.");
  const [version] = await db.insert(planVersion).values({ planId: published.plan.id, number: 2 }).returning();
  if (version === undefined) throw new Error("The draft was not written.");
  const [section] = await db.insert(planSection).values({ versionId: version.id, name: "The plan's own name" }).returning();
  if (section === undefined) throw new Error("The section was not written.");
  const { id: _, ...copy } = copied;
  const [drafted] = await db
    .insert(planQuestion)
    .values({ ...copy, versionId: version.id, sectionId: section.id, minutes: 3, weight: 2, weightReason: "It matters." })
    .returning();
  if (drafted === undefined) throw new Error("The draft's question was not written.");
  await db.insert(planPoint).values({ questionId: drafted.id, ordinal: 0, text: "Names the tools", weight: 1 });
  return { published, drafted, guideQuestionId: copied.guideQuestionId };
}

async function reword(guideId: string, id: string) {
  const { db, owner } = cast;
  const { revision } = await getQuestion(db, owner.actor, guideId, id);
  return changeQuestion(db, owner.actor, { guideId, id, revision, now: new Date("2026-03-02T17:00:00Z") }, REWORDED);
}

async function contentOf(versionId: string) {
  const questions = await cast.db
    .select()
    .from(planQuestion)
    .where(eq(planQuestion.versionId, versionId))
    .orderBy(asc(planQuestion.ordinal));
  const points = await cast.db
    .select({ point: planPoint })
    .from(planPoint)
    .innerJoin(planQuestion, eq(planQuestion.id, planPoint.questionId))
    .where(eq(planQuestion.versionId, versionId))
    .orderBy(asc(planPoint.questionId), asc(planPoint.ordinal));
  return { questions, points };
}

describe("an edit of a guide's question", () => {
  it("gives minutes to a draft that has none", async () => {
    const { published, drafted, guideQuestionId } = await planWithDraft();
    await cast.db.update(planQuestion).set({ minutes: null }).where(eq(planQuestion.id, drafted.id));
    await reword(published.position.guideId, guideQuestionId);
    expect((await contentOf(drafted.versionId)).questions).toMatchObject([{ id: drafted.id, minutes: 20 }]);
  });

  it("refreshes drafts that hold it, and keeps the plan's own section, minutes and weight", async () => {
    const { published, drafted, guideQuestionId } = await planWithDraft();
    await reword(published.position.guideId, guideQuestionId);
    const { questions, points } = await contentOf(drafted.versionId);
    expect(questions).toMatchObject([
      {
        id: drafted.id,
        prompt: "Reworded?",
        competency: "Patience",
        anchors: { "1": "Nothing.", "5": "All." },
        outline: [{ type: "paragraph", runs: [{ text: "Now " }, { text: "this", code: true }, { text: "." }] }],
        sectionId: drafted.sectionId,
        minutes: 3,
        weight: 2,
        weightReason: "It matters.",
      },
    ]);
    expect(points.map(({ point }) => [point.text, point.weight])).toEqual([["Names one thing", 3]]);
  });

  it("never changes a published version", async () => {
    const { published, guideQuestionId } = await planWithDraft();
    const before = await contentOf(published.version.id);
    await reword(published.position.guideId, guideQuestionId);
    expect(await contentOf(published.version.id)).toEqual(before);
  });

  it("does nothing to drafts when the save is refused as stale", async () => {
    const { published, drafted, guideQuestionId } = await planWithDraft();
    const at = { guideId: published.position.guideId, id: guideQuestionId, revision: "old", now: new Date("2026-03-02T17:00:00Z") };
    expect((await changeQuestion(cast.db, cast.owner.actor, at, REWORDED)).outcome).toBe("stale");
    expect((await contentOf(drafted.versionId)).questions[0]?.prompt).toBe("How do you trim a lamp?");
  });

  it("leaves drafts of another question alone", async () => {
    const { published, drafted } = await planWithDraft();
    const others = await contentOf(published.version.id);
    const other = others.questions[1]?.guideQuestionId;
    if (other == null) throw new Error("The plan has no second question.");
    await reword(published.position.guideId, other);
    expect((await contentOf(drafted.versionId)).questions[0]?.prompt).toBe("How do you trim a lamp?");
  });
});
