import { describe, it } from "vitest";
import { assemble } from "../support/cast.ts";
import { chromiumPath, letIn } from "../support/chromium.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";
import { LONGEST_WALK_MS, openInspection } from "../support/inspection.ts";
import { openSite } from "../support/site.ts";
import { useChromium } from "./using-chromium.ts";

/** A correction from the results page and back to it, with and without JavaScript. */
describe.skipIf(chromiumPath === undefined)("an interviewer who corrects a submitted scorecard", () => {
  const browser = useChromium();

  it.each([["with JavaScript", true] as const, ["without JavaScript", false] as const])(
    "%s",
    async (_, javaScriptEnabled) => {
      const { db, owner, colleague } = await assemble();
      const { scorecards, questions } = await makePanel(db, owner.actor, [colleague.actor, owner.actor]);
      const [first = "", second = ""] = questions.map(({ id }) => id);
      for (const { id } of scorecards) await fillScorecard(db, id, { [first]: 3, [second]: 4 });
      const site = await openSite(db);
      const walk = await openInspection(browser(), `amendment${javaScriptEnabled ? "" : "-without-script"}`, {
        javaScriptEnabled,
        // Without the service worker nothing of one walk is left for the next.
        serviceWorkers: "block",
      });
      const { page, arrive, look } = walk;
      try {
        await letIn(page.context(), colleague.browser.cookie(), site.address);
        await page.goto(`${site.address}/scorecards/${scorecards[0]?.id}/results`);
        await page.getByRole("link", { name: "Correct this scorecard" }).click();
        await arrive("form", "Correct your scorecard");

        await page.getByText("1. How do you trim a lamp?", { exact: true }).first().click();
        await page.locator(`[name="rating:${first}"][value="5"]`).check();
        await page.getByLabel("Evidence: what was said").first().fill("Named the scissors, too.");
        await look("unfolded");
        await page.getByLabel("Why it is corrected").fill("Found my second page.");
        await page.getByRole("button", { name: "Save the correction" }).click();
        await page.getByRole("heading", { name: "Amended once" }).waitFor();
        await page.getByRole("row", { name: "Question 1: Rating 3 of 5 5 of 5" }).waitFor();
        await arrive("amended", "Amara Okafor");

        await page.getByRole("link", { name: "The first version, as it was submitted" }).click();
        await page.getByText("It was amended once since.").waitFor();
        await arrive("first-version", "Amara Okafor");
        await page.getByRole("link", { name: "Back to the scorecard as amended" }).click();
        await page.getByRole("heading", { name: "Amended once" }).waitFor();
      } finally {
        for (const context of browser().contexts()) await context.close();
        await site.stop();
      }
    },
    LONGEST_WALK_MS,
  );
});
