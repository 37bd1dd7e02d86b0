// @ts-check
import { hearRings } from "./rings.js";

/**
 * The debrief's additions to its forms: the page follows what the others do. The server says only that something
 * changed; the page then fetches itself and takes the changes over around what is unfolded or half typed.
 */

/** A change seldom comes alone: somebody who loads the page again leaves and comes back. */
const SETTLE_MS = 400;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let settling;
/** @type {string[]} */
let unfolded = [];

const debrief = () => document.getElementById("debrief");

const address = debrief()?.dataset.events;
// Whoever talks to the others in another tab is still here.
if (address !== undefined) hearRings(address, refreshSoon, { unseen: true, onLive: showLive });

function refreshSoon() {
  clearTimeout(settling);
  settling = setTimeout(() => debrief()?.dispatchEvent(new Event("changed")), SETTLE_MS);
}

/** @param {boolean} live */
function showLive(live) {
  const line = document.getElementById("not-live");
  if (line) line.hidden = live;
}

document.addEventListener("htmx:before:swap", (event) => {
  // What was just done is still being read aloud when the page fetches the others' view of it.
  if (event.target === debrief()) document.getElementById("said")?.setAttribute("hx-morph-skip", "");
  unfolded = [...detailsKeys()].filter(([, details]) => details.open && !closes(event, details)).map(([key]) => key);
  for (const form of keepingForms()) {
    if (form !== event.target && isBegun(form)) form.closest("details")?.setAttribute("hx-morph-skip", "");
  }
});

document.addEventListener("htmx:after:swap", (event) => {
  document.getElementById("said")?.removeAttribute("hx-morph-skip");
  const details = detailsKeys();
  for (const key of unfolded) details.get(key)?.setAttribute("open", "");
  for (const form of keepingForms()) {
    form.closest("details")?.removeAttribute("hx-morph-skip");
    if (form === event.target && wasTaken(event)) form.reset();
  }
});

/**
 * What can be unfolded, each under a name that survives a change: the nearest id, and its place below that.
 * @returns {Map<string, HTMLDetailsElement>}
 */
function detailsKeys() {
  const keys = new Map();
  for (const details of debrief()?.querySelectorAll("details") ?? []) {
    const owner = details.closest("[id]");
    const place = owner === details ? "" : [...(owner?.querySelectorAll("details") ?? [])].indexOf(details);
    keys.set(`${owner?.id} ${place}`, details);
  }
  return keys;
}

/**
 * A form that was taken folds away.
 * @param {Event} event
 * @param {HTMLDetailsElement} details
 */
const closes = (event, details) =>
  wasTaken(event) && event.target instanceof HTMLFormElement && event.target.closest("details") === details;

/** @param {Event} event */
const wasTaken = (event) => event instanceof CustomEvent && event.detail.ctx.response.status === 200;

/** The forms that text is written in. */
const keepingForms = () => /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("#debrief form[data-keeps]"));

/**
 * Whether somebody has begun to fill the form in, or it came back to them.
 * @param {HTMLFormElement} form
 */
function isBegun(form) {
  if (form.dataset.keeps === "typed") return true;
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    return field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
  });
}
