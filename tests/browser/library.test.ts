import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { emptyDatabase } from "../support/db.ts";
import { type Inspection, LONGEST_WALK_MS, openInspection } from "../support/inspection.ts";
import { openSite, type Site } from "../support/site.ts";
import { makeFirstAccount } from "./preparing.ts";
import { useChromium } from "./using-chromium.ts";

describe.skipIf(chromiumPath === undefined)("the library of guides", () => {
  const browser = useChromium();
  let site: Site;

  beforeAll(async () => {
    site = await openSite(await emptyDatabase());
  });
  afterAll(async () => {
    await site?.stop();
  });

  it(
    "is searched while one types, and a guide of one's own is made, copied, archived and brought back",
    async () => {
      const walk = await openInspection(browser(), "library");
      await makeFirstAccount(walk, site.address);
      await search(walk, site.address);
      await begin(walk);
      await archive(walk);
    },
    LONGEST_WALK_MS,
  );
});

async function search(walk: Inspection, address: string): Promise<void> {
  const { page } = walk;
  await page.goto(`${address}/guides`);
  await walk.arrive("list", "Guides");
  await page.getByRole("searchbox", { name: "Search all guides" }).pressSequentially("databas ind");
  await page.locator("mark", { hasText: "indexes" }).first().waitFor();
  await page.waitForURL(/q=databas/);
  await walk.arrive("found", "Guides");
  await page.getByRole("link", { name: /^A database query has become slow/ }).click();
  await page.waitForURL(/#question-/);
  await walk.arrive("guide", "Back-end developer");
}

async function begin(walk: Inspection): Promise<void> {
  const { page } = walk;
  await page.getByRole("link", { name: "Guides", exact: true }).first().click();
  await page.getByRole("link", { name: "New guide" }).click();
  await walk.arrive("new", "New guide");
  await page.getByLabel("Title").fill("Ferry captain");
  await page.getByLabel("Role").fill("Master");
  await page.getByRole("button", { name: "Create guide" }).click();
  await walk.arrive("empty", "Ferry captain");
  await page.getByRole("link", { name: "Add a question" }).first().click();
  await page.getByLabel("Question", { exact: true }).fill("How do you dock in a crosswind?");
  await page.getByLabel("Section").fill("Seamanship");
  await page.getByLabel("Minutes").fill("");
  await page.getByRole("button", { name: "Save" }).first().click();
  await page.getByText("1 question without minutes").click();
  await walk.arrive("open", "Ferry captain");
  await page.locator(".missing").getByRole("link", { name: "How do you dock in a crosswind?" }).locator("visible=true").first().click();
  expect(await page.getByLabel("Minutes").inputValue()).toBe("");
}

async function archive(walk: Inspection): Promise<void> {
  const { page } = walk;
  await page.getByRole("link", { name: "Ferry captain" }).first().click();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await walk.arrive("copy", "Ferry captain (copy)");
  await page.getByRole("link", { name: "Edit title and summary" }).click();
  await walk.arrive("details", "Edit guide");
  await page.getByRole("link", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Archive" }).first().click();
  await page.getByText("“Ferry captain (copy)” is archived.").waitFor();
  await walk.arrive("archived", "Guides");
  await page.getByRole("button", { name: "Undo" }).click();
  await walk.arrive("back", "Ferry captain (copy)");
}
