import { mkdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { openPage } from "./chromium.ts";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = JSON.stringify({
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
  preload: false,
  iframes: false,
});
/** What breaks a rule, as "rule: selector" lines. */
const BROKEN = `axe.run(document, ${RULES}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + "\\n" + failureSummary)))`;

/** For a machine that is busy with other things; nothing takes that long on an idle one. */
export const PATIENCE = { timeout: 20_000 };
export const LONGEST_WALK_MS = 240_000;

const HANDHELD = { width: 390, height: 844 };

export type Inspection = {
  /** The person's own window: wide and light. */
  page: Page;
  /** Waits for the page with that h1, and inspects it in the person's window and on a phone. */
  arrive: (name: string, heading: string | RegExp) => Promise<void>;
  /** Inspects what stands in the person's window alone: a state that its address does not tell. */
  look: (name: string) => Promise<void>;
  /** The addresses of all pages so far, without the site's. */
  paths: () => string[];
};

/** Taking them is a third of a journey's time, so only who wants to look at them asks for them. */
const PICTURES = process.env.PICTURES === "yes";

/**
 * A person's window beside a phone in the dark with the same cookies. Each page must keep WCAG 2.2 AA in both (axe-core
 * cannot look where JavaScript is off), leave nothing in the console and fit a width of 390. With PICTURES=yes pictures
 * of all go to test-results/<folder>.
 */
export async function openInspection(browser: Browser, folder: string, options: BrowserContextOptions = {}): Promise<Inspection> {
  const pictures = `test-results/${folder}`;
  mkdirSync(pictures, { recursive: true });
  const own = await openPage(browser, options);
  const phone = await openPage(browser, {
    ...options,
    viewport: HANDHELD,
    hasTouch: true,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const { page } = own;
  for (const one of [page, phone.page]) one.setDefaultTimeout(PATIENCE.timeout);
  const paths = new Set<string>();
  const broken = options.javaScriptEnabled === false ? async () => [] : brokenRules;

  async function look(name: string): Promise<void> {
    if (PICTURES) {
      await page.evaluate("scrollTo(0, 0)");
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    }
    expect([name, await broken(page), own.faults]).toEqual([name, [], []]);
  }

  async function lookOnPhone(name: string): Promise<void> {
    await phone.page.context().addCookies(await page.context().cookies());
    await phone.page.goto(page.url());
    const width = await phone.page.evaluate("document.documentElement.scrollWidth");
    expect([name, width, await broken(phone.page), phone.faults]).toEqual([name, 390, [], []]);
    if (!PICTURES) return;
    // As tall as the page, so that what sticks to the screen's edges stands at the picture's.
    await phone.page.setViewportSize({ width: 390, height: Number(await phone.page.evaluate("document.documentElement.scrollHeight")) });
    await phone.page.screenshot({ path: `${pictures}/${name}-phone.png` });
    await phone.page.setViewportSize(HANDHELD);
  }

  return {
    page,
    look,
    paths: () => [...paths],
    async arrive(name, heading) {
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.waitForLoadState();
      const { pathname, search } = new URL(page.url());
      paths.add(pathname + search);
      await Promise.all([look(name), lookOnPhone(name)]);
    },
  };
}

/** axe-core looks at the page as it stands. The page's own policy does not bind what Playwright evaluates. */
async function brokenRules(page: Page): Promise<unknown> {
  await page.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  return page.evaluate(BROKEN);
}
