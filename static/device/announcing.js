/**
 * What the tabs of this device tell each other: a change that was made, an answer that came. Without the channel, in an
 * old browser, they hear it from the server instead.
 *
 * @typedef {import("./device.js").Change} Change
 * @typedef {{ kind: "made", page: string, change: Change, gone: string[] } | { kind: "answered", answer: import("./sending.js").Answer } | { kind: "discarded", ids: string[] }} News
 * @typedef {{ person: string, scorecard: string }} Whose
 */

const CHANNEL = "scorebook";

/** @param {Whose} whose @param {News} news */
export function announce({ person, scorecard }, news) {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ person, scorecard, news });
  channel.close();
}

/** @param {Whose} whose @param {(news: News) => void} onNews also hears what this very page announces: `page` tells. */
export function hear({ person, scorecard }, onNews) {
  if (!("BroadcastChannel" in globalThis)) return;
  new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => {
    if (data.person === person && data.scorecard === scorecard) onNews(data.news);
  });
}
