import { make } from "../elements.js";

/**
 * Asks before something is done that cannot be taken back. Escape and "no" are the same.
 * @param {{ heading: string, text: string, yes: string, no: string, danger?: boolean }} words
 * @param {AbortSignal} [needless] once it is given there is nothing left to ask, and the answer is yes
 * @returns {Promise<boolean>}
 */
export function confirmed({ heading, text, yes, no, danger = false }, needless) {
  const dialog = make(
    "dialog",
    { "aria-labelledby": "confirmation", "aria-describedby": "confirmation-text" },
    make("h2", { id: "confirmation" }, heading),
    make("p", { id: "confirmation-text" }, text),
    make(
      "form",
      { method: "dialog", class: "row dialog-acts" },
      make("button", { value: "no" }, no),
      make("button", { value: "yes", class: danger ? "danger" : "primary" }, yes),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  needless?.addEventListener("abort", () => dialog.close("yes"));
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
