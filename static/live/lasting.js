import { UNSENT } from "../offline/sending-later.js";

/**
 * What the page asks of the browser when something has to wait on the device: once, not to clear this site away when its
 * disk runs full, and each time, to send it when there is a network although the page may be closed by then. Not before,
 * because some browsers ask the person. Where there is no such thing, or the browser says no, the next page sends it.
 * @returns {(phase: import("../device/sender.js").Phase) => void}
 */
export function createLasting() {
  let asked = false;
  let waiting = false;
  return (phase) => {
    if (phase === "idle") waiting = false;
    if (waiting || (phase !== "waiting" && phase !== "sign-in")) return;
    waiting = true;
    if (!asked) void navigator.storage?.persist?.().catch(() => {});
    asked = true;
    void navigator.serviceWorker?.ready.then(({ sync }) => sync?.register(UNSENT)).catch(() => {});
  };
}
