import { and, eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mark, scorecard, session } from "../../src/db/schema/index.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";
import { chromiumPath, launch, openPage } from "../support/chromium.ts";
import { makeInterview } from "../support/factories.ts";
import { openSite, type Site } from "../support/site.ts";

describe.skipIf(chromiumPath === undefined)("the live interview in a browser", () => {
  let browser: Browser;
  let cast: Cast;
  let site: Site;
  let sitting: Awaited<ReturnType<typeof makeInterview>>;
  let url: string;
  let question: string;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    cast = await assemble();
    site = await openSite(cast.db);
    sitting = await makeInterview(cast.db, cast.owner.actor);
    url = `${site.address}/scorecards/${sitting.scorecard.id}`;
    question = sitting.questions[0]?.id ?? "";
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await site.stop();
  });

  async function enter(options = {}): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
    const { page, faults } = await openPage(browser, options);
    await page.goto(`${site.address}/sign-in?next=/scorecards/${sitting.scorecard.id}`);
    await page.fill("[name=email]", "olivia@example.com");
    await page.fill("[name=password]", PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForSelector(".live[data-ready]");
    return { page, context: page.context(), faults };
  }

  const state = (page: Page, kind: string) => page.waitForSelector(`#save-state[data-state="${kind}"]`, { timeout: 20_000 });
  const stored = async (kind: "evidence" | "rating" | "point" | "rationale", subjectId = question) =>
    (
      await cast.db
        .select({ value: mark.value })
        .from(mark)
        .where(and(eq(mark.kind, kind), eq(mark.subjectId, subjectId)))
    )[0]?.value;

  it("saves each key as it is pressed and shows how far one is", async () => {
    const { page, faults } = await enter();
    await page.keyboard.press("c");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("m");
    await page.keyboard.press("4");
    await page.keyboard.press("e");
    await page.keyboard.type("He cools it first.");
    await page.keyboard.press("Escape");
    await state(page, "saved");
    const [first, second] = sitting.questions[0]?.points ?? [];
    expect(await stored("point", first?.id)).toBe("1");
    expect(await stored("point", second?.id)).toBe("0");
    expect(await stored("rating")).toBe("4");
    expect(await stored("evidence")).toBe("He cools it first.");
    expect(await page.textContent('[data-go="1"]')).toContain("✓");
    // Two points of weight 1 of seven in all: 2 ÷ 7.
    expect(await page.textContent("#asked")).toBe("29 % of the points asked");
    await page.keyboard.press("j");
    expect(await page.textContent(".panel.current .ask")).toBe("What do you log at dawn?");
    expect((await cast.db.select().from(scorecard))[0]?.startedAt).not.toBeNull();
    expect(faults).toEqual([]);
  });

  it("keeps what is typed while the server is away, and sends it when it is back", async () => {
    const { page } = await enter();
    await site.stop();
    await page.fill(`[id="evidence:${question}"]`, "Typed while nobody listened.");
    await page.keyboard.press("Tab");
    await state(page, "kept");
    expect(await page.textContent("#save-state")).toContain("1 change kept on this device, will be sent");
    await site.start();
    await state(page, "saved");
    expect(await stored("evidence")).toBe("Typed while nobody listened.");
  });

  it("puts unsent text back after a reload and sends it", async () => {
    const { page } = await enter();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.route("**/marks", (route) => route.abort());
    await page.fill(`[id="evidence:${question}"]`, "Not sent yet.");
    await state(page, "kept");
    await page.unroute("**/marks");
    await page.reload();
    await state(page, "saved");
    expect(await page.inputValue(`[id="evidence:${question}"]`)).toBe("Not sent yet.");
    expect(await stored("evidence")).toBe("Not sent yet.");
    expect(await page.evaluate("Object.keys(localStorage)")).toEqual([]);
  });

  it("saves what was marked while its script was still on its way", async () => {
    const { page } = await enter();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/static/live.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "commit" });
    await page.fill(`[id="evidence:${question}"]`, "Said before the script was there.");
    await page.check(`[name="rating:${question}"][value="4"]`);
    release();
    await state(page, "saved");
    expect(await stored("evidence")).toBe("Said before the script was there.");
    expect(await stored("rating")).toBe("4");
    expect(await page.locator(".clock").isVisible()).toBe(true);
  });

  it("asks to sign in again when the session has ended, and then sends", async () => {
    const { page, context } = await enter();
    await cast.db.delete(session).where(eq(session.userId, cast.owner.actor.id));
    await page.fill(`[id="evidence:${question}"]`, "Typed after the sign-in ended.");
    await state(page, "sign-in");
    const [popup] = await Promise.all([context.waitForEvent("page"), page.click("#save-state a")]);
    await popup.fill("[name=email]", "olivia@example.com");
    await popup.fill("[name=password]", PASSWORD);
    await popup.click("button[type=submit]");
    await popup.waitForURL(`${site.address}/`);
    await state(page, "saved");
    expect(await stored("evidence")).toBe("Typed after the sign-in ended.");
  });

  it("shows both values when another tab was first, and keeps the one that is chosen", async () => {
    const { page: first, context } = await enter();
    const second = await context.newPage();
    await second.goto(url);
    await first.fill(`[id="evidence:${question}"]`, "From the first tab.");
    await state(first, "saved");
    await second.fill(`[id="evidence:${question}"]`, "From the second tab.");
    await state(second, "doubt");
    expect(await second.textContent(".doubt q")).toBe("From the first tab.");
    expect(await second.inputValue(`[id="evidence:${question}"]`)).toBe("From the second tab.");
    expect(await stored("evidence")).toBe("From the first tab.");
    await second.click('[data-keep="mine"]');
    await state(second, "saved");
    expect(await stored("evidence")).toBe("From the second tab.");

    await first.fill(`[id="evidence:${question}"]`, "First again.");
    await state(first, "doubt");
    await first.click('[data-keep="theirs"]');
    await state(first, "saved");
    expect(await first.inputValue(`[id="evidence:${question}"]`)).toBe("From the second tab.");
  });

  it("goes on saving the others while one note is too long to be taken", async () => {
    const { page } = await enter();
    await page.fill(`[id="evidence:${question}"]`, "z".repeat(50_001));
    await state(page, "refused");
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await expect.poll(() => stored("rating"), { timeout: 20_000 }).toBe("4");
    expect(await page.textContent("#save-state")).toContain("A note may have at most");
    await page.fill(`[id="evidence:${question}"]`, "Short enough.");
    await state(page, "saved");
    expect(await stored("evidence")).toBe("Short enough.");
  });

  it("loses no letter that is typed while a save is under way", async () => {
    const { page } = await enter();
    await page.route("**/marks", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    const sentence = "Each of these words is typed while the one before it is being saved. ".repeat(3).trim();
    await page.focus(`[id="evidence:${question}"]`);
    await page.keyboard.type(sentence, { delay: 8 });
    await page.keyboard.press("Tab");
    await expect.poll(() => stored("evidence"), { timeout: 20_000 }).toBe(sentence);
    await state(page, "saved");
  });

  it("leaves nothing of one person for another on the same device", async () => {
    const { page, context } = await enter();
    page.on("dialog", (dialog) => void dialog.accept());
    await cast.db.delete(session).where(eq(session.userId, cast.owner.actor.id));
    await page.fill(`[id="evidence:${question}"]`, "Olivia's words.");
    await state(page, "sign-in");
    await page.goto(`${site.address}/organisation`);
    await context.clearCookies();
    await page.goto(`${site.address}/sign-in?next=/scorecards/${sitting.scorecard.id}`);
    await page.fill("[name=email]", "colin@example.com");
    await page.fill("[name=password]", PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForSelector("h1");
    expect(await page.textContent("body")).not.toContain("Olivia's words.");
    expect(await stored("evidence")).toBeUndefined();
  });

  it("fits a phone without scrolling sideways, with targets one can hit", async () => {
    const { page } = await enter({ viewport: { width: 360, height: 760 }, hasTouch: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    const heights = await page.$$eval(
      ".panel.current .segments label, .panel.current .anchors label, .rail button, .panel.current .moves button:not(.no-script)",
      (targets) => targets.map((target) => target.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
