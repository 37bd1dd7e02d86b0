import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "../../src/db/client.ts";
import { enter, firm } from "../support/cast.ts";
import { chromiumPath } from "../support/chromium.ts";
import { emptyDatabase } from "../support/db.ts";
import { type Inspection, LONGEST_WALK_MS, openInspection, PATIENCE } from "../support/inspection.ts";
import type { ReadPdf } from "../support/pdf.ts";
import { openSite, type Site } from "../support/site.ts";
import {
  addCandidate,
  CANDIDATE,
  markPoints,
  noteEvidence,
  pick,
  rate,
  readScorecard,
  seen,
  startInterview,
  verify,
} from "./interviewing.ts";
import {
  about,
  chooseRequirements,
  createPosition,
  EDITED_POINT,
  MISTAKE,
  makeFirstAccount,
  OWN,
  plannedQuestions,
  publishPlan,
  RELEASE,
  REST,
  reviseGuide,
  SLOW,
  startPlan,
  TEAM_MATE,
  writeOwnQuestion,
} from "./preparing.ts";
import { useChromium } from "./using-chromium.ts";

describe.skipIf(chromiumPath === undefined)("from an interview guide to a PDF scorecard", () => {
  const browser = useChromium();
  let db: Db;
  let site: Site;

  beforeAll(async () => {
    db = await emptyDatabase();
    site = await openSite(db);
  });
  afterAll(async () => {
    await site?.stop();
  });

  it(
    "is one path that a person can walk",
    async () => {
      const walk = await openInspection(browser(), "journey");
      await makeFirstAccount(walk, site.address);
      await reviseGuide(walk);
      await createPosition(walk);
      await chooseRequirements(walk);
      await makePlan(walk);
      await publishPlan(walk);
      await addCandidate(walk);
      await startInterview(walk);
      await interview(walk);
      await submit(walk);
      await readResults(walk);
      const scorecard = await readScorecard(walk.page);
      writeFileSync("test-results/journey/scorecard.pdf", scorecard.bytes);
      expectScorecard(scorecard.read);
      await changeGuideAfterwards(walk, scorecard.bytes);
      await signOut(walk);
      await expectNothingForStrangers(walk.paths());
    },
    LONGEST_WALK_MS,
  );

  async function expectNothingForStrangers(paths: string[]): Promise<void> {
    const stranger = await enter(db, site.app, await firm(db, "Elsewhere Talent"), "Stella Stranger", "stella@example.com");
    const records = paths.filter((path) => /^\/[a-z]+\/[0-9a-f]{8}-/.test(path));
    expect(records.length).toBeGreaterThan(10);
    for (const path of records) expect([path, (await stranger.browser.get(path)).status]).toEqual([path, 404]);
    for (const path of ["/", "/candidates", "/interviews", "/positions", "/candidates?q=zizek"]) {
      const text = await (await stranger.browser.get(path)).text();
      expect([path, /Žižek|Poseidon|Senior back-end|Ingrid/.exec(text)]).toEqual([path, null]);
    }
  }
});

async function makePlan(walk: Inspection): Promise<void> {
  const { page, arrive, look } = walk;
  await startPlan(walk);
  await page.getByRole("searchbox", { name: "Search" }).fill("RESTful");
  await page.getByText(/^\d of 20 questions$/).waitFor();
  await add(page, REST);
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await page.getByLabel("Section").selectOption("Behavioural");
  await page.getByText("4 of 20 questions").waitFor();
  await add(page, TEAM_MATE);
  await add(page, MISTAKE);
  await page.getByLabel("Section").selectOption("All");
  await page.getByLabel("Competency").selectOption("Reliability");
  await add(page, RELEASE);
  await look("11-plan-filtered");
  await page.getByLabel("Competency").selectOption("All");
  await add(page, SLOW);
  await writeOwnQuestion(walk);
  expect(await order(page)).toEqual([REST, TEAM_MATE, MISTAKE, RELEASE, SLOW, OWN]);

  await moveWithKeyboard(page);
  await dragWithMouse(page);
  await page.getByRole("spinbutton", { name: about("Minutes for", SLOW) }).fill("10");
  await page.keyboard.press("Tab");
  await weigh(page);
  await page.getByText("40 of 45 min").waitFor();
  expect(await page.getByText("6 questions", { exact: true }).count()).toBe(1);
  expect(await page.getByText("4 sections", { exact: true }).count()).toBe(1);
  await arrive("13-plan", "Technical interview");
}

async function add(page: Page, question: string): Promise<void> {
  await page.getByRole("button", { name: about("Add", question) }).click();
  await page.getByRole("button", { name: about("✓ In plan", question) }).waitFor();
}

/** The planned questions by the words that the journey knows them by. */
async function order(page: Page): Promise<(string | undefined)[]> {
  const known = [REST, SLOW, TEAM_MATE, MISTAKE, RELEASE, OWN];
  return (await plannedQuestions(page)).map((prompt) => known.find((words) => prompt.startsWith(words)));
}

/** The same key moves the question on, because the focus goes with it. */
async function moveWithKeyboard(page: Page): Promise<void> {
  const up = page.getByRole("button", { name: about("Move up", SLOW) });
  await up.focus();
  for (const place of [3, 2, 1]) {
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await order(page)).indexOf(SLOW), PATIENCE).toBe(place);
    await expect.poll(() => page.evaluate("document.activeElement.ariaLabel"), PATIENCE).toMatch(about("Move up", SLOW));
  }
}

async function dragWithMouse(page: Page): Promise<void> {
  const handleOf = (question: string) => page.getByRole("listitem").filter({ hasText: question }).locator(".planned-handle");
  await handleOf(MISTAKE).dragTo(handleOf(TEAM_MATE));
  await expect.poll(() => order(page), PATIENCE).toEqual([REST, SLOW, MISTAKE, TEAM_MATE, RELEASE, OWN]);
}

async function weigh(page: Page): Promise<void> {
  const row = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: about("Move up", REST) }) });
  await row.getByText("Weight 1").click();
  await row.getByLabel("Weight", { exact: true }).fill("2");
  await row.getByLabel("Reason").fill("They will own the public API.");
  await row.getByRole("button", { name: "Save weight" }).click();
  await row.getByText("Weight 2: They will own the public API.").waitFor();
}

/**
 * Six questions: by keyboard, by mouse, one skipped, one whose rating and points tell different stories. Every mark
 * stands in the comment above `readResults` with what it comes to.
 */
async function interview({ page, arrive, look }: Inspection): Promise<void> {
  await page.locator(".live[data-ready]").waitFor();
  await arrive("19-live", CANDIDATE);
  await page.keyboard.press("?");
  await look("19-live-keys");
  await page.keyboard.press("Escape");
  for (const key of ["c", "ArrowDown", "c", "ArrowDown", "p", "ArrowDown", "m", "4", "e"]) await page.keyboard.press(key);
  await page.keyboard.type("Versioned the public API at Kronos; two years' notice before v1 went. Žádné změny bez oznámení.");
  await page.keyboard.press("Escape");
  await saved(page);
  await look("20-live-marked");

  await page.keyboard.press("j");
  await seen(page.getByText("What a good answer covers")).click();
  await markPoints(page, ["Covered", "Partly", "Missed", "Missed"]);
  await rate(page, 3);
  await noteEvidence(page, "Measured first, read the plan with help.");
  await saved(page);
  await look("21-live-mouse");

  await page.getByRole("button", { name: "Next →" }).click();
  await markPoints(page, ["Covered", "Covered", "Covered", "Covered", "Partly"]);
  await rate(page, 5);
  await noteEvidence(page, "Took down checkout for 40 minutes; told the shop owners himself; added a canary.");

  await page.getByRole("button", { name: "Next →" }).click();
  await seen(page.getByText("Skip, because…")).click();
  await pick(page.getByRole("group", { name: "Why this question is skipped" }), "Out of time");
  await seen(page.getByLabel("In your words")).fill("The candidate had a train to catch.");
  await saved(page);
  await look("22-live-skipped");

  await page.getByRole("button", { name: new RegExp(RELEASE) }).click();
  await markPoints(page, ["Covered", "Covered", "Covered", "Covered", "Covered"]);
  await rate(page, 2);
  await seen(page.getByText("The rating and the points tell different stories.")).waitFor();
  await noteEvidence(page, "Named every step, but could not say who decides to roll back.");

  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await markPoints(page, ["Partly", "Missed"]);
  await rate(page, 4);
  await noteEvidence(page, "A card index in a library. Nice.");

  await page.getByRole("button", { name: "Next →" }).click();
  await verify(page, /^Databases/, "Met", "Said in interview", "PostgreSQL and MongoDB at Kronos.");
  await verify(page, /^Languages and frameworks/, "Met", "Reference", "Kronos confirms Java with Spring, six years.");
  await verify(page, /^Bachelor's degree/, "Partly", "Résumé", "Two of three years at Charles University.");
  await saved(page);
  await expect.poll(() => page.getByRole("button", { name: /^Qualifications/ }).textContent(), PATIENCE).toBe("Qualifications3/4");
  await look("23-live-qualifications");
  expect(await page.getByText("76 % of the points asked").count()).toBe(1);
}

const saved = (page: Page) =>
  page
    .getByText(/^✓ Saved \d\d:\d\d:\d\d$/)
    .first()
    .waitFor();

/** The review names what is lacking and leads there. */
async function submit({ page, arrive, look }: Inspection): Promise<void> {
  await page.getByRole("button", { name: "Wrap-up" }).click();
  await page.getByRole("button", { name: "Review and submit" }).click();
  await arrive("24-review-incomplete", "Review and submit");
  for (const lacking of [
    "Choose a recommendation.",
    "Give the rationale for it.",
    "Tick at least one question that the rationale rests on.",
  ])
    expect(await page.getByText(lacking).count()).toBe(1);
  expect(await page.getByRole("button", { name: "Submit the scorecard" }).count()).toBe(0);

  await page.getByRole("listitem").filter({ hasText: "Choose a recommendation." }).getByRole("link").click();
  await page.locator(".live[data-ready]").waitFor();
  await pick(page.getByRole("group", { name: "Recommendation" }), "Yes");
  await page
    .getByLabel("Rationale")
    .fill("He designs interfaces that others can live with, and owns his mistakes. Coach him on leading an incident.");
  await page.getByRole("checkbox", { name: new RegExp(MISTAKE) }).check();
  await saved(page);
  await look("25-live-wrap-up");
  await page.getByRole("button", { name: "Review and submit" }).click();
  await arrive("26-review", "Review and submit");
  expect(await page.getByText("Before you can submit").count()).toBe(0);
  await page.getByRole("button", { name: "Submit the scorecard" }).click();
}

/**
 * By hand, λ = 0.5 and S = 100 (½ C + ½ (R − 1)/4):
 *
 *   1 REST, weight 2   c c p m –               C 2.5/4    R 4   68.75
 *   2 slow query       c p×2 m m –             C 2/5      R 3   45
 *   3 mistake          c c c c p               C 4.5/5    R 5   95
 *   4 team mate        skipped
 *   5 release          c c c c c               C 1        R 2   62.5     |1 + 4 − 2| = 3: two stories
 *   6 own              p×2 m                   C 1/3      R 4   54.1667
 *
 * Technical (2·68.75 + 45)/3 = 60.8333, Behavioural 95, Situational 62.5, The role 54.1667; total 272.5/4 = 68.125.
 * K = (1 + ½ + 1 + 1)/4. Points asked (4 + 5 + 5 + 0 + 5 + 3) of (5 + 6 + 5 + 5 + 5 + 3) = 22/29.
 * Preferred: the degree alone, 2·½/2; verified 2 of 2 + 1.
 */
async function readResults({ page, arrive, look }: Inspection): Promise<void> {
  await arrive("27-results", CANDIDATE);
  await page.waitForURL(/\/results$/);
  const figures = page.getByRole("region", { name: "Figures" });
  const summary = (name: string) => figures.locator("summary").filter({ hasText: new RegExp(`^${name}`) });
  for (const [name, value] of [
    ["Total", "68.1"],
    ["Technical", "60.8"],
    ["Behavioural", "95.0"],
    ["Situational", "62.5"],
    ["The role", "54.2"],
    ["Completeness", "87.5 %"],
    ["Points asked", "75.9 %"],
    ["Preferred qualifications", "50 %"],
    ["Preferred, verified", "66.7 %"],
  ] as const)
    expect([name, await summary(name).locator(".figure-value").textContent()]).toEqual([name, value]);
  const scores = page.getByRole("region", { name: "Questions at a glance" }).getByRole("row");
  expect((await scores.locator("td:last-child").allTextContents()).map((text) => text.trim())).toEqual([
    "68.8",
    "45.0",
    "95.0",
    "skipped",
    "62.5",
    "54.2",
  ]);
  expect(await page.getByText("Sufficient", { exact: true }).count()).toBe(1);
  expect(await page.getByText("All met", { exact: true }).count()).toBe(1);
  expect(await page.getByText("Rated 2, the points suggest 5.0").count()).toBe(1);
  expect(await page.getByText("Skipped: out of time").first().isVisible()).toBe(true);

  await summary("Technical").click();
  await figures.getByText("Σ(weight × value) ÷ Σ weights = 182.5000 ÷ 3.0000 = 60.8333, shown as 60.8").waitFor();
  await look("28-results-arithmetic");
}

function expectScorecard({ pages, text, info }: ReadPdf): void {
  const first = pages[0]?.text ?? "";
  for (const words of [CANDIDATE, "Senior back-end developer", "Harbour Search", "Ingrid Sørensen", "Yes", "68.1 of 100", "He designs"])
    expect(first).toContain(words);
  expect(text).toContain("Žádné změny bez oznámení.");
  expect(text).toContain(EDITED_POINT);
  expect(info).toMatchObject({ Title: `Scorecard ${CANDIDATE}, Technical interview` });
}

/** What was submitted was asked in the words of its day. */
async function changeGuideAfterwards({ page, arrive }: Inspection, before: Buffer): Promise<void> {
  const results = page.url();
  const words = await page.getByRole("main").textContent();
  await page.getByRole("link", { name: "Guides" }).click();
  await arrive("29-guides", "Guides");
  await page.getByRole("main").getByRole("link", { name: "Back-end developer", exact: true }).click();
  await page.getByRole("link", { name: about("Edit", REST) }).click();
  await page.getByLabel("Point", { exact: true }).nth(2).fill("Recites the registry of status codes");
  await page.getByRole("button", { name: "Save" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Back-end developer" }).waitFor();

  await page.goto(results);
  expect(await page.getByRole("main").textContent()).toBe(words);
  expect((await readScorecard(page)).bytes.equals(before)).toBe(true);
}

/** The lists now show the way back to the scorecard; then the door is closed. */
async function signOut({ page, arrive }: Inspection): Promise<void> {
  for (const room of ["Candidates", "Interviews", "Positions"]) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: room }).click();
    await arrive(`30-${room.toLowerCase()}`, room);
  }
  await page.getByRole("link", { name: "Home" }).click();
  await arrive("31-home-begun", "Home");
  const inside = page.url();
  await page.getByText("Ingrid Sørensen", { exact: true }).first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await arrive("32-signed-out", "Sign in");
  await page.goto(inside);
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
}
