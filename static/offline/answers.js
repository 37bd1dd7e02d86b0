import { findAsset, findPage, scorecardAt } from "./kept-pages.js";
import { PERSON } from "./last-seen.js";
import { offlineAsset, offlinePage } from "./offline-page.js";

/** So long the network may think about a live page or a script of it. */
const PATIENCE_MS = 4000;

/** The service worker's answers: the network's, or what is kept when that fails, hangs or tells of a fault. */
export function createAnswers() {
  /** The live pages that were opened through this worker. */
  const live = /** @type {Set<string>} */ (new Set());
  /** Pages that were given from what is kept. Their scripts come from there at once: they belong together. */
  const given = /** @type {Set<string>} */ (new Set());

  /** @param {FetchEvent} event @param {Promise<Response>} network @param {string} scorecard */
  async function livePage(event, network, scorecard) {
    live.add(event.resultingClientId);
    const answer = await inTime(network, isAPage);
    if (answer !== null) return answer;
    const kept = await findPage(scorecard);
    if (kept === undefined) return otherPage(event, network);
    given.add(event.resultingClientId);
    return kept;
  }

  /** @param {FetchEvent} event @param {Promise<Response>} network */
  async function otherPage(event, network) {
    try {
      return await network;
    } catch (failure) {
      const page = await offlinePage(new URL(event.request.url));
      if (page === undefined) throw failure;
      given.add(event.resultingClientId);
      return page;
    }
  }

  /** @param {FetchEvent} event @param {string} path */
  async function asset(event, path) {
    const kept = given.has(event.clientId) ? await keptAsset(event.clientId, path) : undefined;
    if (kept !== undefined) return kept;
    const network = fetch(event.request);
    return (await inTime(network, ({ status }) => status < 400)) ?? (await keptAsset(event.clientId, path)) ?? network;
  }

  /** @param {string} client @param {string} path */
  async function keptAsset(client, path) {
    const page = await clients.get(client);
    const scorecard = page === undefined ? null : scorecardAt(new URL(page.url).pathname);
    const kept = scorecard === null ? undefined : await findAsset(scorecard, path);
    // The offline page stands at the address of the page that it stands in for.
    return kept ?? (given.has(client) ? offlineAsset(path) : undefined);
  }

  return {
    livePage,
    otherPage,
    asset,
    /** Whether a page's scripts and styles are ours to answer; all others' pass the worker by. @param {string} client */
    answersFor: (client) => live.has(client) || given.has(client),
  };
}

/** A page, or where else it is; a refusal only from the server itself, which says to whom, and not from what stands before it. @param {Response} answer */
const isAPage = ({ status, headers }) => status < 400 || (status < 500 && headers.has(PERSON));

/**
 * @param {Promise<Response>} network
 * @param {(answer: Response) => boolean} isGood
 * @returns {Promise<Response | null>} null when it fails, takes too long or is not good.
 */
function inTime(network, isGood) {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null);
    network.then(
      (answer) => resolve(isGood(answer) ? answer : null),
      () => resolve(null),
    );
  });
}
