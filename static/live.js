import { runClock } from "./clock.js";
import { openJournal } from "./journal.js";
import { listenToKeys } from "./keys.js";
import { createPanels } from "./panels.js";
import { createSaveState } from "./save-state.js";
import { createSaver } from "./saver.js";

const live = find(document, ".live", HTMLElement);
const scorecard = live.dataset.scorecard ?? "";
const journal = await openJournal(live.dataset.actor ?? "", scorecard);
const showState = createSaveState({
  line: find(live, "#save-state", HTMLElement),
  announcement: find(live, "#save-announcement", HTMLElement),
  zone: live.dataset.zone ?? "UTC",
});
const saver = createSaver({ url: `/scorecards/${scorecard}/marks`, journal, onState: showState, onRefusal: showDoubt });
const panels = createPanels(live, { onLeave: () => void saver.flush() });

for (const input of live.querySelectorAll('input[type="hidden"]')) {
  if (input instanceof HTMLInputElement && input.name.startsWith("was:")) saver.known(input.name.slice(4), input.value);
}
noteEarly();
restoreUnsent();
for (const panel of live.querySelectorAll(".panel")) if (panel instanceof HTMLFormElement) panels.refresh(panel);
runClock({ live, currentPanel: panels.current });
listenToKeys(panels, find(live, "#keys", HTMLDialogElement));

live.addEventListener("change", (event) => {
  if (event.target instanceof HTMLTextAreaElement) return void saver.flush();
  noteChange(event.target, true);
});
live.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) noteChange(event.target, false);
});
live.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.closest("dialog")) return;
  event.preventDefault();
  if (event.target.classList.contains("clock-start")) return startClock();
  const go = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
  if (go === "submission") void leaveFor(`/scorecards/${scorecard}/submission`);
  else panels.show(go);
});
find(live, "#show-keys", HTMLElement).addEventListener("click", () => find(live, "#keys", HTMLDialogElement).showModal());
for (const name of ["online", "focus"]) window.addEventListener(name, () => void saver.flush());
document.addEventListener("visibilitychange", () => void saver.flush());
window.addEventListener("beforeunload", (event) => {
  if (saver.unsent() === 0) return;
  void saver.flush();
  event.preventDefault();
});

// From here on each key and each click is heard; the tests wait for it.
live.dataset.ready = "yes";

/** What was marked while this script was still on its way. */
function noteEarly() {
  for (const control of live.querySelectorAll(".panel input, .panel textarea, .panel select")) {
    if (isControl(control) && isAltered(control)) noteChange(control, true);
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control */
function isAltered(control) {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false;
  return control.type === "radio" ? control.checked && !control.defaultChecked : control.checked !== control.defaultChecked;
}

/** @param {EventTarget | null} control @param {boolean} soon */
function noteChange(control, soon) {
  if (!isControl(control) || control.name === "" || control.name === "at") return;
  const value = control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked ? "" : control.value;
  saver.change(control.name, value, soon);
  if (control.form) panels.refresh(control.form);
  startClock();
}

/** The first mark starts the clock, if nobody pressed the button. */
function startClock() {
  if (live.dataset.started) return;
  live.dataset.started = new Date().toISOString();
  live.querySelector(".clock-start")?.remove();
  find(live, ".clock", HTMLElement).hidden = false;
  find(live, "#clock", HTMLElement).textContent = "0:00";
  void fetch(`/scorecards/${scorecard}/start`, { method: "POST", redirect: "manual" }).catch(() => {});
}

/** What an earlier page of this person left unsent on this device goes back into its fields and is sent. */
function restoreUnsent() {
  for (const [field, { value, was }] of journal.left) {
    const control = live.querySelector(`[name="${CSS.escape(field)}"]:not([type="hidden"])`);
    if (!control) continue;
    saver.known(field, was);
    setControl(field, value);
    saver.change(field, value);
  }
}

/**
 * Shows both values of a field that was changed elsewhere meanwhile, and lets the person choose.
 * @param {string} field
 * @param {string} theirs
 */
function showDoubt(field, theirs) {
  const place = find(live, `[data-field="${CSS.escape(field)}"]`, HTMLElement);
  place.querySelector(".doubt")?.remove();
  const box = find(find(live, "#doubt", HTMLTemplateElement).content, ".doubt", HTMLElement).cloneNode(true);
  if (!(box instanceof HTMLElement)) return;
  find(box, "[data-theirs]", HTMLElement).textContent = labelOf(place, theirs);
  box.addEventListener("click", (event) => {
    const keep = event.target instanceof HTMLElement ? event.target.dataset.keep : undefined;
    if (!keep) return;
    saver.settle(field, theirs);
    if (keep === "theirs") setControl(field, theirs);
    saver.change(field, heldBy(field));
    box.remove();
    const form = place.closest("form");
    if (form) panels.refresh(form);
  });
  place.append(box);
  const panel = place.closest(".panel");
  if (panel instanceof HTMLElement && panel !== panels.current()) panels.show(panel.dataset.panel ?? "");
}

/** @param {string} path */
async function leaveFor(path) {
  if (await saver.flush()) location.assign(path);
}

/** @param {string} field */
function controlsOf(field) {
  return [...live.querySelectorAll(`[name="${CSS.escape(field)}"]:not([type="hidden"])`)].filter(isControl);
}

/** @param {string} field @param {string} value */
function setControl(field, value) {
  for (const control of controlsOf(field)) {
    if (control instanceof HTMLInputElement) control.checked = control.value === value;
    else control.value = value;
  }
}

/** @param {string} field */
function heldBy(field) {
  const controls = controlsOf(field);
  const chosen = controls.find((control) => !(control instanceof HTMLInputElement) || control.checked);
  return chosen?.value ?? "";
}

/** @param {HTMLElement} place @param {string} value */
function labelOf(place, value) {
  const option =
    place.querySelector(`option[value="${CSS.escape(value)}"]`) ??
    place.querySelector(`input[type="radio"][value="${CSS.escape(value)}"]`)?.closest("label");
  return option?.textContent?.trim() || value || "nothing";
}

/** @param {EventTarget | Element | null} target @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
function isControl(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/**
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {{ new (): T }} type
 * @returns {T}
 */
function find(root, selector, type) {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The live page lacks ${selector}.`);
}
