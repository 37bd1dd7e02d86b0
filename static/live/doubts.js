import { make } from "../elements.js";
import { controlsOf, placeOf, wordsFor } from "./controls.js";
import { find } from "./find.js";
import { isContested, valuesOf } from "./values.js";

/**
 * The box at a contested field: its values in words, and a button for each that says "this one". It stays until it is
 * answered, here or anywhere else.
 *
 * @typedef {import("./field.js").Field} Field
 * @typedef {{ value: string, by: string | null, madeAt: string, unsent: boolean, shown: boolean }} Choice `shown`: the field's control shows it
 */

/**
 * @param {{ live: HTMLElement, zone: string, onAnswer: (name: string, value: string) => void }} options
 * @returns {(name: string, field: Field) => void} shows or takes away a field's box.
 */
export function createDoubts({ live, zone, onAnswer }) {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const template = find(live, "#doubt", HTMLTemplateElement);
  return (name, field) => {
    const place = placeOf(live, name);
    if (place === null) return;
    const former = place.querySelector(".doubt");
    const choices = isContested(field) ? choicesOf(field) : [];
    const key = JSON.stringify(choices);
    if (choices.length === 0) return former?.remove();
    if (former instanceof HTMLElement && former.dataset.key === key) return;
    const box = find(template.content, ".doubt", HTMLElement).cloneNode(true);
    if (!(box instanceof HTMLElement)) return;
    box.dataset.key = key;
    box.id = `doubt-${name}`;
    find(box, "ul", HTMLElement).replaceChildren(...choices.map((choice) => listed(place, choice, time, () => answer(choice.value))));
    if (controlsOf(live, name).some((control) => control instanceof HTMLTextAreaElement)) box.append(bothButton(choices, answer));
    const focused = former?.contains(document.activeElement);
    if (former) former.replaceWith(box);
    else place.append(box);
    if (focused) box.querySelector("button")?.focus();

    /** @param {string} value */
    function answer(value) {
      onAnswer(name, value);
      controlsOf(live, name)
        .find((control) => !(control instanceof HTMLInputElement) || control.checked)
        ?.focus();
    }
  };
}

/** The differing values, each once. @param {Field} field @returns {Choice[]} */
function choicesOf(field) {
  const choices = /** @type {Map<string, Choice>} */ (new Map());
  for (const { value, by = null, madeAt, unsent = false } of valuesOf(field))
    choices.set(value, { value, by, madeAt, unsent, shown: value === field.shown.value });
  return [...choices.values()];
}

/**
 * @param {HTMLElement} place @param {Choice} choice @param {Intl.DateTimeFormat} time @param {() => void} onKeep
 */
function listed(place, { value, by, madeAt, unsent, shown }, time, onKeep) {
  const when = madeAt === "" ? "" : time.format(new Date(madeAt));
  const who = by === null ? "yours" : `by ${by}`;
  const keep = make("button", { type: "button", class: "small", "data-keep": value }, "Keep this one");
  keep.addEventListener("click", onKeep);
  const said = make("q", {}, wordsFor(place, value));
  const origin = make(
    "span",
    { class: "hint" },
    [who, when, shown ? "in the field now" : "", unsent ? "not sent yet" : ""].filter(Boolean).join(", "),
  );
  return make("li", {}, said, origin, keep);
}

/** @param {Choice[]} choices @param {(value: string) => void} answer */
function bothButton(choices, answer) {
  const texts = choices.map(({ value }) => value.trim()).filter(Boolean);
  const button = make("button", { type: "button", class: "small", "data-keep-both": "" }, choices.length > 2 ? "Keep all" : "Keep both");
  button.addEventListener("click", () => answer(texts.join("\n\n")));
  return make("p", {}, button);
}
