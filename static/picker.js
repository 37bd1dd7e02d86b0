// @ts-check
/**
 * Narrows a list of tick boxes down to the names that hold what is typed, capitals and accents aside. Ticked ones stay
 * in sight: nobody is on a panel unseen.
 */
for (const field of document.querySelectorAll("[data-filters]")) {
  const list = field instanceof HTMLInputElement ? document.getElementById(field.dataset.filters ?? "") : null;
  if (!(field instanceof HTMLInputElement) || list === null) continue;
  field.addEventListener("input", () => narrow(list, plain(field.value)));
  field.addEventListener("keydown", (event) => {
    // Enter in a search field would send the whole form.
    if (event.key === "Enter") event.preventDefault();
  });
}

/** @param {string} text */
const plain = (text) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** @param {HTMLElement} list @param {string} wanted */
function narrow(list, wanted) {
  let found = 0;
  for (const row of list.querySelectorAll("li")) {
    const fits = plain(row.dataset.name ?? "").includes(wanted);
    if (fits) found += 1;
    row.hidden = !fits && row.querySelector("input:checked") === null;
  }
  const status = document.getElementById("picker-found");
  if (status) status.textContent = found === 1 ? "1 found" : `${found} found`;
}
