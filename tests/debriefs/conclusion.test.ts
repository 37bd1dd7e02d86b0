import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditEvent } from "../../src/db/schema/index.ts";
import { agreedIn, debriefOf, openPanel, type Panel } from "./panel.ts";

let panel: Panel;
beforeEach(async () => {
  panel = await openPanel();
});

const page = async (who = panel.ada) => (await who.browser.get(panel.path)).text();
const consensus = () => ({ questionId: panel.questions[0], replaces: "", rating: "4", reason: "We compared notes." });

describe("what is being discussed", () => {
  it("is marked for everybody, with the way to it", async () => {
    await panel.ada.browser.post(`${panel.path}/focus`, { questionId: panel.questions[1] });
    const html = await page(panel.owner);
    expect(html).toMatch(new RegExp(`Ada Byrne: discussing[^<]*<a href="#question-${panel.questions[1]}">question 2`));
    expect(html).toMatch(new RegExp(`id="question-${panel.questions[1]}" class="discussed"`));
    await panel.ben.browser.post(`${panel.path}/focus`, { questionId: "" });
    expect(await page(panel.owner)).not.toContain("discussing");
    expect(await debriefOf(panel)).toMatchObject({ focusId: null, focusBy: null });
  });

  it("is a question of the plan", async () => {
    for (const questionId of ["nonsense", "00000000-0000-4000-8000-000000000000"]) {
      expect((await panel.ada.browser.post(`${panel.path}/focus`, { questionId })).status).toBe(404);
    }
  });
});

describe("concluding", () => {
  it("keeps who and when, ends what is discussed, and leads on to the decision", async () => {
    const { colleague, held, db } = panel;
    await panel.ada.browser.post(`${panel.path}/focus`, { questionId: panel.questions[1] });
    await colleague.browser.post(`${panel.path}/conclusion`);
    expect(await debriefOf(panel)).toMatchObject({
      concludedBy: colleague.actor.id,
      concludedAt: new Date("2026-03-02T17:00:00Z"),
      focusId: null,
    });
    expect(await page()).toMatch(/Concluded<\/strong>\s*by Colin Colleague/);
    expect(await page(panel.owner)).toContain(`href="/applications/${held.application.id}"`);
    expect(await page(panel.ada)).not.toContain("/applications/");
    const [event] = await db.select().from(auditEvent).where(eq(auditEvent.action, "debrief concluded"));
    expect(event).toMatchObject({ applicationId: held.application.id, actorId: colleague.actor.id });
  });

  it("leaves no consensus and no focus to change until it is reopened", async () => {
    const { owner, ada, path } = panel;
    await owner.browser.post(`${path}/conclusion`);
    const refused = await ada.browser.post(`${path}/consensus`, consensus());
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("This debrief is concluded. Nothing was changed; a recruiter can reopen it.");
    expect((await ada.browser.post(`${path}/focus`, { questionId: panel.questions[0] })).status).toBe(409);
    expect(await agreedIn(panel)).toEqual([]);

    await owner.browser.post(`${path}/conclusion/removal`);
    expect(await debriefOf(panel)).toMatchObject({ concludedBy: null, concludedAt: null });
    expect((await ada.browser.post(`${path}/consensus`, consensus())).status).toBe(303);
  });

  it("happens once at a time", async () => {
    const both = await Promise.all([panel.owner, panel.colleague].map(({ browser }) => browser.post(`${panel.path}/conclusion`)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    await panel.owner.browser.post(`${panel.path}/conclusion/removal`);
    expect((await panel.owner.browser.post(`${panel.path}/conclusion/removal`)).status).toBe(409);
  });
});
