import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent } from "../../src/db/schema/index.ts";
import { textOf } from "../results/marking.ts";
import type { Person } from "../support/cast.ts";
import { debriefOf, openPanel, type Panel, seatPanel, shownObserver, submit } from "./panel.ts";

let panel: Panel;
const reason = "The client decides on Friday.";

beforeEach(async () => {
  panel = await seatPanel();
  await submit(panel, 0, [5, 3, 4]);
});

describe("opening a debrief early", () => {
  it("keeps who, when and why, and stands in the application's story", async () => {
    const { db, colleague, held, path } = panel;
    const answer = await colleague.browser.post(`${path}/opening`, { reason });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
    expect(await debriefOf(panel)).toMatchObject({ openedBy: colleague.actor.id, openedAt: new Date("2026-03-02T17:00:00Z"), reason });
    const [event] = await db.select().from(auditEvent).where(eq(auditEvent.action, "debrief opened"));
    expect(event).toMatchObject({
      actorId: colleague.actor.id,
      subjectType: "interview",
      subjectId: held.interview.id,
      applicationId: held.application.id,
      detail: { reason },
    });
  });

  it("is told, with the reason, to all of the panel, to those who have still to score as well, and to nobody else", async () => {
    const { ada, ben, colleague, owner, held, path } = panel;
    const observer = await shownObserver(panel);
    const page = async ({ browser }: Person) => textOf(await (await browser.get(`/interviews/${held.interview.id}`)).text());
    expect(await page(ben)).not.toContain("opened the debrief");
    await colleague.browser.post(`${path}/opening`, { reason });
    for (const person of [ada, ben, owner])
      expect(await page(person)).toContain(
        "Colin Colleague opened the debrief of First interview early on Mon 2 Mar 2026, 17:00 because: The client decides on Friday.",
      );
    expect(await page(observer)).not.toContain("opened the debrief");
    expect((await ben.browser.get(path)).status).toBe(404);
  });

  it("is told once in the debrief itself", async () => {
    const { ada, path } = panel;
    await panel.owner.browser.post(`${path}/opening`, { reason });
    const text = textOf(await (await ada.browser.get(path)).text());
    expect(text.split(reason)).toHaveLength(2);
  });

  it("asks for a reason and keeps what was typed", async () => {
    const { owner, path } = panel;
    const page = await owner.browser.post(`${path}/opening`, { reason: "  soon  " });
    expect(page.status).toBe(422);
    const html = await page.text();
    expect(html).toContain("Say in a sentence why it cannot wait; the whole panel reads it.");
    expect(html).toMatch(/<textarea[^>]*>\s*soon\s*<\/textarea>/);
    expect((await owner.browser.post(`${path}/opening`, { reason: "x".repeat(1001) })).status).toBe(422);
    const fragment = await (await owner.browser.htmx(`${path}/opening`, { reason: "" })).text();
    expect(fragment).toMatch(/^<form id="open-debrief"/);
    expect(await debriefOf(panel)).toBeUndefined();
  });

  it("has a page of its own, which leads there without JavaScript", async () => {
    const html = await (await panel.owner.browser.get(`${panel.path}/opening`)).text();
    expect(html).toContain(`action="${panel.path}/opening"`);
  });

  it("happens once", async () => {
    const { owner, colleague, path } = panel;
    const both = await Promise.all([owner, colleague].map(({ browser }) => browser.post(`${path}/opening`, { reason })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it("is not needed once all have submitted", async () => {
    const open = await openPanel();
    const refused = await open.owner.browser.post(`${open.path}/opening`, { reason });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("The debrief is open already.");
    expect(await debriefOf(open)).toBeUndefined();
  });
});
