import { count, make } from "../elements.js";
import { confirmed } from "./confirmation.js";
import { kindWords, subjectOf, valueWords } from "./field-words.js";
import { discardLeftOver } from "./left-over.js";

/**
 * @typedef {import("./left-over.js").LeftOver} LeftOver
 * @typedef {{ person: string, scorecard: string }} Whose
 */

/**
 * Lists what was not taken: each field in words, its value to copy, and why.
 * @param {LeftOver[]} entries
 * @param {Map<string, string>} subjects the names of questions, points and qualifications by id, as far as the page knows them
 */
export const listLeftOver = (entries, subjects) => make("ul", { class: "left-over-list" }, ...entries.map((entry) => row(entry, subjects)));

/** @param {LeftOver} entry @param {Map<string, string>} subjects */
function row({ field, value, message }, subjects) {
  const subject = subjects.get(subjectOf(field));
  const said = make("blockquote", {}, valueWords(field, value));
  const what = make("p", {}, make("strong", {}, kindWords(field)), ...(subject ? [` · ${subject}`] : []));
  const why = message ? [make("p", { class: "hint" }, message)] : [];
  return make("li", {}, make("div", {}, what, said, ...why), copyButton(said, `${kindWords(field)} ${subject ?? ""}`));
}

/** @param {HTMLElement} said @param {string} what for the ear alone */
function copyButton(said, what) {
  const button = make("button", { type: "button", class: "quiet small" }, "Copy", make("span", { class: "visually-hidden" }, ` ${what}`));
  button.addEventListener("click", async () => {
    // The clipboard is for pages of https and of this machine alone; elsewhere the text is selected for the keyboard.
    getSelection()?.selectAllChildren(said);
    const copied = await navigator.clipboard?.writeText(said.textContent ?? "").then(
      () => true,
      () => false,
    );
    button.textContent = copied ? "Copied" : "Selected: copy it with your keyboard";
  });
  return button;
}

/**
 * Asks, and takes them off the device.
 * @param {Whose} whose
 * @param {LeftOver[]} entries
 * @returns {Promise<boolean>} whether they are gone.
 */
export async function discard({ person, scorecard }, entries) {
  const sure = await confirmed({
    heading: `Discard ${count(entries.length, "change")}?`,
    text: `${entries.length === 1 ? "It is" : "They are"} on this device alone. What is discarded cannot be brought back.`,
    yes: "Discard for good",
    no: "Keep",
    danger: true,
  });
  if (sure) {
    const ids = entries.flatMap((entry) => entry.ids);
    await discardLeftOver(person, scorecard, ids);
  }
  return sure;
}
