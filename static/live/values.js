/**
 * What values a field has, whether it is contested, and which one its control shows. Pure.
 * @typedef {import("./field.js").Field} Field
 * @typedef {import("../device/device.js").Head & { unsent?: boolean }} Value one of the values that a field has
 */

/** The values that the field has, oldest first: the changes, sent and unsent, that no unsent one replaces. @param {Field} field @returns {Value[]} */
export function valuesOf({ heads, unsent }) {
  const replaced = new Set(unsent.flatMap(({ bases }) => bases));
  const mine = unsent.map(({ id, value, madeAt }) => ({ id, value, madeAt, by: null, unsent: true }));
  return [...heads.filter(({ id }) => !mine.some((change) => change.id === id)), ...mine].filter(({ id }) => !replaced.has(id));
}

/**
 * Whether the person must say which value holds. The server decides that a field is contested; what is unsent can only
 * answer it, because whether an unsent change meets another one shows when it arrives.
 * @param {Field} field
 */
export const isContested = (field) => differ(field.heads) && differ(valuesOf(field));

/** @param {{ value: string }[]} values */
const differ = (values) => values.some(({ value }) => value !== values[0]?.value);

/** @param {{ id: string, value: string }[]} values @param {string} value */
export const idsWith = (values, value) => values.filter((one) => one.value === value).map(({ id }) => id);

/**
 * The control goes on showing what it shows while that is one of the values; else what came in its place, else the
 * latest.
 * @param {Field} field
 * @returns {Field}
 */
export function show(field) {
  const values = valuesOf(field);
  const { ids } = field.shown;
  const successor = field.unsent.find((change) => change.bases.some((id) => ids.includes(id)));
  const latest = values.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt)).at(-1);
  const chosen = values.find(({ id }) => ids.includes(id)) ?? values.find(({ id }) => id === successor?.id) ?? latest;
  const value = chosen?.value ?? "";
  return { ...field, shown: { value, ids: idsWith(values, value) } };
}
