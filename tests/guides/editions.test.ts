import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guide, guideQuestion, planQuestion, planVersion } from "../../src/db/schema/index.ts";
import { NotFound } from "../../src/errors.ts";
import { compareEditions } from "../../src/guides/comparing.ts";
import { applyEdition, type EditionChanges, inOrder } from "../../src/guides/editions.ts";
import type { GuideDocument } from "../../src/guides/format.ts";
import { listQualifications, listQuestions, type Question } from "../../src/guides/guides.ts";
import { changeQuestion, getQuestion } from "../../src/guides/questions.ts";
import { findDraft } from "../../src/plans/content.ts";
import { startVersion } from "../../src/plans/versions.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makePublishedPlan, SMALL_GUIDE } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";

const NOW = new Date("2026-03-02T17:00:00Z");
const [LAMP, LOG, MATE] = SMALL_GUIDE.questions;
if (LAMP === undefined || LOG === undefined || MATE === undefined) throw new Error("The small guide lacks questions.");
const NOTHING: EditionChanges = { add: [], change: [], archive: [], restore: [], qualifications: { add: [], change: [], remove: [] } };
const NEW = { ...LOG, prompt: "Who relieves you at dusk?", points: [{ text: "Names the watch", weight: 1 }] };

let cast: Cast;
let guideId: string;
let published: Awaited<ReturnType<typeof makePublishedPlan>>;

beforeEach(async () => {
  cast = await assemble();
  published = await makePublishedPlan(cast.db, cast.owner.actor);
  guideId = published.position.guideId;
});

const apply = (changes: EditionChanges, actor = cast.owner.actor) =>
  cast.db.transaction((tx) => applyEdition(tx, actor, { id: guideId, now: NOW }, changes));
const stored = () => listQuestions(cast.db, guideId);
const asked = (questions: Question[]) => questions.filter(({ archivedAt }) => archivedAt === null).map(({ prompt }) => prompt);

/** All that a new edition brings, what it no longer has archived. */
async function takeAll(incoming: GuideDocument): Promise<void> {
  const all = await stored();
  const questionsOf = (archived: boolean) => all.filter(({ archivedAt }) => (archivedAt !== null) === archived);
  const current = {
    questions: questionsOf(false),
    archived: questionsOf(true),
    qualifications: await listQualifications(cast.db, guideId),
  };
  const { questions, archived, qualifications, order } = compareEditions(current, incoming);
  await apply({
    add: questions.added,
    change: questions.changed.map(({ id, to }) => ({ id, question: to })),
    restore: archived.map(({ id, to, fields }) => ({ id, question: fields.length === 0 ? null : to })),
    archive: questions.missing.map(({ id }) => id),
    qualifications: {
      add: qualifications.added,
      change: qualifications.changed.map(({ id, to }) => ({ id, qualification: to })),
      remove: qualifications.missing.map(({ id }) => id),
    },
    order,
  });
}

describe("a newer edition of a guide", () => {
  it("updates by question: ids stay, what is new is added in its place, what is gone is archived", async () => {
    const before = await stored();
    const [diploma, ...others] = SMALL_GUIDE.qualifications;
    if (diploma === undefined) throw new Error("The small guide has no qualification.");
    await takeAll({
      ...SMALL_GUIDE,
      questions: [{ ...LOG, minutes: 9 }, NEW, LAMP],
      qualifications: [{ ...diploma, standing: "required" }, ...others.slice(1)],
    });
    const after = await stored();
    expect(asked(after)).toEqual([LOG.prompt, NEW.prompt, LAMP.prompt]);
    const idOf = (questions: Question[], prompt: string) => questions.find((one) => one.prompt === prompt)?.id;
    for (const { prompt } of SMALL_GUIDE.questions) expect(idOf(after, prompt)).toBe(idOf(before, prompt));
    expect(after.find(({ prompt }) => prompt === LOG.prompt)).toMatchObject({ minutes: 9, points: LOG.points });
    expect(after.find(({ prompt }) => prompt === NEW.prompt)).toMatchObject({ points: NEW.points });
    expect(after.find(({ prompt }) => prompt === MATE.prompt)?.archivedAt).toEqual(NOW);
    expect((await listQualifications(cast.db, guideId)).map(({ text, standing }) => [text, standing])).toEqual([
      ["Keeper's diploma", "required"],
      ["Two winters on a rock", null],
    ]);
    expect(await recordedActions(cast.db, guideId)).toEqual(["updated to a newer edition"]);
  });

  it("brings an archived question back as itself, in the place that the new edition gives it", async () => {
    const before = await stored();
    await takeAll({ ...SMALL_GUIDE, questions: [LAMP, LOG] });
    await takeAll({ ...SMALL_GUIDE, questions: [{ ...MATE, minutes: 9 }, LAMP] });
    await takeAll({ ...SMALL_GUIDE, questions: [LOG, { ...MATE, minutes: 9 }, LAMP] });
    const after = await stored();
    expect(after.map(({ prompt, archivedAt }) => [prompt, archivedAt])).toEqual([LOG, MATE, LAMP].map(({ prompt }) => [prompt, null]));
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(after[1]).toMatchObject({ minutes: 9, points: MATE.points });
    expect(await recordedActions(cast.db, after[0]?.id)).toEqual(["archived", "restored"]);
    expect(await recordedActions(cast.db, after[1]?.id)).toEqual(["archived", "changed", "restored"]);
  });

  it("never touches a published plan, and refreshes a draft", async () => {
    const planId = published.plan.id;
    await startVersion(cast.db, cast.owner.actor, planId);
    const versions = async () =>
      cast.db
        .select({ number: planVersion.number, prompt: planQuestion.prompt })
        .from(planQuestion)
        .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
        .where(eq(planVersion.planId, planId))
        .orderBy(asc(planVersion.number), asc(planQuestion.ordinal));
    const before = await versions();
    await takeAll({ ...SMALL_GUIDE, questions: [{ ...LAMP, prompt: "How do you trim a tall lamp?" }, LOG, MATE] });
    const after = await versions();
    expect(after.filter(({ number }) => number === 1)).toEqual(before.filter(({ number }) => number === 1));
    expect(after.find(({ number }) => number === 2)?.prompt).toBe("How do you trim a tall lamp?");
  });

  it("writes many questions as one by one: words, points, drafts that hold them, events", async () => {
    const planId = published.plan.id;
    await startVersion(cast.db, cast.owner.actor, planId);
    await cast.db.update(planQuestion).set({ minutes: null }).where(eq(planQuestion.prompt, LAMP.prompt));
    const questions = await stored();
    const forms = questions.map((question, at) => ({
      ...question,
      prompt: `${question.prompt} (${at})`,
      competency: "Keeping",
      minutes: at === 0 ? null : 7 + at,
      outline: `- first\n- **${at}**`,
      anchors: { "2": `Two ${at}.` },
      points: [...question.points, { text: `Added ${at}`, weight: 2.5 }],
    }));
    const told = async () => {
      const draft = await findDraft(cast.db, cast.owner.actor, planId);
      const found = await cast.db.select().from(guideQuestion).orderBy(asc(guideQuestion.ordinal));
      return {
        questions: (await stored()).map(({ points, ...rest }) => ({ ...rest, points: points.map(({ text, weight }) => [text, weight]) })),
        searchTexts: found.map(({ searchText }) => searchText),
        draft: draft?.questions.map(({ points, ...rest }) => ({ ...rest, points: points.map(({ text, weight }) => [text, weight]) })),
        events: await recordedActions(cast.db, questions[0]?.id),
      };
    };
    for (const { id, revision } of await Promise.all(questions.map(({ id }) => getQuestion(cast.db, cast.owner.actor, guideId, id)))) {
      const form = forms.find((one) => one.id === id);
      if (form === undefined) throw new Error("A question has no form.");
      const { prompt, section, competency, minutes, outline, anchors, points } = form;
      const at = { guideId, id, revision, now: NOW };
      await changeQuestion(cast.db, cast.owner.actor, at, { prompt, section, competency, minutes, outline, anchors, points });
    }
    const oneByOne = await told();
    await apply({ ...NOTHING, change: questions.map((question) => ({ id: question.id, question })) });
    expect((await told()).questions).not.toEqual(oneByOne.questions);
    await apply({ ...NOTHING, change: forms.map((question) => ({ id: question.id, question })) });
    const atOnce = await told();
    expect(oneByOne.events).toEqual(["changed"]);
    expect(atOnce).toEqual({ ...oneByOne, draft: atOnce.draft, events: ["changed", "changed", "changed"] });
    // Whose minutes nobody had said took them from the guide in between; they are the plan's own since.
    const lamp = forms[0]?.prompt;
    const plain = (draft: typeof atOnce.draft) => draft?.map((one) => (one.prompt === lamp ? { ...one, minutes: null } : one));
    expect(plain(atOnce.draft)).toEqual(plain(oneByOne.draft));
    expect(atOnce.draft?.find(({ prompt }) => prompt === lamp)?.minutes).toBe(LAMP.minutes);
  });

  it("changes title, role and summary only where they are given", async () => {
    await apply({ ...NOTHING, role: "Night keeper" });
    const [row] = await cast.db.select().from(guide).where(eq(guide.id, guideId));
    expect(row).toMatchObject({ title: "Lighthouse keeper", role: "Night keeper", summary: "A small guide for tests.", updatedAt: NOW });
  });

  it("is nothing for strangers, and takes no question of another guide", async () => {
    await expect(apply({ ...NOTHING, title: "Mine" }, cast.stranger.actor)).rejects.toThrow(NotFound);
    const elsewhere = await makePublishedPlan(cast.db, cast.stranger.actor);
    const [theirs] = await listQuestions(cast.db, elsewhere.position.guideId);
    if (theirs === undefined) throw new Error("The stranger's guide has no question.");
    await expect(apply({ ...NOTHING, change: [{ id: theirs.id, question: NEW }] })).rejects.toThrow(NotFound);
    await expect(apply({ ...NOTHING, archive: [theirs.id] })).rejects.toThrow(NotFound);
    expect((await listQuestions(cast.db, elsewhere.position.guideId))[0]).toMatchObject({ prompt: theirs.prompt, archivedAt: null });
  });

  it("leaves everything as it was when a part of it cannot be", async () => {
    const [first] = await stored();
    if (first === undefined) throw new Error("The guide has no question.");
    const missing = "00000000-0000-4000-8000-000000000000";
    await expect(apply({ ...NOTHING, change: [{ id: first.id, question: NEW }], archive: [missing] })).rejects.toThrow(NotFound);
    expect(asked(await stored())).toEqual(SMALL_GUIDE.questions.map(({ prompt }) => prompt));
  });
});

describe("the order of questions", () => {
  it("is the new edition's; what that does not have stays behind its neighbour", () => {
    expect(inOrder(["a", "b", "c", "d"], ["d", "b"])).toEqual(["a", "d", "b", "c"]);
    expect(inOrder(["a", "b", "new"], ["b", "new", "a"])).toEqual(["b", "new", "a"]);
    expect(inOrder(["a", "b"], [])).toEqual(["a", "b"]);
  });
});
