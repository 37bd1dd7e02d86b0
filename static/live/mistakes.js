import { make } from "../elements.js";
import { controlsOf, placeOf } from "./controls.js";

/**
 * Says at a field why its value was not taken, until it is another.
 * @param {HTMLElement} live @param {string} name @param {import("./field.js").Field} field
 */
export function showMistake(live, name, field) {
  const place = placeOf(live, name);
  if (place === null) return;
  const message = field.unsent.find(({ aside }) => aside !== undefined)?.aside?.message;
  const id = `mistake-${name}`;
  const former = place.querySelector(".mistake");
  if (message === (former?.textContent ?? undefined)) return;
  former?.remove();
  for (const control of controlsOf(live, name)) {
    if (message === undefined) {
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-describedby");
    } else {
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-describedby", id);
    }
  }
  if (message !== undefined) place.append(make("p", { class: "mistake", id }, message));
}
