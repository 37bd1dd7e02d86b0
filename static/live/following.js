import { showStarted } from "./clock.js";

/**
 * Follows what is saved elsewhere: on the person's other devices, and by colleagues where it is a fact that they share. A
 * ring says that something changed; what, is fetched.
 *
 * @typedef {import("../device/device.js").Head} Head
 * @typedef {{ submittedAt: string | null, startedAt?: string | null, cursor: { card: number, facts: number }, fields: Record<string, Head[]> }} News
 */

/** After an answer that ends the stream for good, such as to somebody whose sign-in ended. */
const REOPEN_MS = 5000;
/** Kinds of fields that belong to the application and count in its own order. */
const FACTS = ["status", "proof", "source"];

/**
 * Takes what is saved elsewhere into the page's fields.
 * @param {{ live: HTMLElement, scorecard: string, cursor: News["cursor"], ledger: import("./ledger.js").Ledger, onState: () => void, onSubmitted: () => void }} options
 */
export function followOthers({ live, scorecard, cursor, ledger, onState, onSubmitted }) {
  follow({
    scorecard,
    cursor,
    knows: ledger.knows,
    settled: ledger.sender.settled,
    onNews(news) {
      for (const [name, heads] of Object.entries(news.fields)) ledger.learn(name, heads, seqOf(news.cursor, name));
      showStarted(live, news.startedAt ?? "");
      onState();
      if (news.submittedAt !== null) onSubmitted();
    },
  });
}

/**
 * @param {{ scorecard: string, cursor: { card: number, facts: number }, knows: (seq: number) => boolean, settled: () => Promise<void>, onNews: (news: News) => void }} options
 *   `settled` settles once this page's own changes are answered: only then is it known whether a ring is theirs.
 */
function follow({ scorecard, cursor, knows, settled, onNews }) {
  /** @type {EventSource | null} */
  let events = null;
  let fetching = false;
  let rung = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {MessageEvent<string>} ring */
  async function hear({ data }) {
    if (data !== "") {
      await settled();
      if (knows(Number(data))) return;
    }
    rung = true;
    if (!fetching) void fetchAll();
  }

  async function fetchAll() {
    fetching = true;
    while (rung) {
      rung = false;
      const news = await fetchNews(scorecard, cursor).catch(() => null);
      // A lost answer costs nothing: the stream has broken, too, and begins with a ring when it is back.
      if (news === null) break;
      cursor = news.cursor;
      onNews(news);
    }
    fetching = false;
  }

  /** Only while it is looked at: a browser has six connections to a site, for all its tabs. */
  function turn() {
    clearTimeout(timer);
    const wanted = document.visibilityState === "visible";
    if (!wanted) {
      events?.close();
      events = null;
    } else if (events === null || events.readyState === EventSource.CLOSED) {
      events = new EventSource(`/scorecards/${scorecard}/events`);
      events.addEventListener("changed", (ring) => void hear(ring));
      events.addEventListener("error", () => {
        if (events?.readyState === EventSource.CLOSED) timer = setTimeout(turn, REOPEN_MS);
      });
    }
  }

  /** Back on the network it need not wait until the browser tries again. */
  function reopen() {
    events?.close();
    turn();
  }

  turn();
  document.addEventListener("visibilitychange", turn);
  addEventListener("focus", turn);
  addEventListener("online", reopen);
  addEventListener("pagehide", () => events?.close());
}

/** @param {string} scorecard @param {News["cursor"]} cursor @returns {Promise<News | null>} null for an answer that is not ours. */
async function fetchNews(scorecard, { card, facts }) {
  const answer = await fetch(`/scorecards/${scorecard}/changes?card=${card}&facts=${facts}`);
  return answer.ok && answer.headers.get("content-type")?.startsWith("application/json") ? answer.json() : null;
}

/** The seq as of which the server's news of a field is. @param {News["cursor"]} cursor @param {string} field */
export const seqOf = (cursor, field) => (FACTS.includes(field.split(":")[0] ?? "") ? cursor.facts : cursor.card);
