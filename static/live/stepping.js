import { find } from "./find.js";
import { NO_STEPS, pause, record, redo, undo } from "./steps.js";

/**
 * Undo and redo for the page: its steps live as long as the tab does, through a reload.
 *
 * @typedef {import("./steps.js").Steps} Steps
 * @typedef {{ live: HTMLElement, person: string, scorecard: string, holds: (field: string) => string, change: (field: string, value: string) => void, show: (field: string, words: string) => void }} Options
 *   `show` leads to a field and says what happened to it
 */

const PREFIX = "scorebook:steps:";
/** After so long without a letter the next one begins a new step. */
const TYPING_MS = 1000;

/** @param {Options} options */
export function createStepping({ live, person, scorecard, holds, change, show }) {
  const key = `${PREFIX}${person}:${scorecard}`;
  forgetOthers(`${PREFIX}${person}:`);
  let steps = read(key);
  const buttons = { undo: find(live, "#undo", HTMLButtonElement), redo: find(live, "#redo", HTMLButtonElement) };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function offer() {
    buttons.undo.disabled = steps.done.length === 0;
    buttons.redo.disabled = steps.undone.length === 0;
  }

  /** @param {Steps} next */
  function keep(next) {
    steps = next;
    write(key, steps);
    offer();
  }

  /** @param {typeof undo} move @param {"Undone" | "Redone"} what @param {"from" | "to"} goal */
  function turn(move, what, goal) {
    const { steps: next, step, overtaken } = move(steps, holds);
    if (step === null) return;
    keep(next);
    if (!overtaken) change(step.field, step[goal]);
    show(step.field, overtaken ? "Changed elsewhere since; left as it is" : what);
  }

  const stepping = {
    /** The person changed a field. @param {string} field @param {string} from @param {string} to @param {boolean} typing */
    note(field, from, to, typing) {
      keep(record(steps, { field, from, to }, typing));
      clearTimeout(timer);
      if (typing) timer = setTimeout(() => keep(pause(steps)), TYPING_MS);
    },
    /** The person left the text. */
    pause: () => keep(pause(steps)),
    undo: () => turn(undo, "Undone", "from"),
    redo: () => turn(redo, "Redone", "to"),
  };
  buttons.undo.addEventListener("click", stepping.undo);
  buttons.redo.addEventListener("click", stepping.redo);
  offer();
  return stepping;
}

/** @param {string} key @returns {Steps} */
function read(key) {
  try {
    return { ...NO_STEPS, ...JSON.parse(sessionStorage.getItem(key) ?? "{}"), typing: false };
  } catch {
    return NO_STEPS;
  }
}

/** @param {string} key @param {Steps} steps */
function write(key, steps) {
  try {
    sessionStorage.setItem(key, JSON.stringify(steps));
  } catch {
    // Full or forbidden: undo works until the page is loaded again.
  }
}

/** Nobody finds what another person noted in the same tab. @param {string} own */
function forgetOthers(own) {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) && !key.startsWith(own)) sessionStorage.removeItem(key);
  } catch {
    // No storage, so nothing is in it.
  }
}
