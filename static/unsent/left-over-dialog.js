import { make } from "../elements.js";
import { discard, listLeftOver } from "./left-over-list.js";

/**
 * Shows what was not taken of a scorecard that the person may no longer be able to open.
 * @param {import("./left-over-list.js").Whose & { label: string }} whose
 * @param {import("./left-over.js").LeftOver[]} entries
 * @param {() => void} onDiscarded
 */
export function showLeftOver({ person, scorecard, label }, entries, onDiscarded) {
  const out = make("button", { type: "button", class: "danger" }, "Discard…");
  const dialog = make(
    "dialog",
    { "aria-labelledby": "left-over-label" },
    make("h2", { id: "left-over-label" }, label),
    make("p", {}, "This is on this device and was not taken. Copy what you still need."),
    listLeftOver(entries, new Map()),
    make("form", { method: "dialog", class: "row dialog-acts" }, make("button", { class: "primary" }, "Close"), out),
  );
  out.addEventListener("click", async () => {
    if (!(await discard({ person, scorecard }, entries))) return;
    dialog.close();
    onDiscarded();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
