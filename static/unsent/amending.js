// @ts-check
/**
 * The form of a correction: what this device holds beside the submitted scorecard is filled in, for its interviewer to look
 * at and save; and nobody leaves a correction that was begun unawares.
 */
import { count, make } from "../elements.js";
import { controlsOf, heldBy, placeOf, putInto } from "../live/controls.js";
import { readLeftOver } from "./left-over.js";
import { noteTakenUp } from "./taken-up.js";

const form = document.getElementById("amendment");
const { person } = document.body.dataset;
if (form instanceof HTMLFormElement && person) await begin(form, person);

/** @param {HTMLFormElement} form @param {string} person */
async function begin(form, person) {
  const { scorecard = "", amendments, typed } = form.dataset;
  const left = (await readLeftOver(person, scorecard)).filter(({ field }) => controlsOf(form, field).length > 0);
  // What comes back with a mistake is as its person left it.
  const filled = typed === undefined ? left.filter(({ field, value }) => fillIn(form, field, value)) : [];
  if (filled.length > 0) tell(form, filled.length);
  const begun = typed === undefined ? spelled(form) : "";
  let saving = false;
  form.addEventListener("submit", () => {
    saving = true;
    const ids = left.flatMap((one) => one.ids);
    if (ids.length > 0) noteTakenUp({ person, scorecard }, ids, Number(amendments));
  });
  addEventListener("pageshow", () => {
    saving = false;
  });
  addEventListener("beforeunload", (event) => {
    if (!saving && spelled(form) !== begun) event.preventDefault();
  });
}

/** @param {HTMLFormElement} form @param {string} field @param {string} value @returns {boolean} whether that changes the form. */
function fillIn(form, field, value) {
  const controls = controlsOf(form, field);
  const held = heldBy(controls);
  const wanted = controls[0] instanceof HTMLTextAreaElement ? bothOf(held, value) : value;
  if (held === wanted) return false;
  putInto(controls, wanted);
  const place = placeOf(form, field);
  for (let part = place?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
  place?.classList.add("from-elsewhere");
  return true;
}

/** Whoever wrote the one text may never have seen the other: neither drives the other out. @param {string} held @param {string} value */
function bothOf(held, value) {
  if (value.includes(held.trim())) return value;
  return held.includes(value.trim()) ? held : `${held}\n\n${value}`;
}

/** @param {HTMLFormElement} form @param {number} filled */
function tell(form, filled) {
  const words = `${count(filled, "change")} from this device ${filled === 1 ? "is" : "are"} filled in and marked below. Look at ${
    filled === 1 ? "it" : "them"
  }, say why, and save; until then nothing of the scorecard is changed.`;
  form.firstElementChild?.append(make("p", { class: "notice", role: "status" }, words));
}

/** @param {HTMLFormElement} form */
function spelled(form) {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}
