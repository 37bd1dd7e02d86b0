// @ts-check
/**
 * Keeps "all" and a person's single boxes in step in the grid of who asks what. Without this script "all" simply
 * counts before the single ones.
 */
document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
  const { all, asks } = box.dataset;
  if (all !== undefined) for (const one of boxes("asks", all)) one.checked = box.checked;
  if (asks !== undefined) for (const head of boxes("all", asks)) head.checked = boxes("asks", asks).every((one) => one.checked);
});

/** @param {"all" | "asks"} kind @param {string} id */
function boxes(kind, id) {
  const found = document.querySelectorAll(`input[data-${kind}="${CSS.escape(id)}"]`);
  return [...found].filter((one) => one instanceof HTMLInputElement);
}
