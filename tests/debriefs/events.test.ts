import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { attendance, scorecard, session, viewing } from "../../src/db/schema/index.ts";
import type { Person } from "../support/cast.ts";
import { cardOf, openPanel, type Panel, shownObserver } from "./panel.ts";

let panel: Panel;
beforeEach(async () => {
  panel = await openPanel();
});

/** Opens the events of the debrief and reads them one by one; null once the stream has ended. */
async function follow({ browser }: Person) {
  const response = await browser.get(`${panel.path}/events`, { accept: "text/event-stream", "accept-encoding": "gzip" });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("The answer has no body.");
  return {
    response,
    next: async () => (await reader.read()).value ?? null,
    leave: () => reader.cancel(),
  };
}

/** Lets somebody be there already, so that nobody is told of their arrival: a server may tell of it late. */
async function beThere(person: Person): Promise<Person> {
  const seenAt = new Date("2026-03-02T17:00:00Z");
  await panel.db.insert(attendance).values({ interviewId: panel.held.interview.id, userId: person.actor.id, seenAt });
  return person;
}

const CHANGED = "event: changed\ndata: \n\n";

const present = () => panel.db.select().from(attendance).where(eq(attendance.interviewId, panel.held.interview.id));
const consensus = () => ({ questionId: panel.questions[0], replaces: "", rating: "4", reason: "We compared notes." });

describe("the events of a debrief", () => {
  it("say that something changed, and nothing of what", async () => {
    const { response, next, leave } = await follow(await beThere(panel.ada));
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await next()).toBe(CHANGED);
    await panel.ben.browser.post(`${panel.path}/consensus`, consensus());
    expect(await next()).toBe(CHANGED);
    await panel.owner.browser.post(`${panel.path}/focus`, { questionId: panel.questions[0] });
    expect(await next()).toBe(CHANGED);
    await panel.owner.browser.post(`${panel.path}/conclusion`);
    expect(await next()).toBe(CHANGED);
    await leave();
  });

  it("stay quiet about what was refused", async () => {
    const { next, leave } = await follow(await beThere(panel.ada));
    await next();
    await panel.ben.browser.post(`${panel.path}/consensus`, { ...consensus(), reason: "" });
    await panel.ben.browser.post(`${panel.path}/conclusion`);
    let heard = false;
    const waiting = next().then((event) => {
      heard = true;
      return event;
    });
    // Two queries later, a ring that had been sent would have arrived.
    await present();
    await present();
    expect(heard).toBe(false);
    await panel.ben.browser.post(`${panel.path}/consensus`, consensus());
    expect(await waiting).toBe(CHANGED);
    await leave();
  });

  it("make their reader present until they leave, and tell the others", async () => {
    const ada = await follow(await beThere(panel.ada));
    await ada.next();
    expect(await present()).toMatchObject([{ userId: panel.ada.actor.id }]);
    const ben = await follow(panel.ben);
    expect(await ada.next()).toBe(CHANGED);
    expect(await (await panel.owner.browser.get(panel.path)).text()).toContain("Ada Byrne, Ben Castellanos");
    await ben.leave();
    expect(await ada.next()).toBe(CHANGED);
    expect(await present()).toMatchObject([{ userId: panel.ada.actor.id }]);
    await ada.leave();
    await vi.waitFor(async () => expect(await present()).toEqual([]));
  });

  it("keep somebody present who closes one of two pages", async () => {
    const one = await follow(panel.ada);
    await one.next();
    const other = await follow(panel.ada);
    await other.next();
    await one.leave();
    // Whichever was renewed last: the other page brings its reader back when it hears of it.
    await vi.waitFor(async () => expect(await present()).toMatchObject([{ userId: panel.ada.actor.id }]));
    await other.leave();
    await vi.waitFor(async () => expect(await present()).toEqual([]));
  });

  it("end when the session ends", async () => {
    const { next } = await follow(await beThere(panel.ada));
    await next();
    await panel.db.delete(session).where(eq(session.id, panel.ada.actor.sessionId));
    await panel.ben.browser.post(`${panel.path}/consensus`, consensus());
    expect(await next()).toBeNull();
    await vi.waitFor(async () => expect(await present()).toEqual([]));
  });

  it("end when the debrief is not theirs to see any more", async () => {
    const observer = await shownObserver(panel);
    const { next } = await follow(await beThere(observer));
    await next();
    await panel.db.delete(viewing);
    await panel.ben.browser.post(`${panel.path}/consensus`, consensus());
    expect(await next()).toBeNull();
  });

  it("tell those inside of a scorecard that is submitted after all", async () => {
    const late = cardOf(panel.held, 1);
    await panel.db.update(scorecard).set({ submittedAt: null }).where(eq(scorecard.id, late));
    await panel.owner.browser.post(`${panel.path}/opening`, { reason: "The client decides on Friday." });
    const { next, leave } = await follow(await beThere(panel.ada));
    await next();
    expect((await panel.ben.browser.post(`/scorecards/${late}/submission`)).status).toBe(303);
    expect(await next()).toBe(CHANGED);
    await leave();
  });
});
