import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { PATIENCE, state, useLiveSite } from "./live-site.ts";

describe.skipIf(chromiumPath === undefined)("an interview that stands open on a device that somebody else uses", () => {
  const live = useLiveSite();

  const covered = (page: Page) => page.getByRole("heading", { name: "Olivia Owner is not signed in here any more" });

  async function signIn(page: Page, email: string): Promise<void> {
    await page.goto(`${live().site.address}/sign-in`);
    await live().signIn(page, email);
    await page.waitForURL(`${live().site.address}/`, PATIENCE);
  }

  it("is hidden from them, takes none of their keys, and is there again, unsent marks and all, for its interviewer", async () => {
    const { page, context } = await live().enter();
    await context.setOffline(true);
    await page.fill(live().evidence, "For Olivia alone.");
    await state(page, "kept");
    await context.clearCookies();
    await context.setOffline(false);
    const other = await context.newPage();
    await signIn(other, "colin@example.com");
    await covered(page).waitFor(PATIENCE);
    expect(await page.locator(".live").isVisible()).toBe(false);
    expect(await page.title()).toBe("Hidden · Scorebook");
    await page.keyboard.press("3");
    expect(await page.isChecked(live().rating(3))).toBe(false);
    await signIn(other, "olivia@example.com");
    await page.locator(".live").waitFor(PATIENCE);
    expect(await covered(page).count()).toBe(0);
    expect(await page.title()).toContain("Amara Okafor");
    await state(page, "saved");
    expect(await live().history("evidence")).toEqual(["For Olivia alone."]);
    expect(await live().history("rating")).toEqual([]);
  });

  it("is hidden once its interviewer signed out in another tab", async () => {
    const first = await live().enter();
    const other = await first.context.newPage();
    await other.goto(`${live().site.address}/interviews`);
    await other.click(".menu summary");
    await other.getByRole("button", { name: "Sign out" }).click();
    await covered(first.page).waitFor(PATIENCE);
    expect(await first.page.locator(".live").isVisible()).toBe(false);
  });
});
