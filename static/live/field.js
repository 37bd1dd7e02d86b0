import { givingWay, rebase, setAside } from "../device/chain.js";
import { idsWith, show, valuesOf } from "./values.js";

/**
 * What a page knows of one field: what the server last said, what of the person's own is not acknowledged on top of it,
 * and what the control shows. Pure: each function gives the field as it is afterwards.
 *
 * The rule that keeps every value: a change names as its bases exactly what the control showed when it was made, and
 * replaces nothing else. So while a field is contested and its person types on, the new text replaces the value that it
 * was typed over; the other values stay, the question stays, and only an answer to it, which names them all, ends it.
 *
 * @typedef {import("../device/device.js").Head} Head
 * @typedef {import("../device/chain.js").Aside} Aside
 * @typedef {{ id: string, value: string, bases: string[], madeAt: string, attempted: boolean, own: boolean, aside?: Aside }} Unsent `own`: made, or taken up, by this page and not by another tab
 * @typedef {{ heads: Head[], seq: number, unsent: Unsent[], shown: { ids: string[], value: string } }} Field `seq`: as of which the server said so
 * @typedef {{ id: string, value: string, madeAt: string }} Made
 */

/** @param {string} value what the control shows @param {Head[]} heads @param {number} seq @returns {Field} */
export const begin = (value, heads, seq) => ({ heads, seq, unsent: [], shown: { value, ids: idsWith(heads, value) } });

/**
 * The person changes what the control shows.
 * @param {Field} field
 * @param {Made} made
 * @returns {{ field: Field, bases: string[], over?: string }} with what the device needs to write the change.
 */
export function make(field, made) {
  const former = field.unsent.find(({ id, own }) => own && field.shown.ids.includes(id));
  return add(field, made, [...new Set([...field.shown.ids, ...(former?.bases ?? [])])], former?.id);
}

/**
 * The person says which value holds: it replaces all that there are.
 * @param {Field} field
 * @param {Made} made
 */
export const settle = (field, made) =>
  add(
    field,
    made,
    valuesOf(field).map(({ id }) => id),
  );

/** @param {Field} field @param {Made} made @param {string[]} bases @param {string} [over] */
function add(field, made, bases, over) {
  const gone = givingWay(field.unsent, bases, ({ id }) => id === over);
  const change = { ...made, bases: rebase(bases, gone), attempted: false, own: true };
  const unsent = [...field.unsent.filter((former) => !gone.includes(former)), change];
  return { field: { ...field, unsent, shown: { value: made.value, ids: [made.id] } }, bases, over };
}

/**
 * A change is in the journal: this page's, which the device may have put on other bases than this page thought, or
 * another tab's.
 * @param {Field} field
 * @param {Omit<Unsent, "own">} change
 * @param {string[]} gone the changes that gave way to it
 * @param {boolean} own
 */
export function written(field, change, gone, own) {
  const known = field.unsent.find(({ id }) => id === change.id);
  // This page has changed it again since, or heard that the server has it.
  if (own && !known) return field;
  const { id, value, bases, madeAt, attempted, aside } = change;
  const noted = { id, value, bases, madeAt, attempted, own: known?.own ?? own, ...(aside ? { aside } : {}) };
  const next = { ...field, unsent: [...field.unsent.filter((former) => former.id !== id && !gone.includes(former.id)), noted] };
  // On the device, one that was not taken has given way to this.
  return next.unsent.reduce(
    (one, former) => (former.aside && bases.includes(former.id) ? refuse(one, former.id, former.aside) : one),
    show(next),
  );
}

/** The server says where the field stands. @param {Field} field @param {Head[]} heads @param {number} seq @returns {Field} */
export const learn = (field, heads, seq) => (seq < field.seq ? field : show({ ...field, heads, seq }));

/** Changes left the journal, with what the server said of the field. @param {Field} field @param {string[]} ids @param {Head[]} [heads] @param {number} [seq] @returns {Field} */
export function leave(field, ids, heads = [], seq = -1) {
  const news = seq < field.seq ? {} : { heads, seq };
  return show({ ...field, ...news, unsent: field.unsent.filter(({ id }) => !ids.includes(id)) });
}

/** The server does not take a change. @param {Field} field @param {string} id @param {Aside} aside @returns {Field} */
export function refuse(field, id, aside) {
  const { put, remove } = setAside(field.unsent, id, aside);
  const unsent = field.unsent
    .filter((change) => !remove.includes(change.id))
    .map((change) => put.find((one) => one.id === change.id) ?? change);
  return show({ ...field, unsent });
}
