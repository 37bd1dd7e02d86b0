import { announcePerson, hear } from "../device/announcing.js";
import { hangSign, ownCopies } from "../unsent/unsent.js";

/**
 * What the live page does for the time after it. It has itself kept on the device, so that it opens without a network:
 * it tells the service worker what it was loaded with, because on a first visit the worker comes after the page. And
 * it hangs out the sign by which the other pages know that there is something to send.
 */
const worker = "serviceWorker" in navigator ? navigator.serviceWorker : null;

if (worker) {
  worker.addEventListener("message", ({ data }) => {
    if (data === "tell") void tell(worker);
  });
  // An older browser that has no such workers loses the reload without a network, and nothing else.
  void begin(worker).catch(() => {});
}

const live = document.querySelector(".live");
if (live instanceof HTMLElement) {
  const { actor: person = "", scorecard = "" } = live.dataset;
  const label = document.title.replace(/ · Scorebook$/, "");
  ownCopies(person);
  announcePerson(person);
  hear({ person, scorecard }, ({ kind }) => {
    // Again after the writing, for a page that found the journal empty just before it and took the sign down.
    if (kind === "made") hangSign(person, scorecard, label);
  });
}

/** @param {ServiceWorkerContainer} worker */
async function begin(worker) {
  await worker.register("/static/offline/worker.js", { scope: "/", type: "module", updateViaCache: "none" });
  await loaded();
  await tell(worker);
}

/** @param {ServiceWorkerContainer} worker */
async function tell(worker) {
  const { active } = await worker.ready;
  active?.postMessage({ page: location.pathname, assets: loadedAssets() });
}

/** Everything is here: scripts, styles, and the fonts that this page's names are written in. */
async function loaded() {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await document.fonts.ready;
}

function loadedAssets() {
  const addresses = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const ours = addresses.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/static/"));
  return [...new Set(ours.map(({ pathname }) => pathname))];
}
