import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sendFields } from "../scorecards/sending.ts";
import { chromiumPath } from "../support/chromium.ts";
import { fillScorecard } from "../support/factories.ts";
import { PATIENCE, type Place, state, useLiveSite } from "./live-site.ts";
import { SENDING_BY_PAGES } from "./on-device.ts";

describe.skipIf(chromiumPath === undefined)("one interview in several places at once", () => {
  const live = useLiveSite();

  const shown = (page: Page) => expect.poll(() => page.inputValue(live().evidence), PATIENCE);
  const rated = (page: Page, value: number) => page.waitForSelector(`${live().rating(value)}:checked`, { ...PATIENCE, state: "attached" });
  const boxOf = (page: Page) => page.locator(`[id="doubt-evidence:${live().question}"]`);
  const values = (page: Page) => boxOf(page).locator("q").allTextContents();

  /** The same text changed on a laptop and on a phone that had no network; the phone is back. */
  async function diverge(): Promise<{ laptop: Place; phone: Place }> {
    const laptop = await live().enter();
    const phone = await live().enter({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await phone.context.setOffline(true);
    await laptop.page.fill(live().evidence, "From the laptop.");
    await laptop.page.keyboard.press("Escape");
    await state(laptop.page, "saved");
    await phone.page.fill(live().evidence, "From the phone.");
    await state(phone.page, "kept");
    await phone.context.setOffline(false);
    await state(phone.page, "eye");
    await state(laptop.page, "eye");
    return { laptop, phone };
  }

  it("shows a mark and a text in another tab at once, and says so", async () => {
    const first = await live().enter();
    const second = await live().enterAgain(first);
    await first.page.check(live().rating(4), { force: true });
    await rated(second, 4);
    await first.page.fill(live().evidence, "Seen in both tabs.");
    await shown(second).toBe("Seen in both tabs.");
    expect(await second.textContent('[data-go="1"]')).toContain("✓");
    await expect.poll(() => second.textContent("#elsewhere"), PATIENCE).toContain("Changed elsewhere:");
    expect(first.faults).toEqual([]);
  });

  it("agrees between two tabs that have no network", async () => {
    const first = await live().enter();
    const second = await live().enterAgain(first);
    await first.context.setOffline(true);
    await first.page.fill(live().evidence, "First tab.");
    await shown(second).toBe("First tab.");
    await second.fill(live().evidence, "First tab, second tab.");
    await shown(first.page).toBe("First tab, second tab.");
    await state(first.page, "kept");
    await first.context.setOffline(false);
    await state(first.page, "saved");
    await state(second, "saved");
    expect((await live().history("evidence")).at(-1)).toBe("First tab, second tab.");
    expect(await boxOf(second).count()).toBe(0);
  });

  it("goes on where the interviewer was, on a device that has not been there", async () => {
    const { page } = await live().enter();
    await page.keyboard.press("j");
    await page.keyboard.press("3");
    await state(page, "saved");
    const { page: phone } = await live().enter();
    expect(await phone.textContent(".panel.current .ask")).toBe("What do you log at dawn?");
    expect(await phone.textContent(".rail [aria-current]")).toContain("What do you log at dawn?");
  });

  it("shows a mark on another device, and keeps the place in a text", async () => {
    const laptop = await live().enter();
    const phone = await live().enter();
    await phone.page.fill(live().evidence, "The lamp is cool.");
    await shown(laptop.page).toBe("The lamp is cool.");
    await laptop.page.focus(live().evidence);
    await laptop.page.evaluate(`document.querySelector('${live().evidence}').setSelectionRange(8, 8)`);
    await phone.page.fill(live().evidence, "First: the lamp is cool.");
    await shown(laptop.page).toBe("First: the lamp is cool.");
    expect(await laptop.page.evaluate(`document.querySelector('${live().evidence}').selectionStart`)).toBe(15);
    await phone.page.check(live().rating(2), { force: true });
    await rated(laptop.page, 2);
    expect(await live().history("rating")).toEqual(["2"]);
    // Without a network, the page would open with it.
    const copied = `import("/static/device/device.js").then(async ({ openDevice }) => (await openDevice()).copyOf("${live().cast.owner.actor.id}", "${live().scorecard()}"))`;
    await expect
      .poll(() => laptop.page.evaluate(copied), PATIENCE)
      .toContainEqual(expect.objectContaining({ field: `rating:${live().question}` }));
  });

  it("shows a colleague's fact with their name, and never their marks", async () => {
    const mine = await live().enter();
    const colins = await live().enter({ of: 1 });
    await mine.page.keyboard.press("q");
    await colins.page.keyboard.press("q");
    const status = `[name="status:${live().sitting.position.requirements[0]?.id}"][value="1"]`;
    await colins.page.check(status, { force: true });
    await mine.page.waitForSelector(`${status}:checked`, { ...PATIENCE, state: "attached" });
    await expect.poll(() => mine.page.textContent("#elsewhere"), PATIENCE).toContain("by Colin Colleague");
    await colins.page.keyboard.press("j");
    expect(await mine.page.textContent("#verified")).toBe("1/2");
  });

  it("keeps both values of a text that was changed in two places, and asks in both", async () => {
    const { laptop, phone } = await diverge();
    for (const { page } of [laptop, phone]) expect(await values(page)).toEqual(["From the laptop.", "From the phone."]);
    expect(await laptop.page.inputValue(live().evidence)).toBe("From the laptop.");
    expect(await phone.page.inputValue(live().evidence)).toBe("From the phone.");
    expect(await boxOf(phone.page).locator(".hint").allTextContents()).toEqual([
      expect.stringMatching(/^yours, \w+ \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^yours, \w+ \d\d:\d\d:\d\d, in the field now$/),
    ]);
    expect((await live().history("evidence")).sort()).toEqual(["From the laptop.", "From the phone."]);
  });

  it.each([
    ["the laptop's", '[data-keep="From the laptop."]', "From the laptop."],
    ["the phone's", '[data-keep="From the phone."]', "From the phone."],
    ["both", "[data-keep-both]", "From the laptop.\n\nFrom the phone."],
  ])("settles it by keeping %s, in both places", async (_, button, value) => {
    const { laptop, phone } = await diverge();
    await laptop.page.keyboard.press("j");
    await laptop.page.click("#show-eye");
    await laptop.page.click(button);
    await state(laptop.page, "saved");
    await state(phone.page, "saved");
    for (const { page } of [laptop, phone]) {
      expect(await boxOf(page).count()).toBe(0);
      expect(await page.inputValue(live().evidence)).toBe(value);
    }
    expect(await live().stored("evidence")).toBe(value);
    expect(await live().history("evidence")).toHaveLength(3);
  });

  it("goes on asking while somebody types on in the contested text, and loses none of it", async () => {
    const { laptop, phone } = await diverge();
    await phone.page.fill(live().evidence, "From the phone. And more.");
    await expect.poll(() => values(laptop.page), PATIENCE).toEqual(["From the laptop.", "From the phone. And more."]);
    expect(await laptop.page.inputValue(live().evidence)).toBe("From the laptop.");
    await laptop.page.reload();
    await laptop.page.waitForSelector(".live[data-ready]");
    expect(await values(laptop.page)).toEqual(["From the laptop.", "From the phone. And more."]);
  });

  it("merges different fields by itself", async () => {
    const laptop = await live().enter();
    const phone = await live().enter();
    await phone.context.setOffline(true);
    await laptop.page.check(live().rating(3), { force: true });
    await phone.page.fill(live().evidence, "Noted without a network.");
    await state(phone.page, "kept");
    await phone.context.setOffline(false);
    await state(phone.page, "saved");
    await phone.page.waitForSelector(`${live().rating(3)}:checked`, { ...PATIENCE, state: "attached" });
    await shown(laptop.page).toBe("Noted without a network.");
  });

  it("sends what another tab still has before it submits, and asks where that cannot be", async () => {
    const tab = await live().enter({ prepare: SENDING_BY_PAGES });
    const again = await live().enterAgain(tab);
    await sendFields(live().cast.owner, live().scorecard(), {
      recommendation: "yes",
      rationale: "Sound.",
      [`cited:${live().question}`]: "1",
    });
    await again.goto(`${live().site.address}/scorecards/${live().scorecard()}/submission`);
    await tab.context.route("**/changes", (route) => route.abort());
    await tab.page.fill(live().evidence, "Still in the other tab.");
    await state(tab.page, "kept");
    await again.click("#submission button");
    expect(await again.textContent("dialog[open]")).toContain("1 change on this device is not in the scorecard");
    await again.getByRole("button", { name: "Not yet" }).click();
    await tab.context.unroute("**/changes");
    await again.click("#submission button");
    await again.waitForURL(/results$/);
    expect(await live().stored("evidence")).toBe("Still in the other tab.");
    expect(await again.locator("#left-over").isVisible()).toBe(false);
  });

  it("leads to the results when another tab submits, unless something of this one came too late", async () => {
    const ratings = Object.fromEntries(live().sitting.questions.map(({ id }) => [id, 4 as const]));
    await fillScorecard(live().cast.db, live().scorecard(), ratings, { submittedAt: null });
    const first = await live().enter();
    const second = await live().enterAgain(first);
    const phone = await live().enter();
    await phone.context.setOffline(true);
    await phone.page.click('[data-go="1"]');
    await phone.page.fill(live().evidence, "Too late.");
    await second.goto(`${live().site.address}/scorecards/${live().scorecard()}/submission`);
    await second.getByRole("button", { name: "Submit the scorecard" }).click();
    await first.page.waitForURL("**/results", PATIENCE);
    await phone.context.setOffline(false);
    await state(phone.page, "eye");
    expect(await phone.page.textContent("#save-state")).toContain("Submitted already: 1 change made after that is kept on this device");
    expect(await phone.page.inputValue(live().evidence)).toBe("Too late.");
    expect(await live().history("evidence")).toEqual(["Said so."]);
  });
});
