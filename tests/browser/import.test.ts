import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { KEEPER_GUIDE } from "../imports/guides.ts";
import { chromiumPath, launch } from "../support/chromium.ts";
import { emptyDatabase } from "../support/db.ts";
import { LONGEST_WALK_MS, openInspection } from "../support/inspection.ts";
import { openSite, type Site } from "../support/site.ts";
import { makeFirstAccount } from "./preparing.ts";

describe.skipIf(chromiumPath === undefined)("a guide from elsewhere", () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    browser = await launch();
    site = await openSite(await emptyDatabase());
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it(
    "is pasted, reviewed and saved",
    async () => {
      const walk = await openInspection(browser, "import");
      const { page, arrive, look } = walk;
      await makeFirstAccount(walk, site.address);
      await page.goto(`${site.address}/imports/new`);
      await arrive("01-new", "Import a guide");
      await page
        .getByLabel("Paste the guide")
        .fill(
          `${KEEPER_GUIDE}\n\n### 4. Why do you like the sea?\n\nSome closing words that nobody asked for.\n\n## Conclusion\n\nGood luck to all of you.\n`,
        );
      await page.getByRole("button", { name: "Continue" }).click();
      await arrive("02-review", "Review before saving");
      await page.locator("#line-8").hover();
      await look("03-review-hover");
    },
    LONGEST_WALK_MS,
  );
});
