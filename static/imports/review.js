// @ts-check
import { keepUnfolded } from "../unfolded.js";

/**
 * The review of an import: a line and what it became light up together, arrow keys go from line to line, "2 to check"
 * goes on to the next one at each click, and what was unfolded stays so while the rest of the page changes. Without
 * this script the numbers are links.
 */

keepUnfolded("#review", "details.fill");

for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, ({ target }) => light(target));

/** @param {EventTarget | null} target */
function light(target) {
  const review = document.getElementById("review");
  if (review === null || !(target instanceof Element)) return;
  const place = target.closest("[data-of], [data-line]");
  const number = place?.getAttribute("data-of") ?? place?.getAttribute("data-line") ?? "";
  for (const lit of review.querySelectorAll(".lit")) if (!lit.matches(together(number))) lit.classList.remove("lit");
  if (number !== "") for (const one of review.querySelectorAll(together(number))) one.classList.add("lit");
}

/** @param {string} number */
const together = (number) => `[data-of="${number}"], [data-line="${number}"]`;

document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const target = event.target instanceof Element ? event.target : null;
  const line = target?.closest(".source-line");
  if (!line || target?.matches("input, textarea, select")) return;
  const lines = [...document.querySelectorAll(".source-line")].filter((one) => one.getClientRects().length > 0);
  const next = lines[lines.indexOf(line) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  const pressed = target?.closest("button");
  const same = pressed ? next.querySelector(`button[value$=" ${pressed.value.split(" ").at(-1)}"]`) : null;
  const link = next.querySelector("a");
  // A line's buttons show once something of it has the focus.
  link?.focus();
  if (same instanceof HTMLButtonElement) same.focus();
});

/** What each of the counts at the top counts. @type {Record<string, string>} */
const COUNTED = { unplaced: ".is-unplaced", uncertain: ".asks:not(.is-unplaced)", compound: ".compound:has(fieldset)" };

/** @type {Element | null} */
let reached = null;

document.addEventListener("click", (event) => {
  const jump = event.target instanceof Element ? event.target.closest("a[data-jump]") : null;
  const counted = COUNTED[jump?.getAttribute("data-jump") ?? ""];
  if (!jump || counted === undefined) return;
  const places = [...document.querySelectorAll(counted)];
  const at = reached === null ? -1 : places.indexOf(reached);
  const next = places[at + 1];
  // After the last one of this page the link leads to the first of all, wherever that is.
  if (at === -1 || !(next instanceof HTMLElement)) {
    reached = document.querySelector(new URL(jump.getAttribute("href") ?? "", location.href).hash);
    return;
  }
  event.preventDefault();
  reached = next;
  next.focus();
  next.scrollIntoView({ block: "center" });
});
