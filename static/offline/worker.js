/// <reference path="./worker.d.ts" />
import { createAnswers } from "./answers.js";
import { dropIfGone, dropPage, keepPage, scorecardAt } from "./kept-pages.js";
import { PERSON, see } from "./last-seen.js";
import { keepOfflinePage } from "./offline-page.js";
import { sendWithoutPage, UNSENT } from "./sending-later.js";

/**
 * The service worker: lets the live interview open without a network. It asks the network first, always; what it
 * keeps it gives only when that fails or hangs. Of other pages it sees no more than whose they are.
 */
const answers = createAnswers();

addEventListener("install", (event) => {
  event.waitUntil(skipWaiting());
  // A mark being saved must not wait for a worker that has to be woken first.
  const past = ["/scorecards/*/changes", "/scorecards/*/events"].map((pathname) => ({
    condition: { urlPattern: { pathname } },
    source: /** @type {const} */ ("network"),
  }));
  event.waitUntil(event.addRoutes?.(past).catch(() => {}) ?? Promise.resolve());
  event.waitUntil(keepOfflinePage().catch(() => {}));
});

addEventListener("activate", (event) => {
  // Every other page is asked for while the worker is still waking up, so that it loses no time by it.
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]));
});

addEventListener("message", (event) => {
  if (!(event instanceof ExtendableMessageEvent)) return;
  const told = readTold(event.data);
  if (told === null) return;
  event.waitUntil(keepPage(told.scorecard, told.assets).catch(() => {}));
  event.waitUntil(keepOfflinePage().catch(() => {}));
});

addEventListener("sync", (event) => {
  if (event.tag === UNSENT) event.waitUntil(sendWithoutPage());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate") visit(event, pathname);
  else if (pathname.startsWith("/static/") && answers.answersFor(event.clientId)) event.respondWith(answers.asset(event, pathname));
});

/** @param {FetchEvent} event @param {string} path */
function visit(event, path) {
  if (event.request.method !== "GET") return event.waitUntil(foresee(path));
  const scorecard = scorecardAt(path);
  const network = askNetwork(event);
  event.waitUntil(network.then((answer) => notice(answer, path)).catch(() => {}));
  event.respondWith(scorecard === null ? answers.otherPage(event, network) : answers.livePage(event, network, scorecard));
}

/** What a form that is on its way will change, even if the page after it does not arrive any more. @param {string} path */
async function foresee(path) {
  // Who leaves wants nothing left for whoever comes next.
  if (path === "/sign-out") await see(null);
  const submitted = /^(.+)\/submission$/.exec(path)?.[1];
  const scorecard = submitted === undefined ? null : scorecardAt(submitted);
  if (scorecard !== null) await dropPage(scorecard);
}

/** @param {FetchEvent} event */
const askNetwork = async (event) => (await event.preloadResponse) ?? fetch(event.request);

/**
 * Whose page it was that the network answered.
 * @param {Response} answer
 * @param {string} path
 */
async function notice(answer, path) {
  const scorecard = scorecardAt(path);
  // Where a page leads, its worker is not told.
  if (scorecard !== null && (answer.type === "opaqueredirect" || answer.status === 404)) await dropIfGone(scorecard);
  const person = answer.headers.get(PERSON);
  if (person === null && !(path === "/sign-in" && answer.ok)) return;
  if (await see(person)) await askLivePages();
}

/** Whose live page stayed open while they signed in again has it kept again. */
async function askLivePages() {
  for (const client of await clients.matchAll({ type: "window" })) {
    if (scorecardAt(new URL(client.url).pathname) !== null) client.postMessage("tell");
  }
}

/** What a page says that it was loaded with. @param {unknown} data */
function readTold(data) {
  if (typeof data !== "object" || data === null || !("page" in data) || !("assets" in data)) return null;
  const { page, assets } = data;
  const scorecard = typeof page === "string" ? scorecardAt(page) : null;
  if (scorecard === null || !Array.isArray(assets)) return null;
  return { scorecard, assets: assets.filter((path) => typeof path === "string" && path.startsWith("/static/")) };
}
