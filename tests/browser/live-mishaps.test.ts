import { describe, expect, it } from "vitest";
import { chromiumPath, letIn, openPage } from "../support/chromium.ts";
import { PATIENCE, state, useLiveSite } from "./live-site.ts";
import { journalOf } from "./on-device.ts";

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

describe.skipIf(chromiumPath === undefined)("a device that takes the journal away", () => {
  const live = useLiveSite();

  it("gets it back from the page that is still open, and all of it is sent", async () => {
    const { page, context } = await live().enter();
    await live().site.stop();
    await page.fill(live().evidence, "Typed before somebody cleared the browser's data.");
    await state(page, "kept");
    const browser = await context.newCDPSession(page);
    await browser.send("Storage.clearDataForOrigin", { origin: live().site.address, storageTypes: "indexeddb,local_storage" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await state(page, "kept");
    const mine = live().cast.owner.actor.id;
    expect(await journalOf(page, mine)).toContain(`evidence:${live().question} Typed before somebody cleared the browser's data.`);
    await live().site.start();
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("Typed before somebody cleared the browser's data.");
    expect(await live().stored("rating")).toBe("4");
    expect(await journalOf(page, mine)).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)("an input method", () => {
  const live = useLiveSite();

  it("keeps its keys while it is at a word", async () => {
    const { page } = await live().enter();
    await page.focus(live().evidence);
    const pressEscape = (isComposing: boolean) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, isComposing: ${isComposing} }))`,
      );
    const isInText = () => page.evaluate("document.activeElement.localName === 'textarea'");
    await pressEscape(true);
    expect(await isInText()).toBe(true);
    await pressEscape(false);
    expect(await isInText()).toBe(false);
  });
});
