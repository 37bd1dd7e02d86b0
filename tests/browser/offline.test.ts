import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { change, session } from "../../src/db/schema/index.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";
import { chromiumPath, launchWithProfile, openPage } from "../support/chromium.ts";
import { fillScorecard, makeInterview } from "../support/factories.ts";
import { openSite, type Site } from "../support/site.ts";
import { answerChanges, copiesOn, journalOf, leaveUnsent, pagesOn, SENDING_BY_PAGES, signsOn } from "./on-device.ts";
import { useChromium } from "./using-chromium.ts";

/** The longest that anything here waits: the worker's patience, the sender's longest pause, and a busy machine. */
const PATIENCE = { timeout: 30_000 };

describe.skipIf(chromiumPath === undefined)("without a network", () => {
  const browser = useChromium();
  let cast: Cast;
  let site: Site;
  let sitting: Awaited<ReturnType<typeof makeInterview>>;
  let path: string;
  let olivia: string;
  let mine: string;
  const closing: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    cast = await assemble();
    site = await openSite(cast.db);
    sitting = await makeInterview(cast.db, cast.owner.actor);
    path = `/scorecards/${sitting.scorecard.id}`;
    olivia = cast.owner.actor.id;
    mine = `${olivia} ${sitting.scorecard.id}`;
  });
  afterEach(async () => {
    for (const context of browser().contexts()) await context.close();
    for (const close of closing.splice(0).reverse()) await close();
    await site.stop();
  });

  const state = (page: Page, kind: string) => page.waitForSelector(`#save-state[data-state="${kind}"]`, PATIENCE);
  const ready = (page: Page) => page.waitForSelector(".live[data-ready]", PATIENCE);
  const evidence = (place = 0) => `[id="evidence:${sitting.questions[place]?.id}"]`;
  const rating = (value: number, place = 0) => `[name="rating:${sitting.questions[place]?.id}"][value="${value}"]`;
  const kept = (page: Page) => expect.poll(() => pagesOn(page), PATIENCE);
  /** What reached the server, in the order in which it was taken. */
  const taken = async () =>
    (await cast.db.select({ kind: change.kind, value: change.value }).from(change).orderBy(asc(change.seq))).map(
      ({ kind, value }) => `${kind} ${value}`,
    );

  async function fillSignIn(page: Page, email: string): Promise<void> {
    await page.fill("[name=email]", email);
    await page.fill("[name=password]", PASSWORD);
    await page.click("button[type=submit]");
  }

  async function signIn(page: Page, email = "olivia@example.com", next = path): Promise<void> {
    await page.goto(`${site.address}/sign-in?next=${next}`);
    await fillSignIn(page, email);
    await page.waitForURL(`${site.address}${next}`);
  }

  /** Somebody who opened the live page once, which the device then keeps. */
  async function enter(context?: BrowserContext): Promise<{ page: Page; context: BrowserContext }> {
    const page = context === undefined ? (await openPage(browser())).page : (context.pages()[0] ?? (await context.newPage()));
    // Chromium asks before a page with unsent changes is left; the person says yes.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.addInitScript(SENDING_BY_PAGES);
    await signIn(page);
    await ready(page);
    await kept(page).toEqual([mine]);
    return { page, context: page.context() };
  }

  it("reloads the live page with what was saved and what was not, goes on, and sends it all when the network is back", async () => {
    const { page, context } = await enter();
    await page.fill(evidence(), "Saved before the network went.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("4");
    await state(page, "saved");
    await context.setOffline(true);
    await page.keyboard.press("j");
    await page.fill(evidence(1), "Written in the tunnel.");
    await page.keyboard.press("Escape");
    await state(page, "kept");
    await page.reload();
    await ready(page);
    expect(await page.inputValue(evidence())).toBe("Saved before the network went.");
    expect(await page.isChecked(rating(4))).toBe(true);
    expect(await page.inputValue(evidence(1))).toBe("Written in the tunnel.");
    await page.keyboard.press("5");
    await expect.poll(() => page.textContent("#save-state"), PATIENCE).toContain("2 changes kept on this device");
    await context.setOffline(false);
    await state(page, "saved");
    expect(await taken()).toEqual(["evidence Saved before the network went.", "rating 4", "evidence Written in the tunnel.", "rating 5"]);
    expect(await journalOf(page, olivia)).toEqual([]);
  });

  it("goes on where its person was, whenever the page was kept", async () => {
    const { page, context } = await enter();
    await page.keyboard.press("j");
    await page.keyboard.press("4");
    await state(page, "saved");
    await context.setOffline(true);
    await page.goto(`${site.address}${path}`);
    await ready(page);
    expect(await page.textContent(".rail [aria-current]")).toContain("What do you log at dawn?");
    await page.keyboard.press("j");
    await page.keyboard.press("2");
    await state(page, "kept");
    await page.goto(`${site.address}${path}`);
    await ready(page);
    expect(await page.isChecked(rating(2, 2))).toBe(true);
    expect(await page.locator(".panel.current").getAttribute("data-panel")).toBe("3");
  });

  it("keeps an interview through closing and reopening the browser, and sends each change once, in order", async () => {
    const profile = await mkdtemp(join(tmpdir(), "scorebook-profile-"));
    closing.push(() => rm(profile, { recursive: true, force: true }));
    const before = await launchWithProfile(profile);
    closing.push(() => before.close());
    const { page } = await enter(before);
    await page.fill(evidence(), "Said at the start.");
    await state(page, "saved");
    await site.stop();
    await page.keyboard.press("Escape");
    await page.keyboard.press("2");
    await state(page, "kept");
    await page.keyboard.press("3");
    await page.keyboard.press("j");
    await page.fill(evidence(1), "Said while nobody listened.");
    await expect.poll(() => journalOf(page, olivia)).toContain(`evidence:${sitting.questions[1]?.id} Said while nobody listened.`);
    await before.close();

    const after = await launchWithProfile(profile);
    closing.push(() => after.close());
    const [again = await after.newPage()] = after.pages();
    await again.goto(`${site.address}${path}?at=2`);
    await ready(again);
    expect(await again.inputValue(evidence())).toBe("Said at the start.");
    expect(await again.isChecked(rating(3))).toBe(true);
    expect(await again.inputValue(evidence(1))).toBe("Said while nobody listened.");
    await again.keyboard.press("j");
    await again.fill(evidence(2), "Said after the restart.");
    await state(again, "kept");
    await site.start();
    await state(again, "saved");
    const marks = await taken();
    expect(marks.filter((mark) => mark.startsWith("evidence"))).toEqual([
      "evidence Said at the start.",
      "evidence Said while nobody listened.",
      "evidence Said after the restart.",
    ]);
    // The 2 may have been on its way when the server went; then it is a row below the 3, and never a second one.
    expect(marks.filter((mark) => mark.startsWith("rating")).slice(-1)).toEqual(["rating 3"]);
    expect(new Set(marks).size).toBe(marks.length);
    expect(await journalOf(again, olivia)).toEqual([]);
  });

  it("does not wait for a server that takes the call and says nothing", async () => {
    const { page } = await enter();
    await site.stop();
    const calls: string[] = [];
    closing.push(await standAt(site.address, (_, call) => calls.push(call)));
    await page.goto(`${site.address}${path}`);
    await ready(page);
    expect(await page.title()).toContain("Amara Okafor");
    // Patience is had once, with the page: its scripts, and theirs, and so on, are not waited for one after the other.
    expect(calls[0]).toBe(`GET ${path} HTTP/1.1`);
    expect(calls.filter((call) => call.includes("/static/"))).toEqual([]);
  });

  it.each(["502 Bad Gateway", "429 Too Many Requests", "404 Not Found"])(
    "opens the live page while what stands before the server says %s",
    async (fault) => {
      const { page } = await enter();
      await site.stop();
      closing.push(
        await standAt(site.address, (socket) => socket.end(`HTTP/1.1 ${fault}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)),
      );
      await page.goto(`${site.address}${path}`);
      await ready(page);
      await page.fill(evidence(), "Written while the database restarts.");
      await state(page, "kept");
      for (const close of closing.splice(0)) await close();
      await site.start();
      await state(page, "saved");
      expect(await taken()).toEqual(["evidence Written while the database restarts."]);
    },
  );

  it("tells at any other address what is kept, and leads there", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "Not sent yet.");
    await state(page, "kept");
    await page.goto(`${site.address}/candidates?q=ama&page=2`);
    expect(await page.textContent("h1")).toBe("You are offline");
    expect(await page.textContent("main li")).toBe("Amara Okafor, First interview1 change not sent yet");
    expect(await page.evaluate("getComputedStyle(document.querySelector('.door')).maxWidth")).toBe("432px");
    expect(await page.getAttribute("a.button", "href")).toBe("/candidates?q=ama&page=2");
    await page.click("text=Amara Okafor");
    await ready(page);
    expect(await page.inputValue(evidence())).toBe("Not sent yet.");
    await page.goto(`${site.address}/candidates?q=ama`);
    await context.setOffline(false);
    await page.getByRole("heading", { level: 1, name: "Candidates" }).waitFor(PATIENCE);
    expect(page.url()).toBe(`${site.address}/candidates?q=ama`);
  });

  it("goes on by itself from the page that stood in, once the server answers, and sends what was left", async () => {
    const { page } = await enter();
    await site.stop();
    await page.fill(evidence(), "Not sent yet.");
    await state(page, "kept");
    await page.goto(`${site.address}/guides`);
    expect(await page.textContent("h1")).toBe("You are offline");
    await site.start();
    await page.getByText("1 change from “Amara Okafor, First interview” was sent.").waitFor(PATIENCE);
    expect(page.url()).toBe(`${site.address}/guides`);
    expect(await taken()).toEqual(["evidence Not sent yet."]);
  });

  it("sends from whatever page the person comes back to, and says so", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "Not sent yet.");
    await page.check(rating(4), { force: true });
    await state(page, "kept");
    await page.goto("about:blank");
    await context.setOffline(false);
    await page.goto(`${site.address}/guides`);
    await page.getByText("2 changes from “Amara Okafor, First interview” were sent.").waitFor(PATIENCE);
    expect(await taken()).toEqual(["evidence Not sent yet.", "rating 4"]);
    expect(await signsOn(page)).toEqual([]);
    await page.goto(`${site.address}/positions`);
    expect(await page.textContent("#notice")).toBe("");
  });

  it("sends with no page open, once the browser says that there is a network", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "Typed, and the tab closed.");
    await state(page, "kept");
    await page.goto("about:blank");
    await context.setOffline(false);
    await wake(page, site.address);
    await expect.poll(taken, PATIENCE).toEqual(["evidence Typed, and the tab closed."]);
    await page.goto(`${site.address}/guides`);
    await expect.poll(() => signsOn(page), PATIENCE).toEqual([]);
    expect(await journalOf(page, olivia)).toEqual([]);
  });

  it("asks for the sign-in that ended meanwhile, sends after it, and keeps the page again", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "Typed on the train.");
    await state(page, "kept");
    await cast.db.delete(session).where(eq(session.userId, olivia));
    await context.setOffline(false);
    await state(page, "sign-in");
    const [popup] = await Promise.all([context.waitForEvent("page"), page.click("#save-state a")]);
    await popup.waitForURL(`${site.address}/sign-in`);
    await kept(page).toEqual([]);
    await fillSignIn(popup, "olivia@example.com");
    await popup.waitForURL(`${site.address}/`);
    await state(page, "saved");
    expect(await taken()).toEqual(["evidence Typed on the train."]);
    await kept(page).toEqual([mine]);
  });

  it("sends after the sign-in in the same window, too", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "Typed on the train.");
    await state(page, "kept");
    await cast.db.delete(session).where(eq(session.userId, olivia));
    await context.setOffline(false);
    await page.goto(`${site.address}${path}`);
    await page.waitForURL(/\/sign-in\?next=/);
    await fillSignIn(page, "olivia@example.com");
    await ready(page);
    expect(await page.inputValue(evidence())).toBe("Typed on the train.");
    await state(page, "saved");
    expect(await taken()).toEqual(["evidence Typed on the train."]);
  });

  it("shows another person on the same device nothing of it, and sends nothing of it", async () => {
    const { page, context } = await enter();
    await page.fill(evidence(), "Saved by Olivia.");
    await state(page, "saved");
    await context.setOffline(true);
    await page.check(rating(4), { force: true });
    await state(page, "kept");
    await context.clearCookies();
    await context.setOffline(false);
    await page.goto(`${site.address}/sign-in?next=/interviews`);
    await fillSignIn(page, "colin@example.com");
    await page.waitForURL(`${site.address}/interviews`);
    await kept(page).toEqual([]);
    await expect.poll(() => copiesOn(page), PATIENCE).toEqual([]);
    expect(await page.textContent("#notice")).toBe("");
    // Even a page that meant to could not send it.
    const answer = await page.evaluate(
      `fetch("${path}/changes", { method: "POST", headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ person: "${olivia}", changes: [{ id: crypto.randomUUID(), field: "recommendation", value: "yes", bases: [], madeAt: new Date() }] }) }).then(({ status }) => status)`,
    );
    expect(answer).toBe(401);
    await context.setOffline(true);
    await page.goto(`${site.address}${path}`);
    expect(await page.textContent("h1")).toBe("You are offline");
    expect(await page.textContent("body")).not.toContain("Amara");
    // The offline page would load itself anew, across the way that is gone next.
    await page.goto("about:blank");
    await context.setOffline(false);
    expect(await taken()).toEqual(["evidence Saved by Olivia."]);

    await page.goto(`${site.address}/interviews`);
    expect(await journalOf(page, olivia)).toEqual([`rating:${sitting.questions[0]?.id} 4`]);
    await page.click(".menu summary");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${site.address}/sign-in`);
    await signIn(page, "olivia@example.com", "/interviews");
    await page.getByText("1 change from “Amara Okafor, First interview” was sent.").waitFor(PATIENCE);
    expect(await taken()).toEqual(["evidence Saved by Olivia.", "rating 4"]);
  });

  it("says at the sign-out what is not sent, keeps that alone, and shows nobody the page", async () => {
    const { page, context } = await enter();
    await page.fill(evidence(), "Saved.");
    await state(page, "saved");
    await answerChanges(page, (route) => route.abort());
    await page.check(rating(4), { force: true });
    await state(page, "kept");
    await page.goto(`${site.address}/interviews`);
    await page.click(".menu summary");
    await page.getByRole("button", { name: "Sign out" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 change on this device is not sent yet").waitFor();
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Stay");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/interviews");
    expect(await pagesOn(page)).toEqual([mine]);
    await page.getByRole("button", { name: "Sign out" }).click();
    await dialog.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${site.address}/sign-in`);
    await kept(page).toEqual([]);
    await expect.poll(() => copiesOn(page), PATIENCE).toEqual([]);
    expect(await journalOf(page, olivia)).toEqual([`rating:${sitting.questions[0]?.id} 4`]);
    await context.setOffline(true);
    await page.goto(`${site.address}${path}`);
    expect(await page.textContent("h1")).toBe("You are offline");
    expect(await page.locator("main li").count()).toBe(0);
  });

  it("signs out without a question where all is sent", async () => {
    const { page } = await enter();
    await page.fill(evidence(), "Saved.");
    await state(page, "saved");
    await page.goto(`${site.address}/interviews`);
    await expect.poll(() => signsOn(page), PATIENCE).toEqual([]);
    await page.click(".menu summary");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${site.address}/sign-in`);
  });

  it("offers what came after the submission as a correction, and takes it off the device when asked to", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "He said it hot.\nThen cold.");
    await page.check(rating(2), { force: true });
    await state(page, "kept");
    await fillScorecard(cast.db, sitting.scorecard.id, { [sitting.questions[1]?.id ?? ""]: 4 });
    await page.goto("about:blank");
    await context.setOffline(false);
    await page.goto(`${site.address}/interviews`);
    await page.getByText("2 changes from “Amara Okafor, First interview” need your eye.").waitFor(PATIENCE);
    await page.getByRole("link", { name: "Look at them" }).click();
    const section = page.getByRole("region", { name: "2 changes on this device were not part of the submitted scorecard" });
    await section.waitFor(PATIENCE);
    expect(await section.getByRole("listitem").locator("div").allTextContents()).toEqual([
      "Evidence · 1. How do you trim a lamp?He said it hot.\nThen cold.",
      "Rating · 1. How do you trim a lamp?2",
    ]);
    expect(await section.getByRole("link", { name: "Use in a correction" }).getAttribute("href")).toBe(`${path}/amendment`);
    await section.getByRole("button", { name: "Discard…" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await journalOf(page, olivia)).toHaveLength(2);
    await section.getByRole("button", { name: "Discard…" }).click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await section.waitFor({ state: "hidden" });
    expect(await journalOf(page, olivia)).toEqual([]);
    await page.reload();
    expect(await page.textContent("#notice")).toBe("");
    expect(await page.locator("#left-over").isVisible()).toBe(false);
  });

  it("fills what came after the submission into the correction, and lets it go once that is saved", async () => {
    const { page, context } = await enter();
    await context.setOffline(true);
    await page.fill(evidence(), "He said it hot.");
    await page.check(rating(2), { force: true });
    await page.keyboard.press("j");
    await page.fill(evidence(1), "The weather, too.");
    await state(page, "kept");
    await fillScorecard(cast.db, sitting.scorecard.id, { [sitting.questions[1]?.id ?? ""]: 4 });
    await page.goto("about:blank");
    await context.setOffline(false);
    await page.goto(`${site.address}${path}/results`);
    await page.getByRole("link", { name: "Use in a correction" }).click(PATIENCE);
    await page.getByText("3 changes from this device are filled in and marked below.").waitFor(PATIENCE);
    expect(await page.inputValue(evidence())).toBe("He said it hot.");
    expect(await page.isChecked(rating(2))).toBe(true);
    // What was submitted stays beside it.
    expect(await page.inputValue(evidence(1))).toBe("Said so.\n\nThe weather, too.");
    expect(await page.textContent("#notice")).toBe("");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByText("Nothing you typed is lost.").waitFor(PATIENCE);
    expect(await journalOf(page, olivia)).toHaveLength(3);
    await page.fill(evidence(), "He said it hot, twice.");
    await page.fill("[name=reason]", "My phone had no network.");
    await page.getByRole("button", { name: "Save the correction" }).click();
    await page.getByRole("heading", { name: "Amended once" }).waitFor(PATIENCE);
    await expect.poll(() => journalOf(page, olivia), PATIENCE).toEqual([]);
    expect(await page.locator("#left-over").isVisible()).toBe(false);
    expect(await taken()).toEqual(expect.arrayContaining(["evidence He said it hot, twice.", "rating 2"]));
  });

  it("keeps no page of a scorecard that is submitted", async () => {
    const { page } = await enter();
    await fillScorecard(cast.db, sitting.scorecard.id, { [sitting.questions[0]?.id ?? ""]: 4 });
    await page.goto(`${site.address}${path}`);
    await page.waitForURL(`${site.address}${path}/results`);
    await kept(page).toEqual([]);
  });

  it("shows changes of a scorecard that is no longer the person's own where they can copy and discard them", async () => {
    const { page } = await enter();
    const gone = { person: olivia, scorecard: crypto.randomUUID(), label: "Tomás Silva, First interview" };
    await leaveUnsent(page, { ...gone, changes: [{ field: "rationale", value: "He knows the lamp." }] });
    await page.goto(`${site.address}/interviews`);
    await page.getByRole("button", { name: "Look at it" }).click(PATIENCE);
    const dialog = page.getByRole("dialog", { name: "Tomás Silva, First interview" });
    expect(await dialog.getByRole("listitem").textContent()).toContain("He knows the lamp.This scorecard is not yours any more.");
    await dialog.getByRole("button", { name: "Discard…" }).click();
    await page.getByRole("button", { name: "Discard for good" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await journalOf(page, olivia)).toEqual([]);
    expect(await page.textContent("#notice")).toBe("");
  });
});

/** Wakes a site's service worker as Chromium does when it finds a network for what it was asked to send. */
async function wake(page: Page, origin: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (own !== undefined) resolve(own.registrationId);
    });
  });
  await browser.send("ServiceWorker.enable");
  await browser.send("ServiceWorker.dispatchSyncEvent", { origin, registrationId: await found, tag: "unsent", lastChance: false });
}

/** Something that stands where the site was, and does no more than that with who calls. @returns what ends it. */
async function standAt(address: string, answer: (socket: Socket, call: string) => void): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", (sent) => answer(socket, sent.toString("latin1").split("\r\n")[0] ?? ""));
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(address).port), "127.0.0.1", resolve));
  return () =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
}
