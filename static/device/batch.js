/** @typedef {import("./device.js").Change} Change */

const MOST_CHANGES = 100;
const MOST_CHARACTERS = 250_000;

/**
 * What goes into the next request, in order. Of each field one change only: whether the next one stands on it or takes
 * its place depends on the answer.
 * @param {Change[]} changes a scorecard's journal
 * @returns {string[]} their ids
 */
export function batchOf(changes) {
  const fields = new Set();
  const ids = [];
  let characters = 0;
  for (const { id, field, value, aside } of changes) {
    if (aside || fields.has(field)) continue;
    fields.add(field);
    characters += value.length;
    if (ids.length > 0 && (ids.length === MOST_CHANGES || characters > MOST_CHARACTERS)) break;
    ids.push(id);
  }
  return ids;
}
