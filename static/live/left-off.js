import { CLOCK } from "../device/device.js";
import { seqOf } from "./following.js";

/**
 * Where the person was, as far as this device knows and a page that it kept does not. Pure.
 * @param {ReadonlyMap<string, import("./field.js").Field>} fields
 * @param {{ card: number, facts: number }} cursor as of which the page was read
 * @returns {string | null} the field that they touched last; null where the page knows better
 */
export function lastTouched(fields, cursor) {
  const marks = [...fields].filter(([name]) => name !== CLOCK);
  const unsent = marks.flatMap(([name, { unsent }]) => unsent.map(({ madeAt }) => ({ name, madeAt })));
  const latest = unsent.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt))[0];
  if (latest) return latest.name;
  const later = marks.filter(([name, { seq, heads }]) => seq > seqOf(cursor, name) && heads.some(({ by }) => !by));
  return later.toSorted(([, one], [, other]) => other.seq - one.seq)[0]?.[0] ?? null;
}
