import { describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { useLiveSite } from "./live-site.ts";

/** How far the focused choice's ring stands out from what it is drawn on, as WCAG counts it: 3 is asked for. */
const CONTRAST = `(() => {
  const { outlineColor, backgroundColor, outlineStyle } = getComputedStyle(document.activeElement.nextElementSibling);
  if (outlineStyle === "none") return 1;
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  const luminance = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(outlineColor), luminance(backgroundColor)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
})()`;

describe.skipIf(chromiumPath === undefined)("the keyboard in the live interview", () => {
  const live = useLiveSite();

  it.each(["light", "dark"] as const)("is seen at a point, marked or not, where it is %s", async (colorScheme) => {
    const { page } = await live().enter({ colorScheme, reducedMotion: "reduce" });
    const unmarked = page.locator('.panel.current [name^="point:"]:checked').first();
    await unmarked.focus();
    // By key, so that the browser takes it for the keyboard's focus.
    await page.keyboard.press("Shift");
    expect(await page.evaluate(CONTRAST)).toBeGreaterThan(3);
    await page.keyboard.press("ArrowLeft");
    expect(await page.evaluate(CONTRAST)).toBeGreaterThan(3);
  });
});
