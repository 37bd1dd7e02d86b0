import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guideQuestion, plan, planQuestion, planSection, planVersion } from "../../src/db/schema/index.ts";
import { Conflict } from "../../src/errors.ts";
import { findDraft, getVersion } from "../../src/plans/content.ts";
import { orderQuestions } from "../../src/plans/order.ts";
import { publishPlan } from "../../src/plans/publication.ts";
import { startVersion } from "../../src/plans/versions.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { recordedActions } from "../support/recorded.ts";
import { makeDraft, OWN_QUESTION, storedQuestions } from "./plan.ts";

let cast: Cast;
let made: Awaited<ReturnType<typeof makeDraft>>;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  made = await makeDraft(cast);
  path = `/plans/${made.planId}`;
});

const version = (number: number) => getVersion(cast.db, cast.owner.actor, made.planId, number);

describe("publication", () => {
  it("shows what will be frozen, then freezes it", async () => {
    const page = await (await cast.colleague.browser.get(`${path}/publication`)).text();
    for (const word of [
      "How do you trim a lamp?",
      "Explains the cooling",
      "Says it with evidence.",
      "19 of 45 min",
      "50 % follow-up points",
    ]) {
      expect(page).toContain(word);
    }
    expect(page).toContain("Publish version 1");
    const answer = await cast.colleague.browser.post(`${path}/publication`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?published=yes`]);
    const said = await (await cast.colleague.browser.get(`${path}?published=yes`)).text();
    expect(said).toContain("Version 1 is published");
    expect(said).toContain(`href="/candidates/new?position=${made.position.id}"`);
    expect(await version(1)).toMatchObject({ publishedAt: new Date("2026-03-02T17:00:00Z"), publishedBy: "Colin Colleague" });
    expect(await recordedActions(cast.db, made.planId)).toContain("published");
    const published = await (await cast.owner.browser.get(path)).text();
    expect(published).toContain("Version 1, in use");
    expect(published).not.toContain("Version 1 is published");
    expect(published).toContain("New version");
    expect(published).not.toContain('id="builder"');
  });

  it("refuses an empty plan and questions without ratings 1, 3 and 5, and says which", async () => {
    await cast.db
      .update(planQuestion)
      .set({ anchors: { 1: "No.", 5: "Yes." } })
      .where(eq(planQuestion.id, made.second.id));
    const page = await (await cast.owner.browser.get(`${path}/publication`)).text();
    expect(page).toContain("Question 2 does not say what rating 3 sounds like");
    expect(page).toContain(`href="/guides/${made.position.guideId}/questions/${made.second.guideQuestionId}"`);
    expect(page).not.toContain(`action="${path}/publication"`);
    const refused = await cast.owner.browser.post(`${path}/publication`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("question 2 does not say what rating 3 sounds like");
    for (const { id } of made.draft.questions) await cast.owner.browser.post(`${path}/questions/${id}/removal`);
    expect((await cast.owner.browser.post(`${path}/publication`)).status).toBe(409);
    expect((await version(1)).publishedAt).toBeNull();
  });

  it("is final: no act changes a published version", async () => {
    const { first } = made;
    await publishPlan(cast.db, cast.owner.actor, made.planId);
    const frozen = await version(1);
    const acts: [string, Record<string, string | string[]>][] = [
      ["/questions", { guideQuestionIds: first.guideQuestionId ?? "" }],
      ["/questions/order", { order: made.third.id }],
      ["/questions/new", OWN_QUESTION],
      [`/questions/${first.id}`, OWN_QUESTION],
      [`/questions/${first.id}/place`, { direction: "down" }],
      [`/questions/${first.id}/minutes`, { minutes: "9" }],
      [`/questions/${first.id}/minutes`, { minutes: "none" }],
      [`/questions/${first.id}/weight`, { weight: "2", weightReason: "Late." }],
      [`/questions/${first.id}/removal`, {}],
      [`/questions/${first.id}/restoration`, {}],
      ["/settings", { name: "Other", slotMinutes: "10", lambda: "1" }],
      ["/publication", {}],
      ["/removal", {}],
    ];
    for (const [act, fields] of acts) {
      const answer = await cast.owner.browser.post(path + act, fields);
      expect([act, answer.status]).toEqual([act, 409]);
    }
    expect(await version(1)).toEqual(frozen);
    await cast.owner.browser.post(`${path}/versions`);
    for (const [act, fields] of acts.slice(0, 11)) await cast.owner.browser.post(path + act, fields);
    expect(await version(1)).toEqual(frozen);
  });

  it("lets an edit and a publication at the same time take turns", async () => {
    const outcomes = await Promise.allSettled([
      publishPlan(cast.db, cast.owner.actor, made.planId),
      orderQuestions(cast.db, cast.colleague.actor, made.planId, [made.third.id]),
      publishPlan(cast.db, cast.colleague.actor, made.planId),
    ]);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refusals.every((reason) => reason instanceof Conflict)).toBe(true);
    expect(outcomes.filter(({ status }, at) => at !== 1 && status === "fulfilled")).toHaveLength(1);
  });
});

describe("a new version", () => {
  it("begins as a copy of the published one with the guide's wording of today, and leaves that one alone", async () => {
    await cast.owner.browser.post(`${path}/questions/${made.first.id}/weight`, { weight: "2", weightReason: "The job." });
    await cast.owner.browser.post(`${path}/questions/${made.first.id}/minutes`, { minutes: "11" });
    await cast.owner.browser.post(`${path}/questions/new`, OWN_QUESTION);
    await cast.db.update(planSection).set({ weight: 3, weightReason: "Decides." }).where(eq(planSection.name, "Technical"));
    await cast.owner.browser.post(`${path}/publication`);
    await cast.db
      .update(guideQuestion)
      .set({ prompt: "How is a lamp trimmed?" })
      .where(eq(guideQuestion.id, made.first.guideQuestionId ?? ""));
    const frozen = await version(1);
    const answer = await cast.colleague.browser.post(`${path}/versions`);
    expect(answer.headers.get("location")).toBe(path);
    const draft = await version(2);
    expect(draft.publishedAt).toBeNull();
    expect(draft.questions.map(({ prompt }) => prompt)).toEqual([
      "How is a lamp trimmed?",
      ...frozen.questions.slice(1).map((q) => q.prompt),
    ]);
    expect(draft.questions[0]).toMatchObject({ minutes: 11, weight: 2, weightReason: "The job." });
    expect(draft.questions[3]).toMatchObject({
      guideQuestionId: null,
      points: [{ weight: 1 }, { weight: 2 }],
      outline: frozen.questions[3]?.outline,
    });
    expect(draft.sections.map(({ name, weight }) => [name, weight])).toEqual([
      ["Technical", 3],
      ["Behavioural", 1],
      ["Craft", 1],
    ]);
    expect(await version(1)).toEqual(frozen);
  });

  it("is made once, however often one clicks", async () => {
    await publishPlan(cast.db, cast.owner.actor, made.planId);
    await Promise.all([1, 2, 3].map(() => startVersion(cast.db, cast.owner.actor, made.planId)));
    expect((await cast.db.select().from(planVersion).orderBy(planVersion.number)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it("stands beside the old ones, which stay readable", async () => {
    await publishPlan(cast.db, cast.owner.actor, made.planId);
    await startVersion(cast.db, cast.owner.actor, made.planId);
    const builder = await (await cast.owner.browser.get(path)).text();
    expect(builder).toContain("Draft of version 2");
    expect(builder).toContain(`href="${path}/versions/1"`);
    const old = await (await cast.colleague.browser.get(`${path}/versions/1`)).text();
    expect(old).toContain("Open the draft of version 2");
    expect((await cast.owner.browser.get(`${path}/versions/2`)).headers.get("location")).toBe(path);
    expect((await cast.owner.browser.get(`${path}/versions/3`)).status).toBe(404);
    expect((await cast.owner.browser.get(`${path}/versions/99999999999`)).status).toBe(404);
    expect((await cast.stranger.browser.get(`${path}/versions/1`)).status).toBe(404);
    expect((await cast.visitor.get(`${path}/versions/1`)).headers.get("location")).toContain("/sign-in");
  });
});

describe("discarding the draft", () => {
  it("says what is lost, and takes a plan that was never published with it", async () => {
    await cast.owner.browser.post(`${path}/questions/new`, OWN_QUESTION);
    const page = await (await cast.owner.browser.get(`${path}/removal`)).text();
    expect(page).toContain("4 questions");
    expect(page).toContain("Who taught you to splice?");
    const answer = await cast.owner.browser.post(`${path}/removal`);
    expect(answer.headers.get("location")).toBe(`/positions/${made.position.id}`);
    expect(await cast.db.select().from(plan)).toEqual([]);
    expect((await cast.owner.browser.get(path)).status).toBe(404);
  });

  it("leaves the published version", async () => {
    await publishPlan(cast.db, cast.owner.actor, made.planId);
    const frozen = await version(1);
    await startVersion(cast.db, cast.owner.actor, made.planId);
    expect(await (await cast.owner.browser.get(`${path}/removal`)).text()).toContain("Version 1 stays published");
    expect((await cast.owner.browser.post(`${path}/removal`)).headers.get("location")).toBe(path);
    expect(await findDraft(cast.db, cast.owner.actor, made.planId)).toBeNull();
    expect(await version(1)).toEqual(frozen);
    expect(await storedQuestions(cast.db, made.planId)).toHaveLength(3);
  });
});
