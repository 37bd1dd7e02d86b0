import { describe, expect, it } from "vitest";
import { chromiumPath, letIn, openPage } from "../support/chromium.ts";
import { PATIENCE, ready, state, useLiveSite } from "./live-site.ts";
import { journalOf, pagesOn } from "./on-device.ts";

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

/** A device whose clock is two hours off; its monotonic time goes on as ever. */
const clockAhead = (ms: number) => `(() => {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...parts) { if (parts.length > 0) super(...parts); else super(Right.now() + ${ms}); }
    static now() { return Right.now() + ${ms}; }
  };
})()`;

describe.skipIf(chromiumPath === undefined)("a device whose clock is wrong", () => {
  const live = useLiveSite();

  it.each([["ahead", 7_200_000] as const, ["behind", -7_200_000] as const])(
    "(%s) counts the interview right, as does every other",
    async (_, ms) => {
      const { page } = await live().enter({ prepare: clockAhead(ms) });
      await page.keyboard.press("4");
      await state(page, "saved");
      expect(await page.textContent("#clock")).toMatch(/^0:/);
      await page.reload();
      await ready(page);
      await expect.poll(() => page.textContent("#clock"), PATIENCE).toMatch(/^[01]:/);
      const { page: other } = await live().enter();
      expect(await other.textContent("#clock")).toMatch(/^[01]:/);
    },
  );
});

describe.skipIf(chromiumPath === undefined)("the interview's clock", () => {
  const live = useLiveSite();

  it("goes on in a page that was opened before it started and is loaded again without a network", async () => {
    const { page, context } = await live().enter();
    await expect.poll(() => pagesOn(page), PATIENCE).toHaveLength(1);
    await page.keyboard.press("4");
    await state(page, "saved");
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    expect(await page.locator(".clock").isVisible()).toBe(true);
    expect(await page.locator(".clock-start").count()).toBe(0);
  });
});
