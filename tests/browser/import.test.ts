import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/imports/limits.ts";
import { KEEPER_GUIDE, KEEPER_PAGE } from "../imports/guides.ts";
import { docx, type Paragraph } from "../imports/word.ts";
import { chromiumPath } from "../support/chromium.ts";
import { emptyDatabase } from "../support/db.ts";
import { type Inspection, LONGEST_WALK_MS, openInspection, PATIENCE } from "../support/inspection.ts";
import { openSite, type Site } from "../support/site.ts";
import { makeFirstAccount, startPlan } from "./preparing.ts";
import { useChromium } from "./using-chromium.ts";

const KEEPER_FILE: Paragraph[] = [
  { style: "Heading1", text: "Lighthouse Keeper Interview Guide" },
  { style: "Heading2", text: "Technical Questions" },
  { style: "Heading3", text: "1. How do you trim a lamp?" },
  { text: "It cools first, then the wick is trimmed." },
  { text: "Follow-up Points:" },
  { bullet: true, text: "Discuss the tools and the oil, and the effect of damp" },
  { style: "Heading3", text: "2. What do you log at dawn?" },
  { text: "The weather, the sea and every vessel in sight." },
  { style: "Heading2", text: "Conclusion" },
  { text: "Who relieves you when you are ill." },
];

/** A file beyond the limit is told of the moment it is chosen, to the ear as well. */
async function tooLarge(page: Page): Promise<void> {
  const field = page.locator("#files");
  await field.setInputFiles({ name: "book.txt", mimeType: "text/plain", buffer: Buffer.alloc(LIMITS.fileMegabytes * 1024 * 1024 + 1) });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await page.locator("#files-mistake").textContent()).toContain("book.txt has more than 5 MB.");
  await field.setInputFiles([]);
  expect(await field.getAttribute("aria-invalid")).toBeNull();
}

describe.skipIf(chromiumPath === undefined)("a guide from elsewhere", () => {
  const browser = useChromium();
  let site: Site;

  const begin = async (folder: string, options = {}) => {
    site = await openSite(await emptyDatabase());
    const walk = await openInspection(browser(), folder, options);
    await makeFirstAccount(walk, site.address);
    await walk.page.goto(`${site.address}/guides`);
    await walk.page.getByRole("link", { name: "Import a guide" }).first().click();
    await walk.arrive("03-new", "Import a guide");
    return walk;
  };

  it(
    "is dropped as a Word file, reviewed line by line, saved, and planned with",
    async () => {
      const walk = await begin("import");
      await tooLarge(walk.page);
      await dropFile(walk.page, "keeper.docx", docx(KEEPER_FILE));
      await walk.page.getByRole("button", { name: "Continue" }).click();
      await review(walk);
      await save(walk);
      await plan(walk);
      await site.stop();
    },
    LONGEST_WALK_MS,
  );

  it(
    "pasted from a page keeps its headings, unless it is edited first",
    async () => {
      const { page, arrive } = await begin("import-paste");
      await copyPage(page, KEEPER_PAGE);
      await page.getByLabel("Paste the guide").focus();
      await page.keyboard.press("Control+V");
      await page.getByRole("button", { name: "Continue" }).click();
      await arrive("04-pasted", "Review before saving");
      await counted(page, "2 questions · 1 follow-up point");
      await page.goto(`${site.address}/imports/new`);
      await page.getByLabel("Paste the guide").focus();
      await page.keyboard.press("Control+V");
      await page.keyboard.type("Edited");
      expect(await page.locator("[data-rich]").inputValue()).toBe("");
      await site.stop();
    },
    LONGEST_WALK_MS,
  );

  it(
    "goes the same way without JavaScript, and a newer edition updates it",
    async () => {
      const walk = await begin("import-without-script", { javaScriptEnabled: false });
      const { page, arrive } = walk;
      await page.getByLabel("Paste the guide").fill(KEEPER_GUIDE);
      await page.getByRole("button", { name: "Continue" }).click();
      await arrive("04-review", "Review before saving");
      await halfType(page);
      await page.getByRole("button", { name: "Leave as it is" }).click();
      await page.getByText("Left as it is.").waitFor();
      await stillTyped(page);
      await page.getByRole("button", { name: "Save as a new guide" }).click();
      await arrive("05-guide", "Lighthouse Keeper Interview Guide");
      await page.goto(`${site.address}/imports/new`);
      const crisis = "Describe a crisis on your watch.";
      const newer = KEEPER_GUIDE.replace("trim a lamp?", "trim a tall lamp?").replace(NIGHT, crisis);
      await page.getByLabel("Paste the guide").fill(newer);
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("button", { name: "Compare and update it" }).click();
      await arrive("06-edition", /Newer edition of/);
      await pairByHand(walk, crisis);
      await page.getByRole("button", { name: "Update the guide" }).click();
      await page.getByText("0 added, 2 changed, 0 taken out").waitFor();
      await page.getByRole("heading", { name: crisis }).waitFor();
      await page.getByRole("heading", { name: "How do you trim a tall lamp?" }).waitFor();
      await site.stop();
    },
    LONGEST_WALK_MS,
  );

  it(
    "stands still under a press on Save, whatever closes in the panes above it",
    async () => {
      const { page, arrive } = await begin("import-still");
      const nights = Array.from({ length: 40 }, (_, at) => `### What do you do in night ${at + 1}?\n\nWatch the lamp.`);
      await page.getByLabel("Paste the guide").fill([KEEPER_GUIDE, ...nights].join("\n\n"));
      await page.getByRole("button", { name: "Continue" }).click();
      await arrive("04-long", "Review before saving");
      await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      const place = await afterTwoFrames(page, "scrollY");
      await page.evaluate("document.querySelector('#line-3').remove()");
      expect(await afterTwoFrames(page, "scrollY")).toBe(place);
      await site.stop();
    },
    LONGEST_WALK_MS,
  );
});

/** What is so once the page has been laid out anew and has followed. */
const afterTwoFrames = (page: Page, what: string) =>
  page.evaluate(`new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(${what}))))`);

const NIGHT = "Tell me about a night that went wrong.";

/** A title and a question's minutes are begun before something else is pressed. */
async function halfType(page: Page): Promise<void> {
  await page.getByLabel("Title").fill("Lighth");
  await page.getByText("Fill in", { exact: true }).first().click();
  await page.getByLabel("Minutes").first().fill("1 or 2");
}

/** What was pressed leaves the focus where it was, once the page has come. */
const focused = (page: Page, name: string) => expect.poll(() => page.evaluate("document.activeElement?.className"), PATIENCE).toBe(name);

/** What was begun is there, and is taken back; the page has not gone to its head. */
async function stillTyped(page: Page): Promise<void> {
  expect(await page.getByLabel("Title").inputValue()).toBe("Lighth");
  expect(await page.getByLabel("Minutes").first().inputValue()).toBe("1 or 2");
  await focused(page, "compound");
  await page.getByLabel("Minutes").first().fill("");
  await page.getByLabel("Title").fill("Lighthouse Keeper Interview Guide");
}

/** What is worded quite otherwise is not in it and new, until a person says that it is one. */
async function pairByHand({ page, look }: Inspection, crisis: string): Promise<void> {
  const night = page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: NIGHT }) });
  await night.getByLabel("In the new edition it is").selectOption({ label: crisis });
  await night.getByRole("button", { name: "Show as changed" }).click();
  await page.getByText("0 questions new · 2 changed · 0 not in it").waitFor();
  await focused(page, "edition-entry");
  await look("06-paired");
}

/** As a person drops a file from their desktop anywhere on the page. */
async function dropFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  const dropped = await page.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(Buffer.from(content).toString("base64"))}), (sign) => sign.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([bytes], ${JSON.stringify(name)}));
      return carried;
    })()`,
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer: dropped });
}

/** As a person copies all of another page. */
async function copyPage(page: Page, html: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent(html);
  await other.keyboard.press("Control+A");
  await other.keyboard.press("Control+C");
  await other.close();
}

const counted = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();

/** One click turns a line into a question and keeps the place; a compound point is split; what is not said is filled in. */
async function review({ page, arrive, look }: Inspection): Promise<void> {
  await arrive("04-review", "Review before saving");
  await counted(page, "2 questions · 1 follow-up point · 0 qualifications · 2 lines not understood");
  await page.getByLabel("Title").fill("Half typed");
  const stray = page.getByRole("listitem").filter({ hasText: "Who relieves you" });
  await stray.getByRole("button", { name: "Question" }).click();
  await counted(page, "3 questions");
  expect(await page.evaluate("document.activeElement?.getAttribute('value')")).toMatch(/^\d+ question$/);
  expect(await page.getByLabel("Title").inputValue()).toBe("Half typed");
  await look("05-turned");
  await page.getByRole("checkbox", { name: "Discuss the oil" }).uncheck();
  await page.getByRole("button", { name: "Split" }).click();
  await counted(page, "3 questions · 2 follow-up points");
  await page.getByText("Left out: Discuss the oil").waitFor();
  await page.getByText("Fill in", { exact: true }).first().click();
  await page.getByLabel("Minutes").first().fill("6");
  await page.getByLabel("Competency").first().fill("Optics");
  await look("06-filling");
  await page.getByRole("button", { name: "Keep", exact: true }).first().click();
  await page.getByText("Optics · 6 min").waitFor();
  // From a line's number by arrow keys and Tab: no mouse is needed.
  await page.locator("#line-2 .line-number").focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate("document.activeElement?.textContent")).toBe("3");
  await look("07-reviewed");
}

async function save({ page, arrive }: Inspection): Promise<void> {
  await page.getByLabel("Title").fill("Lighthouse keeper");
  await page.getByRole("button", { name: "Save as a new guide" }).click();
  await arrive("08-guide", "Lighthouse keeper");
}

async function plan(walk: Inspection): Promise<void> {
  const { page } = walk;
  await page.getByRole("link", { name: "New position from this guide" }).click();
  await page.getByLabel("Title").fill("Night keeper");
  await page.getByRole("button", { name: "Create position" }).click();
  await page.getByRole("heading", { level: 1, name: "Night keeper" }).waitFor();
  await startPlan(walk);
  await page.getByRole("button", { name: /^Add ?: How do you trim a lamp/ }).click();
  await page.locator("#planned-list .prompt").filter({ hasText: "How do you trim a lamp?" }).waitFor();
}
