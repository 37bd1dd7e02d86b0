import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent, user, viewing } from "../../src/db/schema/index.ts";
import { fillScorecard } from "../support/factories.ts";
import { assemblePanel, type PanelCast, statuses, wordsOf } from "./panel-cast.ts";

let cast: PanelCast;
let observers: string;
beforeEach(async () => {
  cast = await assemblePanel();
  observers = `${cast.path}/observers`;
});

const show = (who: "otto" | "olaf" | "ivan" | "owner" | "stranger") =>
  cast.colleague.browser.post(observers, { observerId: cast[who].actor.id });
const shown = async () => (await cast.db.select().from(viewing)).map(({ observerId }) => observerId);

describe("showing an interview", () => {
  it("offers observers and interviewers who are not on its panel", async () => {
    const page = await (await cast.colleague.browser.get(`${cast.path}/panel`)).text();
    const offered = [...page.matchAll(/<option value="[^"]+">([^<]+)</g)].map(([, name]) => name);
    expect(offered).toEqual(["Olaf Outside", "Otto Observer"]);
  });

  it("lets them know of it, tells the application's story, and twice changes nothing", async () => {
    expect((await cast.otto.browser.get(cast.path)).status).toBe(404);
    expect((await show("otto")).headers.get("location")).toBe(`${cast.path}/panel#observers`);
    await show("otto");
    expect(await shown()).toEqual([cast.otto.actor.id]);
    const events = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "shown"));
    expect(events.map(({ detail, applicationId }) => [detail?.name, applicationId])).toEqual([["Otto Observer", cast.made.application.id]]);
    expect((await cast.otto.browser.get(cast.path)).status).toBe(200);
    expect(await wordsOf(await cast.colleague.browser.get(cast.path))).toContain("Shown to Otto Observer");
  });

  it("ends as it began", async () => {
    await show("otto");
    const removal = `${observers}/${cast.otto.actor.id}/removal`;
    expect((await cast.colleague.browser.post(removal)).headers.get("location")).toBe(`${cast.path}/panel#observers`);
    expect((await cast.colleague.browser.post(removal)).status).toBe(303);
    expect(await shown()).toEqual([]);
    expect((await cast.otto.browser.get(cast.path)).status).toBe(404);
    const events = await cast.db.select().from(auditEvent).where(eq(auditEvent.action, "no longer shown"));
    expect(events.map(({ detail }) => detail?.name)).toEqual(["Otto Observer"]);
  });

  it("is for nobody of the panel, no recruiter, no stranger and nobody who has left", async () => {
    await cast.db.update(user).set({ deactivatedAt: new Date() }).where(eq(user.id, cast.olaf.actor.id));
    for (const who of ["ivan", "owner", "stranger", "olaf"] as const) {
      const answer = await show(who);
      expect([who, answer.status]).toEqual([who, 422]);
      expect(await wordsOf(answer)).toContain("Choose somebody from the list.");
    }
    expect((await cast.colleague.browser.post(observers, {})).status).toBe(422);
    expect(await shown()).toEqual([]);
  });

  it("is for those who recruit in the firm to do", async () => {
    const expected = {
      administrator: 303,
      recruiter: 303,
      "on the panel": 403,
      "off the panel": 403,
      observer: 403,
      stranger: 404,
      visitor: 401,
    };
    expect(await statuses(cast, (browser) => browser.post(observers, { observerId: cast.otto.actor.id }))).toEqual(expected);
    expect(await statuses(cast, (browser) => browser.post(`${observers}/${cast.otto.actor.id}/removal`))).toEqual(expected);
  });
});

describe("what an interview's page tells who is shown it", () => {
  it("is who is on the panel and how far, and what it waits for", async () => {
    await show("otto");
    const words = await wordsOf(await cast.otto.browser.get(cast.path));
    expect(words).toContain("Colin Colleague showed you this interview on");
    expect(words).toContain("The scorecards open to you once everybody on this panel has submitted or the debrief is opened.");
    expect(words).toContain("Scheduled");
    const page = await (await cast.otto.browser.get(cast.path)).text();
    const closed = [
      "/candidates/",
      "/positions/",
      "/plans/",
      "/scorecards/",
      `${cast.path}/panel`,
      `${cast.path}/edit`,
      `${cast.path}/debrief`,
    ];
    for (const address of closed) expect(page).not.toContain(`href="${address}`);
    expect(page).not.toContain("/unblinding");
  });

  it("is every scorecard and the debrief, once all have submitted", async () => {
    await show("otto");
    await fillScorecard(cast.db, cast.cards.ines, { [cast.questions[0]]: 4 });
    expect(await (await cast.otto.browser.get(cast.path)).text()).not.toContain("/results");
    await fillScorecard(cast.db, cast.cards.ivan, { [cast.questions[0]]: 2 });
    const page = await (await cast.otto.browser.get(cast.path)).text();
    expect(page).toContain(`/scorecards/${cast.cards.ines}/results`);
    expect(page).toContain(`${cast.path}/debrief"`);
    expect(page).not.toContain("open to you");
  });
});
