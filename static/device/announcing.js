/**
 * What the tabs of this device tell each other: a change that was made, an answer that came, who signed in. Without the channel, in an
 * old browser, they hear it from the server instead.
 *
 * @typedef {import("./device.js").Change} Change
 * @typedef {{ kind: "made", page: string, change: Change, gone: string[] } | { kind: "answered", answer: import("./sending.js").Answer } | { kind: "discarded", ids: string[] }} News
 * @typedef {{ person: string, scorecard: string }} Whose
 */

const CHANNEL = "scorebook";

/** @param {Whose} whose @param {News} news */
export const announce = ({ person, scorecard }, news) => post({ person, scorecard, news });

/** Says who is at this device from now on. @param {string | null} person null for nobody */
export const announcePerson = (person) => post({ signedIn: person });

/** @param {object} message */
function post(message) {
  if (!("BroadcastChannel" in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(message);
  channel.close();
}

/** @param {Whose} whose @param {(news: News) => void} onNews also hears what this very page announces: `page` tells. */
export function hear({ person, scorecard }, onNews) {
  if (!("BroadcastChannel" in globalThis)) return;
  new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => {
    if (data.person === person && data.scorecard === scorecard) onNews(data.news);
  });
}

/** @param {(person: string | null) => void} onPerson */
export function hearPerson(onPerson) {
  if (!("BroadcastChannel" in globalThis)) return;
  new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => {
    if (data.signedIn !== undefined) onPerson(data.signedIn);
  });
}
