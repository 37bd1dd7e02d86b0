import { lastSeen, PERSON, see } from "./last-seen.js";

/**
 * Live pages that this device keeps, so that an interview goes on without a network: each in a cache of its own, with
 * the very scripts, styles and fonts that it was loaded with. So a page never meets the scripts of another release,
 * and what nobody needs any more goes with its page. No DOM: the service worker uses it.
 *
 * The server answers the pages with `no-store`: they name a candidate, and nobody who comes to this browser later
 * shall find them by going back. They may be here all the same, because this is not the browser's own cache: a page is
 * kept for the person that it was answered to, is given to nobody else, and is deleted as soon as the browser sees
 * another person, the sign-in page or a sign-out.
 *
 * @typedef {{ name: string, person: string, scorecard: string, at: number }} Kept
 */

/** The oldest go out beyond these, and nobody waits this long for a network. */
export const MOST_PAGES = 20;
const LONGEST_MS = 14 * 24 * 60 * 60 * 1000;
/** Two tabs may keep a page at once, and neither takes away the other's; what is later than that comes from a clock that was wrong. */
const AT_ONCE_MS = 60_000;

const PREFIX = "scorebook-page";
const LIVE_PATH = /^\/scorecards\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The scorecard whose live page is at this path; null where there is another page. @param {string} path */
export const scorecardAt = (path) => LIVE_PATH.exec(path)?.[1]?.toLowerCase() ?? null;

/** @param {string} scorecard */
export const pathOf = (scorecard) => `/scorecards/${scorecard}`;

/** A cache's name says what is in it, so that finding a page opens no other. @param {Omit<Kept, "name">} kept */
export const nameOf = ({ person, scorecard, at }) => [PREFIX, person, scorecard, at].join(" ");

/** @param {string} name @returns {Kept | null} null where it is another cache's. */
export function readName(name) {
  const [prefix, person = "", scorecard = "", at = ""] = name.split(" ");
  return prefix === PREFIX ? { name, person, scorecard, at: Number(at) } : null;
}

/**
 * Which of the kept pages go once a new one is complete: its own former ones, and the oldest beyond the limits.
 * @param {Kept[]} all
 * @param {Omit<Kept, "name">} fresh
 */
export function superseded(all, fresh) {
  const isFormer = (/** @type {number} */ at) => at < fresh.at || at > fresh.at + AT_ONCE_MS;
  const former = all.filter(({ person, scorecard, at }) => person === fresh.person && scorecard === fresh.scorecard && isFormer(at));
  const others = all.filter(({ person, scorecard }) => person !== fresh.person || scorecard !== fresh.scorecard);
  const newest = others.filter(({ at }) => at > fresh.at - LONGEST_MS).toSorted((one, other) => other.at - one.at);
  return [...former, ...others.filter((page) => !newest.slice(0, MOST_PAGES - 1).includes(page))];
}

/**
 * Fetches a live page and what it needs, and keeps them for the person that it is answered to. When anything of it
 * fails, what was kept before stays; when there is no page to mark in any more, what was kept goes.
 * @param {string} scorecard
 * @param {string[]} assets paths under /static
 */
export async function keepPage(scorecard, assets) {
  const page = await fetch(pathOf(scorecard));
  if (isGone(page)) return dropPage(scorecard);
  const person = page.headers.get(PERSON);
  if (!page.ok || page.redirected || person === null) return;
  await see(person);
  const fresh = { person, scorecard, at: Date.now() };
  const name = nameOf(fresh);
  const cache = await caches.open(name);
  try {
    await cache.addAll([...new Set(assets)]);
    // Last, because a cache that has its page is complete.
    await cache.put(pathOf(scorecard), page);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  // Somebody else may have come while it was on its way.
  if ((await lastSeen()) !== person) await caches.delete(name);
  else for (const old of superseded(await listKept(), fresh)) await caches.delete(old.name);
}

/** The last seen person's kept page of a scorecard. @param {string} scorecard @returns {Promise<Response | undefined>} */
export const findPage = (scorecard) => find(scorecard, pathOf(scorecard));

/** What that page was loaded with. @param {string} scorecard @param {string} asset its path @returns {Promise<Response | undefined>} */
export const findAsset = (scorecard, asset) => find(scorecard, asset);

/** Forgets a live page if the scorecard was submitted, or is no longer the person's. @param {string} scorecard */
export async function dropIfGone(scorecard) {
  if (isGone(await fetch(pathOf(scorecard)))) await dropPage(scorecard);
}

/** Only an answer of ours counts: a sign-in that ended is no reason, and no more is a network that has its own page first. @param {Response} page */
const isGone = (page) => page.headers.has(PERSON) && (page.redirected || page.status === 404);

/** Forgets a live page, whoever's it is. @param {string} scorecard */
export async function dropPage(scorecard) {
  for (const kept of await listKept()) if (kept.scorecard === scorecard) await caches.delete(kept.name);
}

/** All kept pages, newest first. */
export async function listKept() {
  const names = await caches.keys();
  return names.flatMap((name) => readName(name) ?? []).toSorted((one, other) => other.at - one.at);
}

/** @param {string} scorecard @param {string} path */
async function find(scorecard, path) {
  const person = await lastSeen();
  for (const kept of await listKept()) {
    if (kept.person !== person || kept.scorecard !== scorecard) continue;
    const cache = await caches.open(kept.name);
    if (await cache.match(pathOf(scorecard), ANY_ENCODING)) return cache.match(path, ANY_ENCODING);
  }
}

/** Answers vary by the encodings that a browser takes, and this browser is one. */
const ANY_ENCODING = { ignoreVary: true };
