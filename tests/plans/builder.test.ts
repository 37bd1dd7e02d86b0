import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { guideQuestion, planSection } from "../../src/db/schema/index.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makePublishedPlan } from "../support/factories.ts";
import { recordedActions } from "../support/recorded.ts";
import { makeDraft, storedQuestions } from "./plan.ts";

let cast: Cast;
let made: Awaited<ReturnType<typeof makeDraft>>;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  made = await makeDraft(cast);
  path = `/plans/${made.planId}`;
});

const prompts = async () => (await storedQuestions(cast.db, made.planId)).map(({ prompt }) => prompt);
const LAMP = "How do you trim a lamp?";
const DAWN = "What do you log at dawn?";
const NIGHT = "Tell me of a night that went wrong.";

describe("the builder", () => {
  it("shows the guide's questions beside the plan, and the running line", async () => {
    const page = await (await cast.colleague.browser.get(path)).text();
    expect(page).toMatch(/3 questions.*19 of 45 min.*2 sections/s);
    expect(page).toContain("✓ In plan");
    expect(page).toContain(`/guides/${made.position.guideId}/questions/${made.first.guideQuestionId}`);
  });

  it("is not for strangers, and a visitor signs in first", async () => {
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect((await cast.owner.browser.get("/plans/not-an-id")).status).toBe(404);
  });

  it("finds the guide's questions by words, section, competency and use", async () => {
    const found = async (query: string) => {
      const page = await (await cast.owner.browser.get(`${path}?${query}`)).text();
      return [LAMP, DAWN, NIGHT].filter((_, at) => page.includes(`id="bank-${made.guideQuestions[at]?.id}"`));
    };
    expect(await found("q=barometer")).toEqual([DAWN]);
    expect(await found("section=Behavioural")).toEqual([NIGHT]);
    expect(await found("competency=Optics")).toEqual([LAMP]);
    expect(await found("used=yes")).toEqual([]);
    expect(await found("used=no&q=nothing+like+it")).toEqual([]);
    expect(await (await cast.owner.browser.get(`${path}?q=zzz`)).text()).toContain("No question matches");
  });

  it("counts in how many other published plans a question is used", async () => {
    const other = await makePublishedPlan(cast.db, cast.owner.actor);
    const url = `/positions/${other.position.id}/plans/new`;
    const answer = await cast.owner.browser.post(url, { name: "Second", slotMinutes: "30" });
    const page = await (await cast.owner.browser.get(answer.headers.get("location") ?? "")).text();
    expect(page.match(/used in 1 plan</g)).toHaveLength(3);
    expect(await (await cast.owner.browser.get(`/plans/${other.plan.id}/versions/1`)).text()).not.toContain("used in");
  });

  it("hides archived questions", async () => {
    await cast.db
      .update(guideQuestion)
      .set({ archivedAt: new Date(0) })
      .where(eq(guideQuestion.prompt, DAWN));
    const page = await (await cast.owner.browser.get(path)).text();
    expect(page).not.toContain(`id="bank-${made.second.guideQuestionId}"`);
    expect(page).toContain(`id="question-${made.second.id}"`);
  });
});

describe("adding questions", () => {
  it("puts them at the end, once, and answers the builder to htmx", async () => {
    await cast.owner.browser.post(`${path}/questions/${made.first.id}/removal`);
    const answer = await cast.owner.browser.htmx(`${path}/questions?q=lamp`, { guideQuestionIds: made.first.guideQuestionId ?? "" });
    const fragment = await answer.text();
    expect(answer.status).toBe(200);
    expect(fragment).toMatch(/^<div id="builder"/);
    expect(fragment).toContain('value="lamp"');
    expect(await prompts()).toEqual([DAWN, NIGHT, LAMP]);
    await cast.owner.browser.htmx(`${path}/questions`, { guideQuestionIds: made.first.guideQuestionId ?? "" });
    expect(await prompts()).toHaveLength(3);
  });

  it("puts them behind the last one where others were taken out before", async () => {
    await cast.owner.browser.post(`${path}/questions/${made.first.id}/removal`);
    await cast.owner.browser.post(`${path}/questions/${made.second.id}/removal`);
    await cast.owner.browser.post(`${path}/questions`, { guideQuestionIds: made.second.guideQuestionId ?? "" });
    await cast.owner.browser.post(`${path}/questions`, { guideQuestionIds: made.first.guideQuestionId ?? "" });
    const page = await (await cast.owner.browser.get(path)).text();
    const plan = page.slice(page.indexOf('id="planned-list"'));
    const shown = [NIGHT, DAWN, LAMP].map((prompt) => plan.indexOf(prompt));
    expect(await prompts()).toEqual([NIGHT, DAWN, LAMP]);
    expect(shown.toSorted((a, b) => a - b)).toEqual(shown);
  });

  it("answers a plain form with the way back, filter and all", async () => {
    const answer = await cast.owner.browser.post(`${path}/questions?section=Technical`, {
      guideQuestionIds: made.first.guideQuestionId ?? "",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${path}?section=Technical#bank-${made.first.guideQuestionId}`);
  });

  it("takes no question of another guide and none that is archived", async () => {
    const elsewhere = await makeDraft(cast);
    await cast.owner.browser.post(`${path}/questions/${made.third.id}/removal`);
    await cast.db
      .update(guideQuestion)
      .set({ archivedAt: new Date(0) })
      .where(eq(guideQuestion.id, made.third.guideQuestionId ?? ""));
    const guideQuestionIds = [elsewhere.first.guideQuestionId ?? "", made.third.guideQuestionId ?? ""];
    await cast.owner.browser.post(`${path}/questions`, { guideQuestionIds });
    expect(await prompts()).toEqual([LAMP, DAWN]);
    expect((await cast.owner.browser.post(`${path}/questions`, { guideQuestionIds: "nonsense" })).status).toBe(422);
  });
});

describe("ordering", () => {
  it("moves a question by its buttons and keeps the keyboard on it", async () => {
    const place = `${path}/questions/${made.first.id}/place`;
    const fragment = await (await cast.owner.browser.htmx(place, { direction: "down" })).text();
    expect(fragment).toMatch(new RegExp(`id="down-${made.first.id}"[^>]*autofocus`));
    expect(fragment).toContain("Now question 2.");
    expect(await prompts()).toEqual([DAWN, LAMP, NIGHT]);
    const answer = await cast.owner.browser.post(place, { direction: "up" });
    expect(answer.headers.get("location")).toBe(`${path}#question-${made.first.id}`);
    expect(await prompts()).toEqual([LAMP, DAWN, NIGHT]);
  });

  it("takes a whole order and forgives what has changed meanwhile", async () => {
    const order = [made.third.id, "6b6e1f52-5a0b-4a53-9d57-2c8d0c1f4f10", "rubbish", made.first.id].join(",");
    expect((await cast.colleague.browser.htmx(`${path}/questions/order`, { order })).status).toBe(200);
    expect(await prompts()).toEqual([NIGHT, LAMP, DAWN]);
  });
});

describe("a question's minutes and weight", () => {
  it("saves minutes and refuses what is none, keeping it in the field", async () => {
    const minutes = `${path}/questions/${made.first.id}/minutes`;
    expect(await (await cast.owner.browser.htmx(minutes, { minutes: "40" })).text()).toMatch(/8 min over the slot/);
    const refused = await cast.owner.browser.post(minutes, { minutes: "0" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("<!doctype html>");
    expect(page).toContain("Give at least 1 minute.");
    expect(page).toMatch(new RegExp(`id="minutes-${made.first.id}"[^>]*value="0"`));
    expect((await storedQuestions(cast.db, made.planId))[0]?.minutes).toBe(40);
  });

  it("takes minutes away again, and leads to the empty field", async () => {
    const id = made.first.id;
    const html = await (await cast.owner.browser.htmx(`${path}/questions/${id}/minutes`, { minutes: "" })).text();
    expect((await storedQuestions(cast.db, made.planId))[0]?.minutes).toBeNull();
    expect(html).toMatch(new RegExp(`href="${path}#minutes-${id}"[^>]*>question 1 has no minutes`));
    expect(html).toMatch(new RegExp(`id="minutes-${id}"[^>]*value=""`));
  });

  it("asks for a reason as soon as the weight is not 1, and shows it beside the weight", async () => {
    const weight = `${path}/questions/${made.first.id}/weight`;
    const refused = await cast.owner.browser.htmx(weight, { weight: "2.5", weightReason: " " });
    expect(refused.status).toBe(422);
    const fragment = await refused.text();
    expect(fragment).toContain("Say why it does not weigh 1");
    expect(fragment).toContain('value="2.5"');
    expect(fragment).toMatch(new RegExp(`<details[^>]*id="weigh-${made.first.id}"[^>]*open`));
    await cast.owner.browser.post(weight, { weight: "2.5", weightReason: "The lamp is the job." });
    expect((await storedQuestions(cast.db, made.planId))[0]).toMatchObject({ weight: 2.5, weightReason: "The lamp is the job." });
    expect(await (await cast.owner.browser.get(path)).text()).toContain("The lamp is the job.");
    await cast.owner.browser.post(weight, { weight: "1", weightReason: "old" });
    expect((await storedQuestions(cast.db, made.planId))[0]).toMatchObject({ weight: 1, weightReason: "" });
  });

  it.each(["-1", "0", "", "heavy", "1e9"])("refuses the weight %j", async (weight) => {
    const answer = await cast.owner.browser.post(`${path}/questions/${made.first.id}/weight`, { weight, weightReason: "So." });
    expect(answer.status).toBe(422);
  });
});

describe("removing", () => {
  it("offers to put it back, to the same place with minutes, weight and its section's weight", async () => {
    await cast.owner.browser.post(`${path}/questions/${made.third.id}/weight`, { weight: "3", weightReason: "Nights matter." });
    await cast.owner.browser.post(`${path}/questions/order`, { order: made.third.id });
    await cast.db.update(planSection).set({ weight: 2, weightReason: "It decides." }).where(eq(planSection.name, "Behavioural"));
    const fragment = await (await cast.owner.browser.htmx(`${path}/questions/${made.third.id}/removal`)).text();
    expect(fragment).toContain("Put it back");
    expect(fragment).toMatch(/id="put-back"[^>]*autofocus/);
    expect(await prompts()).toEqual([LAMP, DAWN]);
    expect(await cast.db.select().from(planSection).where(eq(planSection.name, "Behavioural"))).toEqual([]);
    await cast.owner.browser.htmx(`${path}/questions/${made.third.id}/restoration`);
    expect((await storedQuestions(cast.db, made.planId))[0]).toMatchObject({ prompt: NIGHT, weight: 3, weightReason: "Nights matter." });
    expect(await cast.db.select().from(planSection).where(eq(planSection.name, "Behavioural"))).toMatchObject([
      { weight: 2, weightReason: "It decides." },
    ]);
    expect(await recordedActions(cast.db, made.planId)).toContain("put back a question");
  });

  it("works by plain forms, and twice does no harm", async () => {
    const removal = `${path}/questions/${made.first.id}/removal`;
    const answer = await cast.owner.browser.post(removal);
    expect(answer.headers.get("location")).toBe(`${path}?removed=${made.first.id}#plan`);
    expect((await cast.owner.browser.post(removal)).status).toBe(303);
    const page = await (await cast.owner.browser.get(`${path}?removed=${made.first.id}`)).text();
    expect(page).toContain(`action="${path}/questions/${made.first.id}/restoration"`);
    for (let twice = 0; twice < 2; twice++) await cast.owner.browser.post(`${path}/questions/${made.first.id}/restoration`);
    expect(await prompts()).toEqual([LAMP, DAWN, NIGHT]);
    expect(await (await cast.owner.browser.get(`${path}?removed=${made.first.id}`)).text()).not.toContain("Put it back");
  });

  it("puts nothing of another plan back", async () => {
    const elsewhere = await makeDraft(cast);
    await cast.owner.browser.post(`/plans/${elsewhere.planId}/questions/${elsewhere.first.id}/removal`);
    expect((await cast.owner.browser.post(`${path}/questions/${elsewhere.first.id}/restoration`)).status).toBe(404);
    expect(await prompts()).toHaveLength(3);
  });
});

it("is closed to strangers in every act", async () => {
  const { first, planId } = made;
  const acts: [string, Record<string, string>][] = [
    [`${path}/questions`, { guideQuestionIds: first.guideQuestionId ?? "" }],
    [`${path}/questions/order`, { order: first.id }],
    [`${path}/questions/${first.id}/place`, { direction: "down" }],
    [`${path}/questions/${first.id}/minutes`, { minutes: "9" }],
    [`${path}/questions/${first.id}/weight`, { weight: "2", weightReason: "Mine." }],
    [`${path}/questions/${first.id}/removal`, {}],
    [`${path}/questions/${first.id}/restoration`, {}],
    [`${path}/versions`, {}],
    [`${path}/publication`, {}],
    [`${path}/removal`, {}],
  ];
  const before = await storedQuestions(cast.db, planId);
  for (const [url, fields] of acts) {
    expect([url, (await cast.stranger.browser.post(url, fields)).status]).toEqual([url, 404]);
    expect([url, (await cast.visitor.post(url, fields)).status]).toEqual([url, 401]);
  }
  expect(await storedQuestions(cast.db, planId)).toEqual(before);
});
