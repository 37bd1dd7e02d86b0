import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { z } from "zod";
import { launchWithProfile, letIn } from "../support/chromium.ts";
import type { Desk } from "./desk.ts";
import type { Dice } from "./dice.ts";
import type { Made } from "./memory.ts";
import type { Scenario } from "./play.ts";

const sent = z.object({
  changes: z.array(z.object({ id: z.string(), field: z.string(), value: z.string(), bases: z.array(z.string()), madeAt: z.string() })),
});
const answered = z.object({ outcomes: z.array(z.object({ id: z.string(), outcome: z.string() })) });

/** The real page in a real browser, which is killed in the middle of typing and marking, twice; then it is opened again. */
export const closedBrowser: Scenario = {
  name: "browser killed while its person types",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const profile = await mkdtemp(join(tmpdir(), "scorebook-profile-"));
    const made = new Map<string, Made>();
    const acknowledged = new Set<string>();
    const said: string[] = [];
    try {
      for (let sitting = 0; sitting < 2; sitting++) {
        const { page } = await sitDown(profile, house.address, desk, made, acknowledged);
        said.push(...(await act(page, desk, dice)));
        await pause(dice.between(0, 600));
        await kill(profile);
      }
      const { page, context } = await sitDown(profile, house.address, desk, made, acknowledged);
      await page.waitForSelector('#save-state[data-state="saved"]', { timeout: 30_000 });
      // The page says of all it ever sent that it is saved; an answer may have come in the moment of the kill, unseen by us.
      for (const id of made.keys()) acknowledged.add(id);
      const shown = await page.inputValue(`[id="evidence:${desk.questions[0]?.id}"]`);
      await context.close();
      const broken = shown === said.join("") ? [] : [`typed "${said.join("")}", found "${shown}"`];
      return [{ desk, made: [...made.values()], acknowledged, recoveries: [], broken }];
    } finally {
      await kill(profile);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

/** Opens the live page and notes every change that leaves it, and every one that is acknowledged. */
async function sitDown(
  profile: string,
  address: string,
  { interviewer, scorecard }: Desk,
  made: Map<string, Made>,
  acknowledged: Set<string>,
) {
  const context: BrowserContext = await launchWithProfile(profile);
  await letIn(context, interviewer.cookie, address);
  const page = await context.newPage();
  page.on("request", (request) => {
    const parsed = request.url().endsWith("/changes") ? sent.safeParse(JSON.parse(request.postData() ?? "null")) : null;
    for (const change of parsed?.data?.changes ?? []) made.set(change.id, change);
  });
  page.on("response", async (response) => {
    if (response.request().method() !== "POST" || !response.url().endsWith("/changes")) return;
    const parsed = answered.safeParse(await response.json().catch(() => null));
    for (const { id, outcome } of parsed.data?.outcomes ?? []) if (outcome === "saved") acknowledged.add(id);
  });
  await page.goto(`${address}/scorecards/${scorecard}`);
  await page.waitForSelector(".live[data-ready]");
  return { context, page };
}

/** Words at the end of the evidence, with a rating now and then. @returns what was typed. */
async function act(page: Page, { questions }: Desk, dice: Dice): Promise<string[]> {
  const words: string[] = [];
  for (let n = 0; n < dice.between(3, 8); n++) {
    const word = `${dice.word()} `;
    await page.locator(`[id="evidence:${questions[0]?.id}"]`).press("End");
    await page.keyboard.type(word, { delay: dice.between(0, 12) });
    words.push(word);
    if (!dice.happens(40)) continue;
    await page.keyboard.press("Escape");
    await page.keyboard.press(String(dice.between(1, 5)));
  }
  // What is on the screen is on the device: a frame is enough.
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  return words;
}

/** kill -9 of every process of the browser that has this profile. */
const kill = (profile: string): Promise<void> => new Promise((done) => void execFile("pkill", ["-9", "-f", profile], () => done()));
