// A button that copies the field it names, and says so. Without a script the field can be selected and copied by hand.

for (const button of document.querySelectorAll("button[data-copies]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const field = document.getElementById(button.dataset.copies ?? "");
  const told = document.getElementById(`${button.dataset.copies}-copied`);
  if (!(field instanceof HTMLInputElement) || told === null) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    told.textContent = (await copy(field)) ? "Copied." : "It is selected: copy it with your keyboard.";
  });
}

/**
 * Browsers give the clipboard to pages of this machine and of https alone; the older way is left for the others.
 * @param {HTMLInputElement} field
 */
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
