import { openDevice } from "../device/device.js";
import { createSender } from "../device/sender.js";
import { count, make } from "../elements.js";
import { fieldsToSend, leftOverOf } from "./left-over.js";
import { showLeftOver } from "./left-over-dialog.js";
import { fillSection, forgetTakenUp } from "./left-over-section.js";
import { hangSign, signsOf, takeSignDown } from "./unsent.js";

/**
 * @typedef {{ device: import("../device/device.js").Device, person: string, scorecard: string, label: string }} Unsent
 * @typedef {import("./left-over.js").LeftOver} LeftOver
 */

/**
 * Sends what the person left unsent of any interview, and says so in the notice region.
 * @param {string} person
 */
export async function sendUnsent(person) {
  const device = await openDevice();
  for (const [scorecard, label] of signsOf(person)) void send({ device, person, scorecard, label });
}

/** @param {Unsent} unsent */
async function send(unsent) {
  await forgetTakenUp(unsent);
  const changes = await readAndSign(unsent);
  if (changes.length === 0) return;
  const waiting = fieldsToSend(changes);
  const line = make("p", { class: "notice unsent" });
  document.getElementById("notice")?.append(line);
  if (waiting.length > 0) line.textContent = sendingWords(waiting.length, unsent.label);
  fillSection(unsent, leftOverOf(changes));

  async function tell() {
    const left = await readAndSign(unsent);
    const sent = waiting.filter((waited) => !left.some(({ field }) => field === waited)).length;
    line.replaceChildren(...becameOf(unsent, sent, leftOverOf(left), line));
    line.hidden = line.childNodes.length === 0;
  }
  const { device, person, scorecard } = unsent;
  // Its other phases are silent: without a network it tries again, and a sign-in that ended shows at the next click.
  const onPhase = (/** @type {import("../device/sender.js").Phase} */ phase) => void (phase === "idle" && tell());
  await createSender({ device, person, scorecard, onPhase }).flush();
}

/**
 * Reads the journal, and takes the sign down where it is empty.
 * @param {Unsent} unsent
 */
async function readAndSign({ device, person, scorecard, label }) {
  const changes = await device.changesOf(person, scorecard);
  if (changes.length > 0) return changes;
  takeSignDown(person, scorecard);
  // A live page may have written in between, and hung out the very sign that was just taken down.
  const written = await device.changesOf(person, scorecard);
  if (written.length > 0) hangSign(person, scorecard, label);
  return written;
}

/** @param {number} n @param {string} label */
export const sendingWords = (n, label) => `${count(n, "change")} from “${label}” ${n === 1 ? "is" : "are"} being sent.`;

/** Where static/unsent/amending.js has filled it in. @param {string} scorecard */
const isBeingCorrected = (scorecard) => document.getElementById("amendment")?.dataset.scorecard === scorecard;

/**
 * What the line says in the end.
 * @param {Unsent} unsent
 * @param {number} sent
 * @param {LeftOver[]} left
 * @param {HTMLElement} line
 * @returns {(string | Node)[]}
 */
function becameOf(unsent, sent, left, line) {
  const { scorecard, label } = unsent;
  const words = sent > 0 ? [`${count(sent, "change")} from “${label}” ${sent === 1 ? "was" : "were"} sent.`] : [];
  const shown = fillSection(unsent, left);
  if (left.length === 0 || isBeingCorrected(scorecard)) return words;
  const eye = ` ${count(left.length, "change")} ${sent > 0 ? "" : `from “${label}” `}${left.length === 1 ? "needs" : "need"} your eye. `;
  const look = left.length === 1 ? "Look at it" : "Look at them";
  if (shown) return [...words, eye, make("a", { href: "#left-over" }, "Look below")];
  if (left.some(({ outcome }) => outcome === "late")) {
    return [...words, eye, make("a", { href: `/scorecards/${scorecard}/results#left-over` }, look)];
  }
  const button = make("button", { type: "button", class: "small" }, look);
  button.addEventListener("click", () => showLeftOver(unsent, left, () => line.remove()));
  return [...words, eye, button];
}
