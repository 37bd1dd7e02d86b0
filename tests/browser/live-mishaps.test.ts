import { describe, expect, it } from "vitest";
import { chromiumPath, letIn, openPage } from "../support/chromium.ts";
import { PATIENCE, useLiveSite } from "./live-site.ts";

describe.skipIf(chromiumPath === undefined)("a live page whose script does not come", () => {
  const live = useLiveSite();

  it.each([["at all", "**/live/live.js"] as const, ["in full", "**/chunk/*.js"] as const])(
    "(%s) says that it keeps nothing by itself, and saves by its buttons",
    async (_, missing) => {
      const { page } = await openPage(live().browser);
      await letIn(page.context(), live().cast.owner.browser.cookie(), live().site.address);
      await page.route(missing, (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<h1>One moment</h1>" }));
      await page.goto(`${live().site.address}/scorecards/${live().scorecard()}`);
      await page.fill(live().evidence, "Said into the void.");
      await page.locator(".not-ready").filter({ visible: true }).waitFor(PATIENCE);
      expect(await page.textContent(".not-ready")).toContain("nothing that you mark is kept by itself");
      expect(await page.locator("#save-state").isVisible()).toBe(false);
      await page.click(".panel.current .moves .primary");
      await page.waitForURL(/at=2/);
      expect(await live().stored("evidence")).toBe("Said into the void.");
    },
  );

  it("says nothing of the kind once it is ready", async () => {
    const { page } = await live().enter();
    expect(await page.locator(".not-ready").isVisible()).toBe(false);
    expect(await page.locator("#save-state").isVisible()).toBe(true);
  });
});
