import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publishPlan } from "../../src/plans/publication.ts";
import { makeDraft } from "../plans/plan.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { chromiumPath, launch, letIn, openPage } from "../support/chromium.ts";
import { openSite, type Site } from "../support/site.ts";

describe.skipIf(chromiumPath === undefined)("on every page", () => {
  let browser: Browser;
  let cast: Cast;
  let site: Site;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    cast = await assemble();
    site = await openSite(cast.db);
  });
  afterEach(() => site.stop());

  /** The builder on a screen so low that its end is far below the notice. */
  async function visit() {
    const { planId } = await makeDraft(cast);
    const { page } = await openPage(browser, { viewport: { width: 390, height: 500 } });
    await letIn(page.context(), cast.owner.browser.cookie(), site.address);
    await page.goto(`${site.address}/plans/${planId}`);
    return { page, planId, problem: page.locator("#notice .notice-problem"), act: page.getByRole("button", { name: /^Remove/ }).last() };
  }

  it("an act that nobody answers is told of, and no longer once it is tried again", async () => {
    const { page, problem, act } = await visit();
    const before = await page.getByRole("button", { name: /^Remove/ }).count();
    await site.stop();
    await act.click();
    await problem.getByText("Scorebook cannot be reached.").waitFor();
    expect(await inSight(problem)).toBe(true);
    await site.start();
    await act.click();
    await expect.poll(() => page.getByRole("button", { name: /^Remove/ }).count()).toBe(before - 1);
    expect(await problem.count()).toBe(0);
  });

  it("what was refused is told within sight, however far down the page it was tried", async () => {
    const { planId, problem, act } = await visit();
    await publishPlan(cast.db, cast.owner.actor, planId);
    await act.click();
    await problem.waitFor();
    expect(await inSight(problem)).toBe(true);
  });

  it("the menu closes with Escape, with a click beside it and when one goes on by keyboard", async () => {
    const { page } = await visit();
    const summary = page.locator(".menu summary");
    const item = page.getByRole("link", { name: "Change password" });
    for (const leave of [
      () => page.keyboard.press("Escape"),
      () => page.mouse.click(200, 480),
      () => page.getByRole("link", { name: "Settings", exact: true }).focus(),
    ]) {
      await summary.click();
      await item.waitFor();
      await leave();
      await item.waitFor({ state: "hidden" });
    }
  });

  const inSight = async (line: { boundingBox: () => Promise<{ y: number; height: number } | null> }) => {
    const box = await line.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 500;
  };
});
