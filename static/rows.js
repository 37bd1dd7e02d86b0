// @ts-check
/**
 * Lines of a form that can be added, removed and moved without a visit to the server. The buttons are submit
 * buttons named "row" that post the form when this script does not run.
 */
for (const fieldset of document.querySelectorAll("[data-rows]")) {
  const list = fieldset.querySelector("[data-rows-list]");
  if (list === null) continue;
  fieldset.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[name=row]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    arrange(list, button);
  });
}

/**
 * @param {Element} list
 * @param {HTMLButtonElement} button
 */
function arrange(list, button) {
  const row = button.closest("li");
  const [act] = button.value.split(" ");
  if (act === "add") return addRow(list);
  if (row === null) return;
  if (act === "remove") return removeRow(list, row);
  if (act === "up") row.previousElementSibling?.before(row);
  if (act === "down") row.nextElementSibling?.after(row);
  button.focus();
}

/** @param {Element} list */
function addRow(list) {
  const last = list.lastElementChild;
  const copy = last?.cloneNode(true);
  if (!(copy instanceof HTMLLIElement)) return;
  clear(copy);
  list.append(copy);
  copy.querySelector("textarea")?.focus();
}

/**
 * The last line is emptied instead, so that one is always there to copy.
 * @param {Element} list
 * @param {HTMLLIElement} row
 */
function removeRow(list, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (list.childElementCount === 1) clear(row);
  else row.remove();
  (next ?? row).querySelector("textarea")?.focus();
}

/** @param {HTMLLIElement} row */
function clear(row) {
  row.classList.remove("field-mistaken");
  row.querySelector(".mistake")?.remove();
  for (const input of row.querySelectorAll("textarea, input")) {
    if (!(input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement)) continue;
    input.value = input.name === "pointWeight" ? "1" : "";
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }
}
