import { CLOCK } from "../device/device.js";
import { isContested } from "./values.js";

/**
 * What the fields, the journal and the sender come to, for the line that tells where everything is. Pure.
 *
 * @typedef {import("./field.js").Field} Field
 * @typedef {{ field: string, id: string, outcome: "unfit" | "late" | "unknown", message: string }} Refused
 * @typedef {{ kept: boolean, phase: import("../device/sender.js").Phase, savedAt: Date | null }} Around
 *   `kept`: everything that is unsent is on the device
 * @typedef {Around & { unsent: number, contested: number, refused: Refused[] }} Situation `unsent`: how many fields wait for the server
 */

/** @param {ReadonlyMap<string, Field>} fields @param {Around} around @returns {Situation} */
export function situationOf(fields, around) {
  const all = [...fields];
  const waiting = all.filter(([, { unsent }]) => unsent.some(({ aside }) => aside === undefined)).map(([name]) => name);
  const marks = waiting.filter((name) => name !== CLOCK);
  return {
    ...around,
    // The clock starts with the first mark, and counts as one with it.
    unsent: marks.length || waiting.length,
    contested: all.filter(([, field]) => isContested(field)).length,
    refused: all.flatMap(([field, { unsent }]) => unsent.flatMap(({ id, aside }) => (aside ? { field, id, ...aside } : []))),
  };
}

/** The fields that need the person's eye. @param {ReadonlyMap<string, Field>} fields */
export const inDoubt = (fields) =>
  [...fields].filter(([, field]) => isContested(field) || field.unsent.some(({ aside }) => aside !== undefined)).map(([name]) => name);
