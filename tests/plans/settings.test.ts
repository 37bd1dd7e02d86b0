import { beforeEach, describe, expect, it } from "vitest";
import { getVersion } from "../../src/plans/content.ts";
import { getPlan } from "../../src/plans/plans.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeDraft } from "./plan.ts";

let cast: Cast;
let made: Awaited<ReturnType<typeof makeDraft>>;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  made = await makeDraft(cast);
  path = `/plans/${made.planId}/settings`;
});

const revision = async () => /name="revision" value="([^"]*)"/.exec(await (await cast.owner.browser.get(path)).text())?.[1] ?? "";
const draft = () => getVersion(cast.db, cast.owner.actor, made.planId, 1);
const SETTINGS = { name: "Second look", slotMinutes: "15", lambda: "0.25", requiredTopics: ["Optics", "Ropes"] };

describe("plan settings", () => {
  it("change time, scoring, required topics and section weights, and the running line follows", async () => {
    const [technical, behavioural] = made.draft.sections;
    const answer = await cast.colleague.browser.post(path, {
      ...SETTINGS,
      revision: await revision(),
      [`weight-${technical?.id}`]: "2",
      [`reason-${technical?.id}`]: "A technical post.",
      [`weight-${behavioural?.id}`]: "1",
      [`reason-${behavioural?.id}`]: "",
    });
    expect(answer.headers.get("location")).toBe(`/plans/${made.planId}`);
    expect(await draft()).toMatchObject({
      slotMinutes: 15,
      lambda: 0.25,
      requiredTopics: ["Optics", "Ropes"],
      sections: [{ name: "Technical", weight: 2, weightReason: "A technical post." }, { weight: 1 }],
    });
    expect((await getPlan(cast.db, cast.owner.actor, made.planId)).name).toBe("Second look");
    const page = await (await cast.owner.browser.get(`/plans/${made.planId}`)).text();
    expect(page).toContain("4 min over the slot");
    expect(page).toContain("required topic “Ropes” is not covered");
    expect(page).toContain(`/plans/${made.planId}?competency=Ropes#bank`);
    expect(page).toContain("Technical weighs 2: A technical post.");
  });

  it("keep what was typed when it cannot be taken", async () => {
    const [technical] = made.draft.sections;
    const typed = {
      ...SETTINGS,
      lambda: "1.5",
      revision: await revision(),
      [`weight-${technical?.id}`]: "2",
      [`reason-${technical?.id}`]: "",
    };
    const answer = await cast.owner.browser.post(path, typed);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("Give a number from 0 to 1.");
    expect(page).toContain("Say why it does not weigh 1");
    expect(page).toContain('value="1.5"');
    expect(page).toMatch(/value="Optics" checked/);
    expect(await draft()).toMatchObject({ slotMinutes: 45, lambda: 0.5, requiredTopics: [] });
  });

  it("do not overwrite what somebody else saved meanwhile", async () => {
    const opened = await revision();
    await cast.colleague.browser.post(path, { ...SETTINGS, revision: opened });
    const late = { name: "Mine", slotMinutes: "60", lambda: "0.5", revision: opened };
    const answer = await cast.owner.browser.post(path, late);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("Somebody saved this plan after you opened it.");
    expect(page).toContain("Second look");
    expect(page).toContain('value="Mine"');
    const again = /name="revision" value="([^"]*)"/.exec(page)?.[1] ?? "";
    expect((await cast.owner.browser.post(path, { ...late, revision: again })).status).toBe(303);
    expect(await draft()).toMatchObject({ slotMinutes: 60 });
  });

  it("are not for strangers, and a visitor signs in first", async () => {
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(path, SETTINGS)).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect((await cast.visitor.post(path, SETTINGS)).status).toBe(401);
  });
});
