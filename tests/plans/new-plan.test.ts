import { beforeEach, describe, expect, it } from "vitest";
import { plan, planVersion } from "../../src/db/schema/index.ts";
import { listPlans, listPublishedPlans } from "../../src/plans/plans.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makePosition, makePublishedPlan } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";

let cast: Cast;
let path: string;
let positionId: string;
beforeEach(async () => {
  cast = await assemble();
  positionId = (await makePosition(cast.db, cast.owner.actor)).id;
  path = `/positions/${positionId}/plans/new`;
});

describe("a new plan", () => {
  it("begins with a name and a slot, and leads to its builder", async () => {
    expect(await (await cast.colleague.browser.get(path)).text()).toContain("Choose its questions");
    const answer = await cast.colleague.browser.post(path, { name: " Technical interview ", slotMinutes: "50" });
    expect(answer.status).toBe(303);
    const [made] = await cast.db.select().from(plan);
    const [version] = await cast.db.select().from(planVersion);
    expect(answer.headers.get("location")).toBe(`/plans/${made?.id}`);
    expect(made).toMatchObject({ name: "Technical interview", positionId, createdBy: cast.colleague.actor.id });
    expect(version).toMatchObject({ number: 1, slotMinutes: 50, lambda: 0.5, requiredTopics: [], publishedAt: null });
    expect(await recordedActions(cast.db, made?.id ?? "")).toEqual(["created"]);
    const page = await (await cast.owner.browser.get(`/plans/${made?.id}`)).text();
    expect(page).toContain("<h1>Technical interview</h1>");
    expect(page).toContain("Nothing is asked yet");
    expect(page).toContain("How do you trim a lamp?");
  });

  it("keeps what was typed when it cannot be taken", async () => {
    const answer = await cast.owner.browser.post(path, { name: "", slotMinutes: "0" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Name the plan, such as Technical interview.");
    expect(page).toContain("Give at least 1 minute.");
    expect(page).toContain('value="0"');
    expect(await cast.db.select().from(plan)).toEqual([]);
  });

  it("is not for strangers, and a visitor signs in first", async () => {
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(path, { name: "Mine", slotMinutes: "45" })).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect((await cast.visitor.post(path, { name: "Mine", slotMinutes: "45" })).status).toBe(401);
    expect(await cast.db.select().from(plan)).toEqual([]);
  });
});

describe("the plans of a position", () => {
  it("are listed with what is published and what is being written", async () => {
    const published = await makePublishedPlan(cast.db, cast.owner.actor);
    const { id } = published.position;
    await cast.owner.browser.post(`/positions/${id}/plans/new`, { name: "Second interview", slotMinutes: "30" });
    await cast.owner.browser.post(`/plans/${published.plan.id}/versions`);
    const plans = await listPlans(cast.db, cast.owner.actor, id);
    expect(plans.map(({ name, published, draft }) => [name, published?.number, published?.questions, draft?.number])).toEqual([
      ["First interview", 1, 3, 2],
      ["Second interview", undefined, undefined, 1],
    ]);
    const usable = await listPublishedPlans(cast.db, cast.owner.actor, id);
    expect(usable).toMatchObject([{ name: "First interview", versionId: published.version.id, number: 1, slotMinutes: 45, questions: 3 }]);
    expect(await listPlans(cast.db, cast.stranger.actor, id)).toEqual([]);
  });
});
