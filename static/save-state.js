/** @typedef {import("./saver.js").State} State */

/**
 * The one line that tells where everything is. Screen readers hear a change of kind, not every save.
 * @param {{ line: HTMLElement, announcement: HTMLElement, zone: string }} options
 * @returns {(state: State) => void}
 */
export function createSaveState({ line, announcement, zone }) {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  let heard = "";
  return (state) => {
    const { text, link } = wordsFor(state, time);
    line.dataset.state = state.kind;
    line.replaceChildren(text);
    if (link) line.append(" ", link);
    if (state.kind === "saving" || state.kind === heard) return;
    announcement.textContent = text;
    heard = state.kind;
  };
}

/**
 * @param {State} state
 * @param {Intl.DateTimeFormat} time
 * @returns {{ text: string, link?: HTMLElement }}
 */
function wordsFor(state, time) {
  switch (state.kind) {
    case "saved":
      return { text: `✓ Saved ${time.format(state.at)}` };
    case "saving":
      return { text: "Saving…" };
    case "kept":
      return { text: `◐ ${changes(state.count)} kept on this device, will be sent` };
    case "sign-in":
      return { text: `◐ ${changes(state.count)} kept on this device.`, link: signInLink() };
    case "doubt":
      return { text: `▲ Needs your eye: ${changes(state.count)} in doubt` };
    case "refused":
      return { text: `▲ ${state.message}` };
  }
}

/** @param {number} count */
const changes = (count) => `${count} ${count === 1 ? "change" : "changes"}`;

function signInLink() {
  const link = document.createElement("a");
  link.href = "/sign-in";
  link.target = "_blank";
  link.textContent = "Sign in again";
  return link;
}
