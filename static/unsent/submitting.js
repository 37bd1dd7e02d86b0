// @ts-check
/**
 * The last look before the lock: what this device still holds of the scorecard is sent first, and nobody submits without it
 * unawares.
 */
import { openDevice } from "../device/device.js";
import { createSender } from "../device/sender.js";
import { count } from "../elements.js";
import { confirmed } from "./confirmation.js";
import { fieldsOf } from "./left-over.js";
import { signsOf } from "./unsent.js";

/** So long a submission waits for what was marked a moment ago. */
const PATIENCE_MS = 3000;

const form = document.getElementById("submission");
const { person } = document.body.dataset;
if (form instanceof HTMLFormElement && person) guard(form, person);

/** @param {HTMLFormElement} form @param {string} person */
function guard(form, person) {
  const { scorecard = "" } = form.dataset;
  let asking = false;
  form.addEventListener("submit", async (event) => {
    if (!signsOf(person).has(scorecard)) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    const unsent = await sendFirst(person, scorecard);
    if (unsent === 0 || (await confirmed(warning(unsent)))) form.submit();
    asking = false;
  });
}

/** @param {string} person @param {string} scorecard @returns {Promise<number>} how many fields could not be sent. */
async function sendFirst(person, scorecard) {
  const device = await openDevice();
  const sender = createSender({ device, person, scorecard });
  await Promise.race([sender.flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return fieldsOf(await device.changesOf(person, scorecard)).length;
}

/** @param {number} unsent */
export const warning = (unsent) => ({
  heading: `${count(unsent, "change")} on this device ${unsent === 1 ? "is" : "are"} not in the scorecard`,
  text:
    unsent === 1
      ? "It could not be sent yet. If you submit now, it stays on this device, and you can add it in a correction."
      : "They could not be sent yet. If you submit now, they stay on this device, and you can add them in a correction.",
  yes: "Submit without",
  no: "Not yet",
  danger: true,
});
