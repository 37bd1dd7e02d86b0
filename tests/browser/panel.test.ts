import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mark, scorecard } from "../../src/db/schema/index.ts";
import { assemblePanel, type PanelCast } from "../panels/panel-cast.ts";
import { enter } from "../support/cast.ts";
import { chromiumPath, letIn, openPage } from "../support/chromium.ts";
import { openSite, type Site } from "../support/site.ts";
import { useChromium } from "./using-chromium.ts";

describe.skipIf(chromiumPath === undefined)("a panel in a browser", () => {
  const browser = useChromium();
  let cast: PanelCast;
  let site: Site;
  beforeEach(async () => {
    cast = await assemblePanel();
    site = await openSite(cast.db);
  });
  afterEach(async () => {
    for (const context of browser().contexts()) await context.close();
    await site.stop();
  });

  async function visit(who: "colleague" | "ivan", path: string, options = {}): Promise<{ page: Page; faults: string[] }> {
    const { page, faults } = await openPage(browser(), options);
    await letIn(page.context(), cast[who].browser.cookie(), site.address);
    await page.goto(site.address + path);
    return { page, faults };
  }

  const box = (page: Page, name: string, question: number) => page.getByRole("checkbox", { name: `${name} asks question ${question}` });
  const shareOf = async (card: string) =>
    (await cast.db.select({ ids: scorecard.questionIds }).from(scorecard).where(eq(scorecard.id, card)))[0]?.ids;

  it("tells with each box what nobody asks, and keeps the boxes", async () => {
    const { page, faults } = await visit("colleague", `${cast.path}/panel`);
    await page.getByRole("checkbox", { name: "all questions for Ivan Interviewer" }).uncheck();
    expect(await box(page, "Ivan Interviewer", 2).isChecked()).toBe(false);
    await box(page, "Ivan Interviewer", 2).check();
    await box(page, "Ines Interviewer", 1).uncheck();
    expect(await page.getByRole("checkbox", { name: "all questions for Ines Interviewer" }).isChecked()).toBe(false);
    await page.getByRole("link", { name: "question 1", exact: true }).waitFor();
    expect(await page.textContent("#coverage")).toContain("2 of 3 questions asked");
    expect(
      await page
        .getByRole("row", { name: /How do you trim a lamp/ })
        .getByText("Nobody asks it")
        .isVisible(),
    ).toBe(true);
    expect(await box(page, "Ivan Interviewer", 2).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Save who asks what" }).click();
    await page.getByText("Asks 1 of 3 questions: 2").waitFor();
    expect(await shareOf(cast.cards.ivan)).toEqual([cast.questions[1]]);
    expect(await shareOf(cast.cards.ines)).toEqual([cast.questions[1], cast.questions[2]]);
    expect(faults).toEqual([]);
  });

  it("shows a phone one person at a time, and saves all", async () => {
    const { page, faults } = await visit("colleague", `${cast.path}/panel`, { viewport: { width: 360, height: 760 }, hasTouch: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await box(page, "Ines Interviewer", 1).isVisible()).toBe(true);
    expect(await box(page, "Ivan Interviewer", 1).isVisible()).toBe(false);
    await box(page, "Ines Interviewer", 1).uncheck();
    await page.getByRole("radio", { name: "Ivan Interviewer" }).check();
    expect(await box(page, "Ines Interviewer", 1).isVisible()).toBe(false);
    await box(page, "Ivan Interviewer", 3).uncheck();
    await page.getByRole("button", { name: "Save who asks what" }).click();
    await page.waitForURL(`**${cast.path}#panel`);
    expect(await shareOf(cast.cards.ines)).toEqual([cast.questions[1], cast.questions[2]]);
    expect(await shareOf(cast.cards.ivan)).toEqual([cast.questions[0], cast.questions[1]]);
    expect(faults).toEqual([]);
  });

  it("narrows a long list of colleagues and keeps the chosen in sight", async () => {
    for (const name of ["Zoë Ångström", "Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo", "Kim"])
      await enter(cast.db, cast.app, cast.owner.actor.organisationId, name, `${crypto.randomUUID()}@example.com`, "interviewer");
    const { page, faults } = await visit("colleague", `${cast.path}/edit`);
    await page.getByLabel("Find a colleague").fill("angst");
    const names = await page.locator("#picker-list li:visible").allTextContents();
    expect(names).toEqual(["Ines Interviewer", "Ivan Interviewer", "Zoë Ångström"]);
    await page.getByRole("checkbox", { name: "Zoë Ångström" }).check();
    await page.getByLabel("Find a colleague").press("Enter");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Zoë Ångström", { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it("leads through one's own questions alone by keys", async () => {
    const [one, , three] = cast.questions;
    await cast.db
      .update(scorecard)
      .set({ questionIds: [one, three] })
      .where(eq(scorecard.id, cast.cards.ivan));
    const { page, faults } = await visit("ivan", `/scorecards/${cast.cards.ivan}`);
    await page.waitForSelector(".live[data-ready]");
    await page.keyboard.press("j");
    expect(await page.locator(".panel.current .panel-place").textContent()).toContain("Question 3 of the plan · 2 of 2 yours");
    await page.keyboard.press("4");
    await page.keyboard.press("k");
    expect(await page.locator(".panel.current .ask").textContent()).toBe("How do you trim a lamp?");
    await page.waitForSelector('#save-state[data-state="saved"]');
    expect((await cast.db.select().from(mark)).map(({ subjectId, value }) => [subjectId, value])).toEqual([[three, "4"]]);
    expect(faults).toEqual([]);
  });

  it("goes on saving all else when a question is taken out of one's share while its page is open", async () => {
    const [one, two] = cast.questions;
    const { page } = await visit("ivan", `/scorecards/${cast.cards.ivan}`);
    await page.waitForSelector(".live[data-ready]");
    await cast.db
      .update(scorecard)
      .set({ questionIds: [two] })
      .where(eq(scorecard.id, cast.cards.ivan));
    await page.keyboard.press("4");
    await page.waitForSelector('#save-state[data-state="eye"]');
    expect(await page.textContent("#save-state")).toContain("no longer yours");
    await page.keyboard.press("j");
    await page.keyboard.press("5");
    const saved = async () => (await cast.db.select().from(mark)).map(({ subjectId, value }) => [subjectId, value]);
    await expect.poll(saved, { timeout: 20_000 }).toEqual([[two, "5"]]);
    await page.reload();
    await page.waitForSelector(".live[data-ready]");
    expect(await page.locator(".panel.current .ask").textContent()).toBe("What do you log at dawn?");
    expect(await page.locator(`[name="rating:${one}"]`).count()).toBe(0);
    // What has no place on the page any more is on the device until its person lets it go.
    await page.click("#show-eye");
    await page.getByRole("dialog").getByText("Rating", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Discard…" }).click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await page.waitForSelector('#save-state[data-state="saved"]');
  });
});
