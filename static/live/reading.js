import { begin } from "./field.js";
import { seqOf } from "./following.js";

/**
 * The fields as the server put them into the page: what each control shows, and which changes that comes from.
 * @typedef {import("./field.js").Field} Field
 * @typedef {import("../device/device.js").Head} Head
 */

/** @param {HTMLElement} live @returns {{ cursor: { card: number, facts: number }, fields: Map<string, Field> }} */
export function readFields(live) {
  const cursor = { card: Number(live.dataset.card ?? 0), facts: Number(live.dataset.facts ?? 0) };
  const fields = /** @type {Map<string, Field>} */ (new Map());
  for (const input of live.querySelectorAll('input[type="hidden"][name^="was:"]')) {
    if (!(input instanceof HTMLInputElement)) continue;
    const name = input.name.slice("was:".length);
    fields.set(name, begin(input.value, headsIn(live, name, input.value), seqOf(cursor, name)));
  }
  return { cursor, fields };
}

/**
 * A contested field's box tells the values; in every other field all heads have the value that is shown.
 * @param {HTMLElement} live @param {string} name @param {string} value @returns {Head[]}
 */
function headsIn(live, name, value) {
  const listed = [...live.querySelectorAll(`[id="${CSS.escape(`doubt-${name}`)}"] [data-head]`)];
  if (listed.length > 0) {
    return listed.flatMap((item) =>
      item instanceof HTMLElement
        ? [{ id: item.dataset.head ?? "", value: item.dataset.value ?? "", madeAt: item.dataset.made ?? "", by: item.dataset.by ?? null }]
        : [],
    );
  }
  const base = live.querySelector(`input[name="${CSS.escape(`base:${name}`)}"]`);
  const ids = base instanceof HTMLInputElement ? base.value.split(" ").filter(Boolean) : [];
  return ids.map((id) => ({ id, value, madeAt: "", by: null }));
}
