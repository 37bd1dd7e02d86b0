// @ts-check
/**
 * The plan builder's additions to its forms: questions can be dragged into another order, and what was unfolded
 * stays so while the rest of the page changes.
 */
import Sortable from "./sortable.js";
import { keepUnfolded } from "./unfolded.js";

keepUnfolded("#builder", "details");
document.addEventListener("htmx:after:swap", makeSortable);
makeSortable();

function makeSortable() {
  const list = document.getElementById("planned-list");
  if (list === null || Sortable.get(list)) return;
  Sortable.create(list, { handle: ".planned-handle", animation: 120, onEnd: () => sendOrder(list) });
}

/** @param {HTMLElement} list */
function sendOrder(list) {
  const form = document.getElementById("plan-order");
  const field = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement) || !field) return;
  field.value = [...list.children].map((row) => row.getAttribute("data-id")).join(",");
  form.requestSubmit();
}
