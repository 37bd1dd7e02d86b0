import { caretIn } from "./caret.js";

/**
 * The page's controls by the names of their fields: what they hold, what to put into them, how to call it.
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/** @param {EventTarget | Element | null} target @returns {target is Control} */
export const isControl = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** @param {ParentNode} live @param {string} field @returns {Control[]} none for a field that this page does not show. */
export const controlsOf = (live, field) =>
  [...live.querySelectorAll(`[name="${CSS.escape(field)}"]:not([type="hidden"])`)].filter(isControl);

/** What a field's controls hold. @param {Control[]} controls */
export function heldBy(controls) {
  const chosen = controls.find((control) => !(control instanceof HTMLInputElement) || control.checked);
  return chosen?.value ?? "";
}

/** @param {Control[]} controls @param {string} value */
export function putInto(controls, value) {
  for (const control of controls) {
    if (control instanceof HTMLInputElement) control.checked = control.value === value;
    else if (control instanceof HTMLTextAreaElement && control === document.activeElement) replaceText(control, value);
    else control.value = value;
  }
}

/** Who stands in a text goes on standing there. @param {HTMLTextAreaElement} area @param {string} value */
function replaceText(area, value) {
  const { value: before, selectionStart, selectionEnd, scrollTop } = area;
  area.value = value;
  area.setSelectionRange(caretIn(before, value, selectionStart), caretIn(before, value, selectionEnd));
  area.scrollTop = scrollTop;
}

/** The part of the page that a field is in. @param {ParentNode} live @param {string} field */
export function placeOf(live, field) {
  const place = live.querySelector(`[data-field="${CSS.escape(field)}"]`);
  return place instanceof HTMLElement ? place : null;
}

/** A value in the words of its control. @param {HTMLElement} place @param {string} value */
export function wordsFor(place, value) {
  const option =
    place.querySelector(`option[value="${CSS.escape(value)}"]`) ??
    place.querySelector(`input[type="radio"][value="${CSS.escape(value)}"]`)?.closest("label");
  if (place.querySelector('input[type="checkbox"]')) return value === "" ? "not ticked" : "ticked";
  const parts = option?.matches("label") ? [...option.querySelectorAll("span")] : [option];
  const words = parts.map((part) => part?.textContent?.trim()).filter(Boolean);
  return words.join(": ") || value || "nothing";
}

/** A field by its label. @param {HTMLElement} place */
export function nameOf(place) {
  const label = place.querySelector("legend, label");
  return label?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
