import type { Page, Route } from "playwright-core";

type Unsent = { person: string; scorecard: string; label?: string; changes: { field: string; value: string }[] };

/** Puts changes into the journal of a page's device, as the live page does while nobody answers it. @returns their ids. */
export async function leaveUnsent(
  page: Page,
  { person, scorecard, label = "Amara Okafor, First interview", changes }: Unsent,
): Promise<string[]> {
  const made = changes.map(({ field, value }) => {
    return { id: crypto.randomUUID(), person, scorecard, field, value, bases: [], madeAt: new Date().toISOString() };
  });
  await page.evaluate(`Promise.all([import("/static/device/device.js"), import("/static/unsent/unsent.js")]).then(async ([{ openDevice }, { hangSign }]) => {
    const device = await openDevice();
    for (const change of ${JSON.stringify(made)}) await device.put(change);
    hangSign(${JSON.stringify(person)}, ${JSON.stringify(scorecard)}, ${JSON.stringify(label)});
  })`);
  return made.map(({ id }) => id);
}

/** What a person's journal on a page's device holds, in the order made, as "field value". Asks no server for anything. */
export const journalOf = (page: Page, person: string): Promise<string[]> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("scorebook");
    opening.onsuccess = () => {
      const asking = opening.result.transaction("change").objectStore("change").getAll();
      asking.onsuccess = () => resolve(asking.result
        .filter(({ person }) => person === ${JSON.stringify(person)})
        .sort((a, b) => a.order - b.order)
        .map(({ field, value }) => field + " " + value));
    };
  })`);

/** The scorecards of which a page's device holds a copy of what the server said. */
export const copiesOn = (page: Page): Promise<string[]> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("scorebook");
    opening.onsuccess = () => {
      const asking = opening.result.transaction("copy").objectStore("copy").getAllKeys();
      asking.onsuccess = () => resolve([...new Set(asking.result.map(([person, scorecard]) => person + " " + scorecard))]);
    };
  })`);

/** The live pages that a page's device keeps in full, as "person scorecard". */
export const pagesOn = (page: Page): Promise<string[]> =>
  page.evaluate(`caches.keys().then(async (names) => {
    const found = await Promise.all(names.filter((name) => name.startsWith("scorebook-page ")).map(async (name) => {
      const [, person, scorecard] = name.split(" ");
      return (await caches.match("/scorecards/" + scorecard, { cacheName: name, ignoreVary: true })) ? [person + " " + scorecard] : [];
    }));
    return found.flat();
  })`);

/** The signs by which other pages know that a page's device holds unsent changes. */
export const signsOn = (page: Page): Promise<string[]> =>
  page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('scorebook-unsent '))");

/** Has a page do without what only Chromium has: sending what is unsent by its worker, at a time of its own. */
export const SENDING_BY_PAGES = "delete ServiceWorkerRegistration.prototype.sync";

/**
 * Lets a page's changes be answered as the test says, the page's own alone: Chromium would also send them by its worker,
 * which no test answers.
 */
export async function answerChanges(page: Page, answer: (route: Route) => unknown): Promise<void> {
  await page.evaluate(SENDING_BY_PAGES);
  await page.route("**/changes", answer);
}
