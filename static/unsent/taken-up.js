import { discardLeftOver } from "./left-over.js";

/**
 * What a correction that was handed in took up from this device, until the results show that it was saved. It is in the
 * tab's own storage: the form and its results are one tab's visit.
 *
 * @typedef {{ person: string, scorecard: string }} Whose
 */

/** @param {Whose} whose */
const keyOf = ({ person, scorecard }) => `scorebook:taken-up:${person}:${scorecard}`;

/** @param {Whose} whose @param {string[]} ids @param {number} amendments how many there were before this one */
export function noteTakenUp(whose, ids, amendments) {
  try {
    sessionStorage.setItem(keyOf(whose), JSON.stringify({ ids, amendments }));
  } catch {
    // They stay on the device, to be discarded by hand.
  }
}

/** Takes them off the device if one more correction is saved by now. @param {Whose} whose @param {number} amendments */
export async function discardTakenUp(whose, amendments) {
  const noted = read(keyOf(whose));
  if (noted === null || amendments <= noted.amendments) return;
  sessionStorage.removeItem(keyOf(whose));
  await discardLeftOver(whose.person, whose.scorecard, noted.ids);
}

/** @param {string} key @returns {{ ids: string[], amendments: number } | null} */
function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
