import { announce } from "../device/announcing.js";
import { CLOCK, openDevice } from "../device/device.js";

/**
 * What a person marked or wrote on this device and the server did not take: it came after the submission, or the
 * question is no longer theirs, or it cannot be saved as it is. No DOM.
 *
 * @typedef {import("../device/device.js").Change} Change
 * @typedef {{ field: string, value: string, madeAt: string, outcome: import("../device/device.js").Aside["outcome"], message: string, ids: string[] }} LeftOver
 *   the last value of a field, why it was not taken, and the changes that led to it
 */

/**
 * Reads what is left over of one scorecard, in the order in which the fields were first changed. For the section on the
 * results page, and for whoever writes a correction: `field` is named as in the live page (`rating:<question id>`,
 * `evidence:<question id>`, `point:<point id>`, `recommendation` …) and `value` is spelt as it is saved.
 * @param {string} person the signed-in person's id
 * @param {string} scorecard
 * @returns {Promise<LeftOver[]>}
 */
export async function readLeftOver(person, scorecard) {
  const device = await openDevice();
  return leftOverOf(await device.changesOf(person, scorecard));
}

/**
 * Takes changes off the device for good, and tells the other tabs.
 * @param {string} person
 * @param {string} scorecard
 * @param {string[]} ids
 */
export async function discardLeftOver(person, scorecard, ids) {
  const device = await openDevice();
  await device.remove(person, scorecard, ids);
  announce({ person, scorecard }, { kind: "discarded", ids });
}

/**
 * A change on top of one that was not taken is never sent, so the last one speaks for its field.
 * @param {Change[]} changes of one scorecard, in order
 * @returns {LeftOver[]}
 */
export function leftOverOf(changes) {
  const found = /** @type {Map<string, LeftOver>} */ (new Map());
  for (const { id, field, value, madeAt, aside } of changes) {
    const before = found.get(field);
    const why = before ?? aside;
    if (why === undefined || field === CLOCK) continue;
    const { outcome, message } = why;
    found.set(field, { field, value, madeAt, outcome, message, ids: [...(before?.ids ?? []), id] });
  }
  return [...found.values()];
}

/**
 * The fields that are still to be sent; as on the live page, several changes of a field count as one.
 * @param {Change[]} changes of one scorecard, in order
 * @returns {string[]}
 */
export function fieldsToSend(changes) {
  const stuck = new Set(leftOverOf(changes).flatMap(({ ids }) => ids));
  return fieldsOf(changes.filter(({ id }) => !stuck.has(id)));
}

/** What was changed, in the order first changed. The clock starts with the first mark, and counts as one with it. @param {Change[]} changes */
export const fieldsOf = (changes) => [...new Set(changes.map(({ field }) => field))].filter((field) => field !== CLOCK);
