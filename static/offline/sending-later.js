import { openDevice } from "../device/device.js";
import { inTurn } from "../device/sender.js";
import { sendSome } from "../device/sending.js";
import { lastSeen } from "./last-seen.js";

/** The name by which a page asks the browser to wake the worker once there is a network, though no page may be open then. */
export const UNSENT = "unsent";

/**
 * Sends what the last seen person left unsent, without a page. What it comes to is told when they come back.
 * @returns {Promise<void>} rejected where the server did not answer: the browser wakes the worker again then.
 */
export async function sendWithoutPage() {
  const person = await lastSeen();
  if (person === null) return;
  const device = await openDevice();
  const changes = await device.changesOf(person);
  for (const scorecard of new Set(changes.map((change) => change.scorecard))) await sendAll({ device, person, scorecard });
}

/** @param {import("../device/sending.js").Journal} journal */
async function sendAll(journal) {
  for (;;) {
    const { kind } = await inTurn(journal, () => sendSome(journal));
    if (kind === "unreachable") throw new Error("The server does not answer.");
    if (kind !== "sent") return;
  }
}
