import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The shell without windows comes first: the same engine for two thirds of the processor's time. */
const PLACES = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where Chromium is on this machine; undefined where there is none. */
export const chromiumPath = PLACES.find((path) => path !== "" && existsSync(path));

if (chromiumPath === undefined) {
  if (process.env.REQUIRE_BROWSER === "yes")
    throw new Error("The browser journeys are required, and no Chromium was found. Set CHROMIUM_PATH.");
  console.warn("The browser journeys are SKIPPED: no Chromium was found. Install it, or set CHROMIUM_PATH.");
}

const QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
const HOW = { executablePath: chromiumPath ?? "", args: process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET };

export const launch = (): Promise<Browser> => chromium.launch(HOW);

/** A browser that keeps what it has in a folder, as a person's own does; closed and launched again it has it still. */
export const launchWithProfile = (folder: string): Promise<BrowserContext> => chromium.launchPersistentContext(folder, HOW);

/** Lets a window in as somebody whose sessions were made beforehand, by the Cookie header that their browser would send. */
export async function letIn(context: BrowserContext, cookie: string, address: string): Promise<void> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: "Lax" }]);
}

/** A page that fails the test on any error in its console: a script's, a refused style's, a missing file's. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { page, faults };
}
