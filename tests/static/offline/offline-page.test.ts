import { describe, expect, it } from "vitest";
import { isAnothers } from "../../../static/offline/last-seen.js";
import { listOf, titleOf } from "../../../static/offline/offline-page.js";

describe("the list of interviews on the device", () => {
  it("names each as its own page does, and says what is not sent", () => {
    const html = listOf([
      { path: "/scorecards/1", title: titleOf("<title>Zoë &lt;b&gt;, First interview · Scorebook</title>"), unsent: 0 },
      { path: "/scorecards/2", title: "Amara Okafor, First interview", unsent: 1 },
      { path: "/scorecards/3", title: "Tomás", unsent: 3 },
    ]);
    expect(html).toContain('<a class="list-name" href="/scorecards/1">Zoë &lt;b&gt;, First interview</a></li>');
    expect(html).toContain("1 change not sent yet");
    expect(html).toContain("3 changes not sent yet");
  });

  it("is nothing where there is none", () => {
    expect(listOf([])).toBe("");
  });
});

describe("a cache", () => {
  it("that names a person is theirs alone; the others are everybody's", () => {
    expect(isAnothers("scorebook-page olivia one 7", "olivia")).toBe(false);
    expect(isAnothers("scorebook-page olivia one 7", "colin")).toBe(true);
    expect(isAnothers("scorebook-page olivia one 7", null)).toBe(true);
    expect(isAnothers("scorebook-offline", null)).toBe(false);
  });
});
