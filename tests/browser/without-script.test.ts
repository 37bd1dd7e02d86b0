import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { emptyDatabase } from "../support/db.ts";
import { type Inspection, LONGEST_WALK_MS, openInspection, PATIENCE } from "../support/inspection.ts";
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
  makeFirstAccount,
  OWN,
  openGuide,
  plannedQuestions,
  publishPlan,
  REST,
  SLOW,
  startPlan,
  writeOwnQuestion,
} from "./preparing.ts";
import { useChromium } from "./using-chromium.ts";

describe.skipIf(chromiumPath === undefined)("the whole path without JavaScript", () => {
  const browser = useChromium();
  let site: Site;

  beforeAll(async () => {
    site = await openSite(await emptyDatabase());
  });
  afterAll(async () => {
    await site?.stop();
  });

  it(
    "is plain forms",
    async () => {
      const walk = await openInspection(browser(), "without-script", { javaScriptEnabled: false });
      await makeFirstAccount(walk, site.address);
      await searchGuide(walk);
      await createPosition(walk);
      await chooseRequirements(walk);
      await makePlan(walk);
      await publishPlan(walk);
      await addCandidate(walk);
      await startInterview(walk);
      await interview(walk);
      await submit(walk);
      await readResults(walk);
    },
    LONGEST_WALK_MS,
  );
});

async function searchGuide(walk: Inspection): Promise<void> {
  const { page } = walk;
  await openGuide(walk);
  await page.getByRole("searchbox", { name: "Search" }).fill("RESTful status codes");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("1 of 20 questions").waitFor();
}

async function makePlan(walk: Inspection): Promise<void> {
  const { page, arrive } = walk;
  await startPlan(walk);
  await add(page, SLOW);
  await page.getByRole("searchbox", { name: "Search" }).fill("RESTful status codes");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("1 of 20 questions").waitFor();
  await add(page, REST);
  await page.getByRole("button", { name: about("Move up", REST) }).click();
  await expect.poll(async () => (await plannedQuestions(page))[0], PATIENCE).toMatch(new RegExp(`^${REST}`));
  await writeOwnQuestion(walk);
  const slow = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: about("Move up", SLOW) }) });
  await slow.getByRole("spinbutton", { name: about("Minutes for", SLOW) }).fill("10");
  await slow.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("21 of 45 min").waitFor();
  await arrive("13-plan", "Technical interview");
  expect((await plannedQuestions(page)).length).toBe(3);
}

async function add(page: Page, question: string): Promise<void> {
  await page.getByRole("button", { name: about("Add", question) }).click();
  await page.getByRole("button", { name: about("✓ In plan", question) }).waitFor();
}

/** Every button that leads on saves first; "Save" stays. */
async function interview({ page, arrive, look }: Inspection): Promise<void> {
  await arrive("19-live", CANDIDATE);
  expect(await page.getByText("Nothing marked yet").count()).toBe(1);
  await page.getByRole("button", { name: "Start the clock" }).click();
  await page.getByText(/^since \d\d:\d\d$/).waitFor();
  await page.waitForLoadState();
  await markPoints(page, ["Covered", "Covered", "Partly", "Missed"]);
  await rate(page, 4);
  await seen(page.getByRole("button", { name: "Save", exact: true }))
    .last()
    .click();
  await page.getByText(/^✓ Saved \d\d:\d\d$/).waitFor();
  await page.waitForLoadState();
  await noteEvidence(page, "Versioned the public API at Kronos.");
  await look("20-live-marked");
  await page.getByRole("button", { name: "Next →" }).click();

  await reach(page, SLOW);
  await seen(page.getByText("Skip, because…")).click();
  await pick(page.getByRole("group", { name: "Why this question is skipped" }), "Another reason");
  await seen(page.getByLabel("In your words")).fill("The fire alarm rang.");
  await page.getByRole("button", { name: /How would you explain/ }).click();

  await reach(page, OWN);
  await markPoints(page, ["Partly", "Missed"]);
  await rate(page, 4);
  await noteEvidence(page, "A card index in a library.");
  await page.getByRole("button", { name: "← Previous" }).click();
  await reach(page, SLOW);
  expect(await seen(page.getByText("Skipped: it has no score and does not count against the candidate.")).count()).toBe(1);
  await page.getByRole("button", { name: /^Qualifications/ }).click();

  await reach(page, "What is verified?");
  await verify(page, /^Databases/, "Met", "Said in interview", "PostgreSQL and MongoDB at Kronos.");
  await page.getByRole("button", { name: "Next →" }).click();
  await reach(page, "What do you recommend?");
  await look("25-live-wrap-up");
}

/** The panel with that question, once the style sheet hides the others. */
async function reach(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { name: heading }).waitFor();
  await page.waitForLoadState();
}

async function submit({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("button", { name: "Review and submit" }).click();
  await arrive("24-review-incomplete", "Review and submit");
  expect(await page.getByRole("button", { name: "Submit the scorecard" }).count()).toBe(0);
  await page.getByRole("listitem").filter({ hasText: "Choose a recommendation." }).getByRole("link").click();
  await reach(page, "What do you recommend?");
  await pick(page.getByRole("group", { name: "Recommendation" }), "Not enough evidence");
  await page.getByLabel("Rationale").fill("The fire alarm cut it short; hear him again.");
  await page.getByRole("checkbox", { name: new RegExp(REST) }).check();
  await page.getByRole("button", { name: "Review and submit" }).click();
  await arrive("26-review", "Review and submit");
  await page.getByRole("button", { name: "Submit the scorecard" }).click();
}

/** REST scores 68.75 and the own question 54.1667; with the third skipped K = (½ + 1)/2, too little to rank the total of 61.4583. */
async function readResults({ page, arrive }: Inspection): Promise<void> {
  await page.waitForURL(/\/results$/);
  await arrive("27-results", CANDIDATE);
  const total = page
    .getByRole("region", { name: "Figures" })
    .locator("summary")
    .filter({ hasText: /^Total/ });
  expect(await total.textContent()).toBe("Total61.5 Insufficient");
  await total.click();
  await page.getByText("Σ(weight × value) ÷ Σ weights = 122.9167 ÷ 2.0000 = 61.4583, shown as 61.5").waitFor();
  const { read } = await readScorecard(page);
  const first = read.pages[0]?.text ?? "";
  for (const words of [CANDIDATE, "Not enough evidence", "61.5 of 100", "Insufficient", "75 %", "hear him again"])
    expect(first).toContain(words);
  expect(read.text).toContain("The fire alarm rang.");
}
