import { beforeEach, describe, expect, it } from "vitest";
import { interview, unblinding, user } from "../../src/db/schema/index.ts";
import type { Browser } from "../support/app.ts";
import { enter } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";
import { cardOf, openPanel, type Panel, seat, seatPanel, shownObserver, submit } from "./panel.ts";

let panel: Panel;

/** What somebody is answered at each address of the debrief. Changes come last, for they change what is there. */
async function answers(browser: Browser): Promise<Record<string, number>> {
  const { path, questions } = panel;
  const [questionId] = questions;
  const events = await browser.get(`${path}/events`);
  await events.body?.cancel();
  const consensus = { questionId, replaces: "", rating: "4", reason: "We compared notes." };
  return {
    page: (await browser.get(path)).status,
    events: events.status,
    opening: (await browser.post(`${path}/opening`, { reason: "The client decides on Friday." })).status,
    focus: (await browser.post(`${path}/focus`, { questionId })).status,
    consensus: (await browser.post(`${path}/consensus`, consensus)).status,
    mistake: (await browser.post(`${path}/consensus`, { questionId })).status,
    reopening: (await browser.post(`${path}/conclusion/removal`)).status,
    conclusion: (await browser.post(`${path}/conclusion`)).status,
  };
}

const RECRUITER = { page: 200, events: 200, opening: 409, focus: 303, consensus: 303, mistake: 422, reopening: 409, conclusion: 303 };
const INTERVIEWER = { page: 200, events: 200, opening: 403, focus: 303, consensus: 303, mistake: 422, reopening: 403, conclusion: 403 };
const READER = { page: 200, events: 200, opening: 403, focus: 403, consensus: 403, mistake: 403, reopening: 403, conclusion: 403 };
const NOBODY = { page: 404, events: 404, opening: 404, focus: 404, consensus: 404, mistake: 404, reopening: 404, conclusion: 404 };
/** Asked to sign in: pages lead there, forms are kept. */
const UNKNOWN = { page: 303, events: 303, opening: 401, focus: 401, consensus: 401, mistake: 401, reopening: 401, conclusion: 401 };

describe("once everybody has submitted", () => {
  beforeEach(async () => {
    panel = await openPanel();
  });

  it("lets administrators and recruiters take part and conclude", async () => {
    expect(await answers(panel.owner.browser)).toEqual(RECRUITER);
  });

  it("does so for a recruiter off the panel", async () => {
    expect(await answers(panel.colleague.browser)).toEqual(RECRUITER);
  });

  it("lets panel members take part, and not conclude", async () => {
    expect(await answers(panel.ada.browser)).toEqual(INTERVIEWER);
  });

  it("lets an observer read to whom it was shown", async () => {
    const observer = await shownObserver(panel);
    expect(await answers(observer.browser)).toEqual(READER);
  });

  it("does not exist for an observer or interviewer to whom it was not shown", async () => {
    const { db, app, owner } = panel;
    for (const role of ["observer", "interviewer"] as const) {
      const other = await enter(db, app, owner.actor.organisationId, role, `${role}@example.com`, role);
      expect(await answers(other.browser)).toEqual({ ...NOBODY, opening: 403 });
    }
  });

  it("does not exist for another firm, nor for visitors", async () => {
    expect(await answers(panel.stranger.browser)).toEqual(NOBODY);
    expect(await answers(panel.visitor)).toEqual(UNKNOWN);
  });

  it("does not exist for those who still have to score the same candidate elsewhere", async () => {
    const { db, owner, colleague, held } = panel;
    const second = await makePanel(db, owner.actor, [colleague.actor], "Amara Okafor", held);
    await db.update(interview).set({ applicationId: held.application.id });
    expect(second.scorecards).toHaveLength(1);
    expect(await answers(colleague.browser)).toEqual({ ...NOBODY, opening: 403 });
    await db.insert(unblinding).values({ applicationId: held.application.id, userId: colleague.actor.id, reason: "Stands in for Olivia." });
    expect((await colleague.browser.get(panel.path)).status).toBe(200);
  });
});

describe("while a scorecard is out", () => {
  beforeEach(async () => {
    panel = await seatPanel();
    await submit(panel, 0, [5, 3, 4]);
  });

  it("does not exist for anybody, recruiters and those who have submitted included", async () => {
    const observer = await shownObserver(panel);
    for (const { browser } of [panel.owner, panel.colleague, panel.ada, panel.ben, observer]) {
      expect((await browser.get(panel.path)).status).toBe(404);
      expect((await browser.get(`${panel.path}/events`)).status).toBe(404);
    }
  });

  it("a recruiter opens it early; who has not submitted stays outside until they have", async () => {
    await panel.colleague.browser.post(`${panel.path}/opening`, { reason: "The client decides on Friday." });
    const observer = await shownObserver(panel);
    for (const { browser } of [panel.owner, panel.colleague, panel.ada, observer]) {
      expect((await browser.get(panel.path)).status).toBe(200);
    }
    expect(await answers(panel.ben.browser)).toEqual({ ...NOBODY, opening: 403 });
    await submit(panel, 1, [2, 3, null]);
    expect((await panel.ben.browser.get(panel.path)).status).toBe(200);
  });

  it("a recruiter on the panel who has not submitted cannot open it, and stays outside once it is open", async () => {
    await seat(panel, panel.colleague.actor);
    const refused = await panel.colleague.browser.post(`${panel.path}/opening`, { reason: "The client decides on Friday." });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("Submit your own scorecard for this candidate first.");
    await panel.owner.browser.post(`${panel.path}/opening`, { reason: "The client decides on Friday." });
    expect(await answers(panel.colleague.browser)).toEqual({ ...NOBODY, opening: 403 });
  });

  it("one who was set to see all may open and read it", async () => {
    await seat(panel, panel.colleague.actor);
    await panel.db.update(user).set({ seesAll: true });
    await panel.colleague.browser.post(`${panel.path}/opening`, { reason: "The client decides on Friday." });
    expect((await panel.colleague.browser.get(panel.path)).status).toBe(200);
    expect((await panel.ben.browser.get(panel.path)).status).toBe(404);
  });

  it("leads those who know of the interview back to it, in the same words whether it is open or not", async () => {
    const { ben, owner, colleague, stranger, path } = panel;
    const interviewPath = path.replace("/debrief", "");
    const told = async (person: { browser: Browser }, address: string) => {
      const answer = await person.browser.get(address);
      return { status: answer.status, page: await answer.text() };
    };
    for (const address of [path, `${interviewPath}/packet.pdf`]) {
      for (const person of [ben, owner]) {
        const { status, page } = await told(person, address);
        expect(status).toBe(404);
        expect(page).toContain("not open to you yet");
        expect(page).toContain(`href="${interviewPath}"`);
      }
      expect((await told(stranger, address)).page).not.toContain("not open to you yet");
    }
    const before = (await told(ben, path)).page;
    await colleague.browser.post(`${path}/opening`, { reason: "The client decides on Friday." });
    expect((await told(ben, path)).page).toBe(before);
  });

  it("an address made up is not found", async () => {
    for (const id of ["nonsense", "00000000-0000-4000-8000-000000000000", cardOf(panel.held, 0)]) {
      expect((await panel.owner.browser.get(`/interviews/${id}/debrief`)).status).toBe(404);
      expect((await panel.owner.browser.get(`/interviews/${id}/debrief/events`)).status).toBe(404);
      expect((await panel.owner.browser.post(`/interviews/${id}/debrief/opening`, { reason: "Because I say so." })).status).toBe(404);
    }
  });
});
