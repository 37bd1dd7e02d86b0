import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, planQuestion, scorecard } from "../../src/db/schema/index.ts";
import { placeToGoOn } from "../../src/scorecards/left-off.ts";
import { openScorecard } from "../../src/scorecards/scorecard.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeInterview } from "../support/factories.ts";
import { made, sendChanges, sendFields } from "./sending.ts";

let cast: Cast;
let sitting: Awaited<ReturnType<typeof makeInterview>>;
let url: string;

beforeEach(async () => {
  cast = await assemble();
  sitting = await makeInterview(cast.db, cast.owner.actor);
  url = `/scorecards/${sitting.scorecard.id}`;
});

const mark = (fields: Record<string, string>) => sendFields(cast.owner, sitting.scorecard.id, fields);
const wrapUp = () => mark({ recommendation: "yes", rationale: "Sound on the lamp.", [`cited:${sitting.questions[0]?.id}`]: "1" });
const stored = async () => (await cast.db.select().from(scorecard).where(eq(scorecard.id, sitting.scorecard.id)))[0];

describe("the live page", () => {
  it("has every question with its points, anchors and outline, and every requirement", async () => {
    const page = await (await cast.owner.browser.get(url)).text();
    for (const text of [
      "Amara Okafor",
      "How do you trim a lamp?",
      "Names the barometer (counts ×2)",
      "Says the core.",
      "<code>wick</code>",
      "Keeper&#39;s diploma",
      "What do you recommend?",
    ])
      expect(page).toContain(text);
    expect(page).toContain("<title>Amara Okafor, First interview · Scorebook</title>");
  });

  it("shows no time and no competency where nobody has named one", async () => {
    const [first] = sitting.questions;
    await cast.db
      .update(planQuestion)
      .set({ minutes: null, competency: "" })
      .where(eq(planQuestion.id, first?.id ?? ""));
    const page = await (await cast.owner.browser.get(url)).text();
    expect(page).toMatch(/1 of 3 · Technical\s*<\/p>/);
    expect(page.match(/data-budget/g)).toHaveLength(2);
  });

  it("begins with the panel that is asked for", async () => {
    const page = await (await cast.owner.browser.get(`${url}?at=2`)).text();
    expect(page).toMatch(/id="panel-2" class="panel current"/);
    expect(await (await cast.owner.browser.get(`${url}?at=99`)).text()).toMatch(/id="panel-1" class="panel current"/);
  });

  it("goes on, at an address that names no panel, where its interviewer was last", async () => {
    const [first, second, third] = sitting.questions;
    const opened = async () => /id="panel-(\S+)" class="panel current"/.exec(await (await cast.owner.browser.get(url)).text())?.[1];
    expect(await opened()).toBe("1");
    await mark({ [`rating:${third?.id}`]: "4" });
    expect(await opened()).toBe("3");
    await mark({ [`point:${second?.points[0]?.id}`]: "1" });
    expect(await opened()).toBe("2");
    await cast.owner.browser.post(`${url}/start`, {});
    await sendChanges(cast.owner, sitting.scorecard.id, [
      made(`status:${sitting.position.requirements[0]?.id}`, "1", [], "2026-03-02T17:00:00.000Z"),
    ]);
    expect(await opened()).toBe("qualifications");
    await mark({ [`cited:${first?.id}`]: "1" });
    expect(await opened()).toBe("wrap-up");
    await mark({ [`evidence:${first?.id}`]: "Said at last." });
    expect(await opened()).toBe("1");
  });

  it("goes on at the first question that has nothing yet, where what was touched last is not its interviewer's any more", async () => {
    const [first, second] = sitting.questions;
    await mark({ [`rating:${first?.id}`]: "4" });
    await mark({ [`rating:${second?.id}`]: "4" });
    const card = await openScorecard(cast.db, cast.owner.actor, sitting.scorecard.id);
    expect(placeToGoOn(card, { kind: "rating", subjectId: randomUUID() })).toBe("3");
  });

  it("shows nobody's total or score", async () => {
    await mark({ [`rating:${sitting.questions[0]?.id}`]: "5" });
    const page = await (await cast.owner.browser.get(url)).text();
    expect(page).not.toMatch(/>\d+\.\d</);
  });

  it("escapes what a candidate is called", async () => {
    const hostile = await makeInterview(cast.db, cast.owner.actor, '<img src=x onerror="alert(1)">');
    const page = await (await cast.owner.browser.get(`/scorecards/${hostile.scorecard.id}`)).text();
    expect(page).not.toContain("<img src=x");
  });

  it.each(["colleague", "stranger"] as const)("does not exist for a %s", async (who) => {
    expect((await cast[who].browser.get(url)).status).toBe(404);
    expect((await cast[who].browser.post(`${url}/start`)).status).toBe(404);
    expect((await cast[who].browser.get(`${url}/submission`)).status).toBe(404);
    expect((await cast[who].browser.post(`${url}/submission`)).status).toBe(404);
  });

  it("asks a visitor to sign in", async () => {
    expect((await cast.visitor.get(url)).headers.get("location")).toContain("/sign-in?next=");
  });
});

describe("the clock", () => {
  it("starts once", async () => {
    await cast.owner.browser.post(`${url}/start`);
    const first = (await stored())?.startedAt;
    await cast.owner.browser.post(`${url}/start`);
    expect(first?.toISOString()).toBe("2026-03-02T17:00:00.000Z");
    expect((await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "started"))).length).toBe(1);
  });
});

describe("submitting", () => {
  it("names what is missing before it can be done", async () => {
    const page = await (await cast.owner.browser.get(`${url}/submission`)).text();
    for (const text of [
      "Choose a recommendation.",
      "Give the rationale for it.",
      "Tick at least one question",
      "Question 1: not scored.",
      "is required and not verified.",
    ])
      expect(page).toContain(text);
    expect(page).not.toContain("Submit the scorecard");
    const forced = await cast.owner.browser.post(`${url}/submission`);
    expect(forced.status).toBe(409);
    expect(await forced.text()).toContain("Choose a recommendation.");
    expect((await stored())?.submittedAt).toBeNull();
  });

  it("locks the scorecard and leads to the results", async () => {
    await wrapUp();
    const answer = await cast.owner.browser.post(`${url}/submission`);
    expect(answer.headers.get("location")).toBe(`${url}/results`);
    expect((await stored())?.submittedAt?.toISOString()).toBe("2026-03-02T17:00:00.000Z");
    expect((await cast.owner.browser.get(url)).headers.get("location")).toBe(`${url}/results`);
    expect((await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "submitted"))).length).toBe(1);
  });

  it("happens once", async () => {
    await wrapUp();
    await cast.owner.browser.post(`${url}/submission`);
    expect((await cast.owner.browser.post(`${url}/submission`)).status).toBe(409);
  });
});
