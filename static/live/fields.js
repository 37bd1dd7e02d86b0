import { begin, leave, refuse } from "./field.js";

/**
 * All fields of a page by their names, and who is told when one becomes another.
 * @typedef {import("./field.js").Field} Field
 * @typedef {ReturnType<typeof createFields>} Fields
 */

const UNTOUCHED = begin("", [], 0);

/**
 * @param {Map<string, Field>} fields
 * @param {(name: string, field: Field, before: Field) => void} onField
 */
export function createFields(fields, onField) {
  /** @param {string} name */
  const of = (name) => fields.get(name) ?? UNTOUCHED;

  /** @param {string} name @param {Field} field */
  function set(name, field) {
    const before = of(name);
    fields.set(name, field);
    onField(name, field, before);
  }

  /** @param {string[]} ids */
  const holding = (ids) => [...fields].filter(([, { unsent }]) => unsent.some(({ id }) => ids.includes(id)));

  return {
    /** @returns {ReadonlyMap<string, Field>} */
    all: () => fields,
    of,
    set,
    /** Changes left the journal. @param {string[]} ids */
    forget(ids) {
      for (const [name, field] of holding(ids)) set(name, leave(field, ids));
    },
    /** What became of a change that was sent. @param {import("../device/sending.js").Outcome} outcome */
    take(outcome) {
      const { id } = outcome;
      if (outcome.outcome === "saved") return set(outcome.field, leave(of(outcome.field), [id], outcome.heads, outcome.seq));
      const aside = { outcome: outcome.outcome, message: outcome.message ?? "" };
      for (const [name, field] of holding([id])) set(name, refuse(field, id, aside));
    },
  };
}
