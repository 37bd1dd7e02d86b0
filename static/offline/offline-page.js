import { openDevice } from "../device/device.js";
import { fieldsOf } from "../unsent/left-over.js";
import { findPage, listKept, pathOf } from "./kept-pages.js";
import { lastSeen } from "./last-seen.js";

/** The page that stands in for those that a device without a network does not have. No DOM: the service worker uses it. */

const CACHE = "scorebook-offline";
const PATH = "/offline";

/** Where the server leaves room for the list of live pages; see views/offline.tsx. */
const ROOM = '<template id="kept"></template>';

/** Fetches the page and what it looks like. */
export async function keepOfflinePage() {
  const page = await fetch(PATH);
  if (!page.ok) return;
  const html = await page.clone().text();
  const cache = await caches.open(CACHE);
  const assets = Array.from(html.matchAll(/ (?:href|src)="(\/static\/[^"]+)"/g), ([, path = ""]) => path);
  await cache.addAll([...new Set(assets)]);
  await cache.put(PATH, page);
}

/**
 * The page, with the last seen person's live pages.
 * @param {URL} address of the page that it stands in for
 * @returns {Promise<Response | undefined>} undefined before it was ever fetched.
 */
export async function offlinePage({ pathname, search }) {
  const page = await caches.match(PATH, { cacheName: CACHE, ignoreVary: true });
  if (page === undefined) return undefined;
  const again = `href="${(pathname + search).replaceAll("&", "&amp;")}"`;
  const list = listOf(await entries());
  const html = (await page.text()).replace(`href="${PATH}"`, () => again).replace(ROOM, () => list);
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  // The policy that it was answered with holds here, too.
  headers.set("content-security-policy", page.headers.get("content-security-policy") ?? "default-src 'none'");
  return new Response(html, { status: 503, headers });
}

/** What the page looks like. @param {string} asset its path @returns {Promise<Response | undefined>} */
export const offlineAsset = (asset) => caches.match(asset, { cacheName: CACHE, ignoreVary: true });

/** @typedef {{ path: string, title: string, unsent: number }} Entry `title` is HTML */

/** @returns {Promise<Entry[]>} newest first */
async function entries() {
  const person = await lastSeen();
  if (person === null) return [];
  const device = await openDevice();
  const unsent = await device.changesOf(person);
  const entries = /** @type {Map<string, Entry>} */ (new Map());
  for (const { scorecard } of await listKept()) {
    const page = await findPage(scorecard);
    if (page === undefined || entries.has(scorecard)) continue;
    const { length } = fieldsOf(unsent.filter((change) => change.scorecard === scorecard));
    entries.set(scorecard, { path: pathOf(scorecard), title: titleOf(await page.text()), unsent: length });
  }
  return [...entries.values()];
}

/** A page's own name as it stands in its HTML, escaped. @param {string} html */
export const titleOf = (html) => /<title>([^<]*?)(?: · Scorebook)?<\/title>/.exec(html)?.[1] ?? "Interview";

/** @param {Entry[]} entries */
export function listOf(entries) {
  if (entries.length === 0) return "";
  const rows = entries.map(
    ({ path, title, unsent }) =>
      `<li class="list-row"><a class="list-name" href="${path}">${title}</a>${
        unsent === 0 ? "" : `<span class="list-meta">${unsent} ${unsent === 1 ? "change" : "changes"} not sent yet</span>`
      }</li>`,
  );
  return `<section aria-labelledby="kept"><h2 class="caps" id="kept">Interviews on this device</h2><ul class="list">${rows.join("")}</ul></section>`;
}
