import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { scorecard, session } from "../../src/db/schema/index.ts";
import { chromiumPath } from "../support/chromium.ts";
import { PATIENCE, state, useLiveSite } from "./live-site.ts";
import { answerChanges, journalOf } from "./on-device.ts";

describe.skipIf(chromiumPath === undefined)("the live interview in a browser", () => {
  const live = useLiveSite();

  const startedAt = async () =>
    (await live().cast.db.select().from(scorecard).where(eq(scorecard.id, live().scorecard())))[0]?.startedAt ?? null;

  it("saves each key as it is pressed and shows how far one is", async () => {
    const { page, faults } = await live().enter();
    await page.keyboard.press("c");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("m");
    await page.keyboard.press("4");
    await page.keyboard.press("e");
    await page.keyboard.type("He cools it first.");
    await page.keyboard.press("Escape");
    await state(page, "saved");
    const [first, second] = live().sitting.questions[0]?.points ?? [];
    expect(await live().stored("point", first?.id)).toBe("1");
    expect(await live().stored("point", second?.id)).toBe("0");
    expect(await live().stored("rating")).toBe("4");
    expect(await live().stored("evidence")).toBe("He cools it first.");
    expect(await page.textContent('[data-go="1"]')).toContain("✓");
    // Two points of weight 1 of seven in all: 2 ÷ 7.
    expect(await page.textContent("#asked")).toBe("29 % of the points asked");
    await page.keyboard.press("j");
    expect(await page.textContent(".panel.current .ask")).toBe("What do you log at dawn?");
    expect(await startedAt()).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it("keeps what is typed while the server is away, and sends it when it is back", async () => {
    const { page } = await live().enter();
    await live().site.stop();
    await page.fill(live().evidence, "Typed while nobody listened.");
    await page.keyboard.press("Tab");
    await state(page, "kept");
    expect(await page.textContent("#save-state")).toContain("1 change kept on this device, will be sent");
    await live().site.start();
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("Typed while nobody listened.");
  });

  it("puts unsent text back after a reload and sends it", async () => {
    const { page } = await live().enter();
    page.on("dialog", (dialog) => void dialog.accept());
    await answerChanges(page, (route) => route.abort());
    await page.fill(live().evidence, "Not sent yet.");
    await state(page, "kept");
    await page.unroute("**/changes");
    await page.reload();
    await state(page, "saved");
    expect(await page.inputValue(live().evidence)).toBe("Not sent yet.");
    expect(await live().stored("evidence")).toBe("Not sent yet.");
    expect(await journalOf(page, live().cast.owner.actor.id)).toEqual([]);
  });

  it("saves what was marked while its script was still on its way", async () => {
    const { page } = await live().enter();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/static/live/live().js", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await page.fill(live().evidence, "Said before the script was there.");
    await page.check(live().rating(4));
    release();
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("Said before the script was there.");
    expect(await live().stored("rating")).toBe("4");
    expect(await page.locator(".clock").isVisible()).toBe(true);
  });

  it("asks to sign in again when the session has ended, and then sends", async () => {
    const { page, context } = await live().enter();
    await live().cast.db.delete(session).where(eq(session.userId, live().cast.owner.actor.id));
    await page.fill(live().evidence, "Typed after the sign-in ended.");
    await state(page, "sign-in");
    const [popup] = await Promise.all([context.waitForEvent("page"), page.click("#save-state a")]);
    await live().signIn(popup, "olivia@example.com");
    await popup.waitForURL(`${live().site.address}/`);
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("Typed after the sign-in ended.");
  });

  it("goes on saving the others while one note is too long to be taken, and leads to it", async () => {
    const { page } = await live().enter();
    await page.fill(live().evidence, "z".repeat(50_001));
    await state(page, "eye");
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await expect.poll(() => live().stored("rating"), PATIENCE).toBe("4");
    expect(await page.textContent("#save-state")).toContain("A note may have at most");
    await page.keyboard.press("j");
    await page.click("#show-eye");
    await page.waitForSelector(`.panel.current ${live().evidence}[aria-invalid="true"]`);
    expect(await page.textContent(".panel.current .mistake")).toContain("A note may have at most");
    await page.fill(live().evidence, "Short enough.");
    await state(page, "saved");
    expect(await page.locator(".mistake").count()).toBe(0);
    expect(await live().history("evidence")).toEqual(["Short enough."]);
  });

  it("loses no letter that is typed while a save is under way", async () => {
    const { page } = await live().enter();
    await page.route("**/changes", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    const sentence = "Each of these words is typed while the one before it is being saved. ".repeat(3).trim();
    await page.focus(live().evidence);
    await page.keyboard.type(sentence, { delay: 8 });
    await page.keyboard.press("Tab");
    await expect.poll(() => live().stored("evidence"), { timeout: 20_000 }).toBe(sentence);
    await state(page, "saved");
  });

  it("leaves nothing of one person for another on the same device", async () => {
    const { page, context } = await live().enter();
    page.on("dialog", (dialog) => void dialog.accept());
    await live().cast.db.delete(session).where(eq(session.userId, live().cast.owner.actor.id));
    await page.fill(live().evidence, "Olivia's words.");
    await state(page, "sign-in");
    await page.goto(`${live().site.address}/organisation`);
    await context.clearCookies();
    await page.goto(`${live().site.address}/sign-in?next=/scorecards/${live().scorecard()}`);
    await live().signIn(page, "colin@example.com");
    await page.waitForSelector("h1");
    expect(await page.textContent("body")).not.toContain("Olivia's words.");
    expect(await live().stored("evidence")).toBeUndefined();
  });

  it("fits a phone without scrolling sideways, with targets one can hit", async () => {
    const { page } = await live().enter({ viewport: { width: 360, height: 760 }, hasTouch: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    const heights = await page.$$eval(
      ".panel.current .segments label, .panel.current .anchors label, .rail button, .panel.current .moves button:not(.no-script)",
      (targets) => targets.map((target) => target.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  it("arrives on a phone with the step in sight that the address names", async () => {
    const { page } = await live().enter({ viewport: { width: 320, height: 760 }, hasTouch: true });
    await page.goto(`${page.url().split("?")[0]}?at=wrap-up`);
    await page.waitForSelector(".live[data-ready]");
    const step = await page.locator(".rail [aria-current]").boundingBox();
    expect(await page.textContent(".rail [aria-current]")).toBe("Wrap-up");
    expect((step?.x ?? 0) + (step?.width ?? 0)).toBeLessThanOrEqual(320);
  });

  it("answers a mark in the same frame, whatever the server does", async () => {
    const { page } = await live().enter();
    await page.route("**/changes", () => {});
    const shown = await page.evaluate(`new Promise((resolve) => {
      document.querySelector('[name="rating:${live().question}"][value="4"]').click();
      requestAnimationFrame(() => resolve(document.querySelector('[data-go="1"]').textContent.replace(/\\s+/g, " ")));
    })`);
    expect(shown).toMatch(/✓.*4.*scored/);
  });

  it("applies a change once, however often it has to be sent, and keeps it on the device until then", async () => {
    const { page } = await live().enter();
    const mine = live().cast.owner.actor.id;
    let lost = 0;
    await answerChanges(page, async (route) => {
      await route.fetch();
      lost++;
      await route.abort();
    });
    await page.check(live().rating(4), { force: true });
    await expect.poll(() => lost, PATIENCE).toBeGreaterThan(1);
    expect(await live().stored("rating")).toBe("4");
    expect(await journalOf(page, mine)).toContain(`rating:${live().question} 4`);
    await state(page, "kept");
    await page.unroute("**/changes");
    await state(page, "saved");
    expect(await live().history("rating")).toEqual(["4"]);
    expect(await journalOf(page, mine)).toEqual([]);
  });

  it("starts the clock when it is pressed, even where nobody answers", async () => {
    const { page } = await live().enter();
    await live().site.stop();
    await page.click(".clock-start button");
    expect(await page.locator(".clock").isVisible()).toBe(true);
    await state(page, "kept");
    const back = new Date();
    await live().site.start();
    await state(page, "saved");
    expect((await startedAt())?.getTime()).toBeLessThan(back.getTime());
    await page.reload();
    await page.waitForSelector(".live[data-ready]");
    expect(await page.locator(".clock").isVisible()).toBe(true);
  });

  it("says when the device keeps nothing, and still saves", async () => {
    const { page } = await live().enter({ prepare: "Object.defineProperty(window, 'indexedDB', { value: undefined })" });
    await live().site.stop();
    await page.fill(live().evidence, "Held by this page alone.");
    await state(page, "unkept");
    expect(await page.textContent("#save-state")).toContain("This device keeps nothing: stay on this page until 1 change is saved");
    await page.click(".live-head .back");
    expect(await page.textContent("dialog[open]")).toContain("if you leave this page now, it is lost");
    await page.getByRole("button", { name: "Stay" }).click();
    await live().site.start();
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("Held by this page alone.");
  });
});
