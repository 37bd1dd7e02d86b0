import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { session } from "../../src/db/schema/index.ts";
import { agreedIn, openPanel, type Panel } from "../debriefs/panel.ts";
import type { Person } from "../support/cast.ts";
import { chromiumPath, letIn, openPage } from "../support/chromium.ts";
import { openInspection, PATIENCE } from "../support/inspection.ts";
import { openSite, type Site } from "../support/site.ts";
import { useChromium } from "./using-chromium.ts";

describe.skipIf(chromiumPath === undefined)("a debrief with several people looking", () => {
  const browser = useChromium();
  let panel: Panel;
  let site: Site;
  const faults: string[][] = [];

  beforeEach(async () => {
    panel = await openPanel();
    site = await openSite(panel.db);
    faults.length = 0;
  });
  afterEach(async () => {
    for (const context of browser().contexts()) await context.close();
    await site.stop();
  });

  /** The debrief in a window of that person's own, once it follows the others. */
  async function enter(person: Person): Promise<Page> {
    const opened = await openPage(browser());
    const { page } = opened;
    faults.push(opened.faults);
    page.setDefaultTimeout(PATIENCE.timeout);
    await letIn(page.context(), person.browser.cookie(), site.address);
    await page.goto(site.address + panel.path);
    await page.getByText("Here", { exact: true }).locator("..").getByText(person.actor.name).waitFor();
    return page;
  }

  const row = (page: Page, at: number) => page.locator(`#question-${panel.questions[at]}`);

  async function agree(page: Page, at: number, rating: string, reason: string) {
    await unfold(page, at);
    await row(page, at)
      .getByLabel(new RegExp(`^${rating} `))
      .check();
    await row(page, at).getByLabel("Reason").fill(reason);
  }

  async function unfold(page: Page, at: number) {
    await row(page, at).getByText("Side by side").click();
    await row(page, at)
      .getByText(/^(Set a|Change the) consensus$/)
      .click();
  }

  const send = (page: Page, at: number) =>
    row(page, at)
      .getByRole("button", { name: /^(Set the consensus|Save the change)$/ })
      .click();

  it("shows who is here, what is being discussed and what was agreed, without a reload", async () => {
    const ada = await enter(panel.ada);
    const olivia = await enter(panel.owner);
    await ada.getByText("Ada Byrne, Olivia Owner").waitFor();

    await row(olivia, 1)
      .getByRole("button", { name: /^Discuss this/ })
      .click();
    await ada.getByRole("link", { name: /^question 2/ }).waitFor();
    await row(ada, 1).getByText("Olivia Owner: discussing this").waitFor();

    await agree(olivia, 0, "4", "The cooling was explained after all.");
    await send(olivia, 0);
    await row(ada, 0).locator(".consensus-line").last().getByText("5 · 2").waitFor();
    // The form that was taken is empty again and folded away.
    await olivia.getByText("The consensus is set.").waitFor({ state: "attached" });
    expect(await row(olivia, 0).getByLabel("Reason").inputValue()).toBe("");
    expect(await row(olivia, 0).locator("input:checked").count()).toBe(0);
    await row(olivia, 0).getByLabel("Reason").waitFor({ state: "hidden" });

    await olivia.context().close();
    await ada.getByText("Ada Byrne, Olivia Owner").waitFor({ state: "detached" });
    expect(faults.flat()).toEqual([]);
  });

  it("takes changes over around what is unfolded and half typed, and refuses what was overtaken", async () => {
    const ada = await enter(panel.ada);
    await agree(ada, 0, "2", "Ada's half of a sen");
    await row(ada, 0).getByLabel("Reason").press("End");
    const ben = await enter(panel.ben);
    await agree(ben, 0, "4", "Ben was first.");
    await send(ben, 0);

    // Around her form it arrives; in it everything stays, the cursor as well.
    await row(ada, 0).getByText("Ben was first.").waitFor();
    expect(await row(ada, 0).getByLabel("Reason").inputValue()).toBe("Ada's half of a sen");
    expect(await row(ada, 0).getByLabel(/^2 /).isChecked()).toBe(true);
    await ada.keyboard.type("tence.");
    await send(ada, 0);
    await ada.getByRole("alert").getByText("Ben Castellanos set the consensus 4 while you were writing").waitFor();
    expect(await row(ada, 0).getByLabel("Reason").inputValue()).toBe("Ada's half of a sentence.");
    expect(await agreedIn(panel)).toHaveLength(1);

    // What came back to her stays through further changes, and replaces his when she sends it again.
    await row(ben, 2)
      .getByRole("button", { name: /^Discuss this/ })
      .click();
    await ada.getByRole("link", { name: /^question 3/ }).waitFor();
    expect(await row(ada, 0).getByLabel("Reason").inputValue()).toBe("Ada's half of a sentence.");
    await send(ada, 0);
    await row(ben, 0).getByText("Ada's half of a sentence.").waitFor({ state: "attached" });
    expect((await agreedIn(panel)).map(({ rating, reason }) => [rating, reason])).toEqual([
      [4, "Ben was first."],
      [2, "Ada's half of a sentence."],
    ]);
    // The browser itself notes the refusal as an error.
    expect(faults.flat().filter((fault) => !fault.includes("409"))).toEqual([]);
  });

  it("keeps a half-typed reason when the debrief is concluded meanwhile", async () => {
    const ada = await enter(panel.ada);
    await agree(ada, 0, "2", "Not said yet.");
    const olivia = await enter(panel.owner);
    await olivia.getByRole("button", { name: "Conclude the debrief" }).click();
    await ada.getByText("What was agreed on stays as it is.").waitFor();
    expect(await row(ada, 0).getByLabel("Reason").inputValue()).toBe("Not said yet.");
    await send(ada, 0);
    await ada.getByText("This debrief is concluded. Nothing was changed; a recruiter can reopen it.").waitFor();
    await olivia.getByRole("button", { name: "Reopen the debrief" }).click();
    await ada.getByText("What was agreed on stays as it is.").waitFor({ state: "detached" });
    await send(ada, 0);
    await row(olivia, 0).getByText("Not said yet.").waitFor({ state: "attached" });
  });

  it("can be read and used by everybody, on a phone as well", async () => {
    const { page, arrive, look } = await openInspection(browser(), "debrief");
    await letIn(page.context(), panel.owner.browser.cookie(), site.address);
    await page.goto(site.address + panel.path);
    await page.getByText("Here", { exact: true }).waitFor();
    await arrive("debrief", "Debrief: Amara Okafor");
    await agree(page, 0, "4", "The cooling was explained after all.");
    for (const figure of await page.locator(".figure > summary").all()) if (await figure.isVisible()) await figure.click();
    await look("debrief-unfolded");
    await send(page, 0);
    await page.getByText("The consensus is set.").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Conclude the debrief" }).click();
    await page.getByText("What was agreed on stays as it is.").waitFor();
    await arrive("debrief-concluded", "Debrief: Amara Okafor");
  });

  it("says so when it no longer follows", async () => {
    const ada = await enter(panel.ada);
    const { db, ben } = panel;
    await db.delete(session);
    const questionId = panel.questions[0];
    await ben.browser.post(`${panel.path}/focus`, { questionId });
    await site.stop();
    await site.start();
    await ada.getByText("This page no longer follows the others.").waitFor();
  });
});
