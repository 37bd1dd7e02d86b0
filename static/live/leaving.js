import { confirmed } from "../unsent/confirmation.js";
import { changes, farewell } from "./truth.js";

/** So long a way out waits for what was marked a moment ago. */
const PATIENCE_MS = 1500;

/**
 * Nobody leaves with unsent changes unawares: links and buttons that lead away send them first, and ask where that does
 * not succeed, until it does after all; closing the window has the browser ask.
 * @param {{ live: HTMLElement, situation: () => import("./situation.js").Situation, flush: () => Promise<void> }} options
 * @returns {{ leave: (path: string) => Promise<void>, lookAgain: () => void }} `leave` goes to another page, if the person
 *   still wants to; `lookAgain` is called whenever something was sent
 */
export function guardLeaving({ live, situation, flush }) {
  let leaving = false;
  let asking = new AbortController();
  addEventListener("beforeunload", (event) => {
    if (leaving || farewell(situation()) === null) return;
    void flush();
    event.preventDefault();
  });
  live.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (farewell(situation()) === null) return;
    event.preventDefault();
    void leave(link.href);
  });

  /** @param {string} path */
  async function leave(path) {
    if (farewell(situation()) !== null) await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    const { unsent, refused, kept } = situation();
    const text = farewell({ unsent, refused, kept });
    const heading = `${changes(kept ? unsent : unsent + refused.length)} not sent yet`;
    asking = new AbortController();
    const words = { heading, text: text ?? "", yes: "Leave", no: "Stay", danger: !kept };
    if (text !== null && !(await confirmed(words, asking.signal))) return;
    leaving = true;
    location.assign(path);
  }
  const lookAgain = () => {
    if (farewell(situation()) === null) asking.abort();
  };
  return { leave, lookAgain };
}
