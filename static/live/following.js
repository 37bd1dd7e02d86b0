import { hearRings } from "../rings.js";
import { hearTime, showStarted } from "./clock.js";

/**
 * Follows what is saved elsewhere: on the person's other devices, and by colleagues where it is a fact that they share. A
 * ring says that something changed; what, is fetched.
 *
 * @typedef {import("../device/device.js").Head} Head
 * @typedef {{ now?: string, submittedAt: string | null, startedAt?: string | null, cursor: { card: number, facts: number }, fields: Record<string, Head[]> }} News
 */

/** So long news may be on its way. */
const PATIENCE_MS = 10_000;
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
      if (news.now) hearTime(live, news.now);
      showStarted(live, news.startedAt ?? "", false);
      onState();
      if (news.submittedAt !== null) onSubmitted();
    },
  });
}

/**
 * @param {{ scorecard: string, cursor: { card: number, facts: number }, knows: (seq: number) => boolean, settled: () => Promise<void>, onNews: (news: News) => void }} options
 *   `settled` settles once this page's own changes are answered: only then is it known whether a ring is theirs.
 */
export function follow({ scorecard, cursor, knows, settled, onNews }) {
  let fetching = false;
  let rung = false;
  const rings = hearRings(`/scorecards/${scorecard}/events`, (note) => void hear(note), {
    // Where no ring comes through, it asks as often as it begins to listen.
    onLive: (live) => void (live || hear("")),
  });

  /** @param {string} note */
  async function hear(note) {
    if (note !== "") {
      await settled();
      if (knows(Number(note))) return;
    }
    rung = true;
    if (!fetching) await fetchAll();
  }

  async function fetchAll() {
    fetching = true;
    while (rung) {
      rung = false;
      const news = await fetchNews(scorecard, cursor).catch(() => null);
      if (news === null) {
        rings.again();
        break;
      }
      cursor = news.cursor;
      onNews(news);
    }
    fetching = false;
  }
}

/** @param {string} scorecard @param {News["cursor"]} cursor @returns {Promise<News | null>} null for an answer that is not ours. */
async function fetchNews(scorecard, { card, facts }) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(`/scorecards/${scorecard}/changes?card=${card}&facts=${facts}`, { signal });
  return answer.ok && answer.headers.get("content-type")?.startsWith("application/json") ? answer.json() : null;
}

/** The seq as of which the server's news of a field is. @param {News["cursor"]} cursor @param {string} field */
export const seqOf = (cursor, field) => (FACTS.includes(field.split(":")[0] ?? "") ? cursor.facts : cursor.card);
