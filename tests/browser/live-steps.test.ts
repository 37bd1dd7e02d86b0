import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { PATIENCE, ready, state, useLiveSite } from "./live-site.ts";
import { answerChanges } from "./on-device.ts";

describe.skipIf(chromiumPath === undefined)("taking back, and leaving", () => {
  const live = useLiveSite();

  const isRated = (page: Page, value: number) => page.isChecked(live().rating(value));
  const stored = () => expect.poll(() => live().stored("rating"), PATIENCE);

  it("undoes and redoes marks as new changes, through a reload", async () => {
    const { page } = await live().enter();
    expect(await page.isDisabled("#undo")).toBe(true);
    await page.keyboard.press("3");
    await stored().toBe("3");
    await page.keyboard.press("5");
    await stored().toBe("5");
    await page.keyboard.press("j");
    await page.keyboard.press("Control+z");
    expect(await page.textContent(".panel.current .ask")).toBe("How do you trim a lamp?");
    expect(await isRated(page, 3)).toBe(true);
    expect(await page.textContent("#elsewhere")).toContain("Undone: Rating");
    await stored().toBe("3");
    await page.keyboard.press("Control+y");
    await stored().toBe("5");
    await page.reload();
    await ready(page);
    await page.click("#undo");
    await stored().toBe("3");
    await page.click("#redo");
    await stored().toBe("5");
    expect(await live().history("rating")).toEqual(["3", "5", "3", "5", "3", "5"]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await stored().toBe("");
  });

  /** What the text is after a key; both the browser and the page make a step at a pause in typing, of which a busy machine has some. */
  const after = (page: Page, key: string) => async () => {
    await page.keyboard.press(key);
    return page.inputValue(live().evidence);
  };

  it("takes typing back as one step outside the text, and leaves undo inside it to the browser", async () => {
    const { page } = await live().enter();
    await page.keyboard.press("e");
    await page.keyboard.type("He cools it.");
    await expect.poll(after(page, "Control+z"), PATIENCE).toBe("");
    await page.keyboard.press("Escape");
    await page.fill(live().evidence, "He trims it.");
    await page.keyboard.press("Escape");
    await expect.poll(after(page, "Control+z"), PATIENCE).toBe("");
    await expect.poll(after(page, "Control+Shift+z"), PATIENCE).toBe("He trims it.");
    await state(page, "saved");
    expect(await live().stored("evidence")).toBe("He trims it.");
  });

  it("takes typing back inside the text, too, once the page was loaded again and the browser knows nothing of it", async () => {
    const { page } = await live().enter();
    await page.fill(live().evidence, "He trims it.");
    await state(page, "saved");
    await page.reload();
    await ready(page);
    await page.focus(live().evidence);
    await page.keyboard.press("Control+z");
    expect(await page.inputValue(live().evidence)).toBe("");
    await page.keyboard.press("Control+y");
    expect(await page.inputValue(live().evidence)).toBe("He trims it.");
    await page.keyboard.press("End");
    await page.keyboard.type(" Well");
    // The browser's own undo, which takes back what was typed since.
    await expect.poll(after(page, "Control+z"), PATIENCE).toMatch(/^He trims it\. ?$/);
  });

  it("does not take back what was changed elsewhere since", async () => {
    const laptop = await live().enter();
    const phone = await live().enter();
    await laptop.page.keyboard.press("3");
    await phone.page.waitForSelector(`${live().rating(3)}:checked`, { state: "attached" });
    await phone.page.keyboard.press("1");
    await laptop.page.waitForSelector(`${live().rating(1)}:checked`, { state: "attached" });
    await laptop.page.keyboard.press("Control+z");
    expect(await laptop.page.textContent("#elsewhere")).toContain("Changed elsewhere since; left as it is: Rating");
    expect(await isRated(laptop.page, 1)).toBe(true);
    expect(await live().history("rating")).toEqual(["3", "1"]);
  });

  it("says before one leaves what is not sent, and sends it from the next page", async () => {
    const { page } = await live().enter();
    await answerChanges(page, (route) => route.abort());
    await page.fill(live().evidence, "Not sent yet.");
    await state(page, "kept");
    await page.click(".live-head .back");
    const dialog = page.locator("dialog[open]");
    await dialog.waitFor(PATIENCE);
    expect(await dialog.textContent()).toContain("1 change is not sent yet. It is safe on this device and will be sent");
    await dialog.getByRole("button", { name: "Stay" }).click();
    await expect.poll(() => page.locator("dialog").count(), PATIENCE).toBe(1);
    expect(page.url()).toContain(live().scorecard());
    await page.click(".live-head .back");
    await page.locator("dialog[open]").getByRole("button", { name: "Leave" }).click();
    await page.waitForURL("**/interviews/**", PATIENCE);
    await page.unroute("**/changes");
    await expect.poll(() => live().stored("evidence"), PATIENCE).toBe("Not sent yet.");
  });

  it("asks no longer once all is sent, and goes where the person wanted", async () => {
    const { page } = await live().enter();
    await answerChanges(page, (route) => route.abort());
    await page.fill(live().evidence, "Sent while asked.");
    await state(page, "kept");
    await page.click(".live-head .back");
    await page.locator("dialog[open]").waitFor(PATIENCE);
    await page.unroute("**/changes");
    await page.waitForURL("**/interviews/**", PATIENCE);
    expect(await live().stored("evidence")).toBe("Sent while asked.");
  });

  it("does not ask when all is sent in time", async () => {
    const { page } = await live().enter();
    await page.focus(live().evidence);
    await page.keyboard.type("Typed a moment ago.");
    await page.click(".live-head .back");
    await page.waitForURL("**/interviews/**", PATIENCE);
    expect(await live().stored("evidence")).toBe("Typed a moment ago.");
  });
});
