import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launch } from "../support/chromium.ts";

/** Starts Chromium for the tests of a describe, and ends it after them. @returns what gives it to a test. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("Chromium runs while tests run.");
    return browser;
  };
}
