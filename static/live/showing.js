import { CLOCK } from "../device/device.js";
import { showStarted } from "./clock.js";
import { controlsOf, heldBy, putInto } from "./controls.js";
import { showMistake } from "./mistakes.js";

/**
 * Brings the page in step with a field that became another: its control, its boxes, its panel's place in the rail.
 *
 * @typedef {import("./field.js").Field} Field
 * @typedef {{
 *   live: HTMLElement, panels: import("./panels.js").Panels, showDoubt: (name: string, field: Field) => void,
 *   onElsewhere: (name: string, by: string | null) => void,
 * }} Options `onElsewhere` hears of a control that shows something else than the person has put there
 */

/** @param {Options} options @returns {(name: string, field: Field, before: Field) => void} */
export function createShowing({ live, panels, showDoubt, onElsewhere }) {
  /** @type {Set<HTMLFormElement>} */
  let stale = new Set();

  /** Many fields may change at once, and each of them in the same frame. */
  function refreshSoon() {
    if (stale.size === 0) queueMicrotask(refresh);
  }

  function refresh() {
    const changed = stale;
    stale = new Set();
    panels.refresh(changed);
  }

  return (name, field, before) => {
    if (name === CLOCK) return showStarted(live, field.shown.value, field.unsent.length > 0);
    const controls = controlsOf(live, name);
    const { value, ids } = field.shown;
    if (controls.length > 0 && heldBy(controls) !== value) {
      putInto(controls, value);
      const own = field.unsent.some((change) => change.own && ids.includes(change.id));
      if (!own) onElsewhere(name, field.heads.find(({ id }) => ids.includes(id))?.by ?? null);
    }
    if (field.heads !== before.heads || field.unsent !== before.unsent) {
      showDoubt(name, field);
      showMistake(live, name, field);
    }
    const panel = controls[0]?.form;
    if (!panel) return;
    refreshSoon();
    stale.add(panel);
  };
}
