// @ts-check
/**
 * The form that takes guides in: what is pasted keeps its headings and lists, and files can be dropped on the page.
 * Without this script the plain text is sent and files are chosen.
 */
const form = document.querySelector("form[data-giving]");
const text = form?.querySelector("textarea");
const rich = form?.querySelector("input[data-rich]");
const files = form?.querySelector("input[type=file]");
const mistake = document.getElementById("files-mistake");

const MEGABYTE = 1024 * 1024;

if (text && rich instanceof HTMLInputElement) {
  // What was pasted over the whole text, and the text that it made: once that is edited, it alone counts.
  let html = "";
  let pasted = "";
  text.addEventListener("paste", (event) => {
    const whole = text.value === "" || (text.selectionStart === 0 && text.selectionEnd === text.value.length);
    html = whole ? (event.clipboardData?.getData("text/html") ?? "").trim() : "";
  });
  text.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.inputType === "insertFromPaste") {
      rich.value = html;
      pasted = text.value;
    } else if (text.value !== pasted) rich.value = "";
  });
}

if (files instanceof HTMLInputElement) {
  const hint = document.querySelector("[data-drop-hint]");
  if (hint instanceof HTMLElement) hint.hidden = false;
  files.addEventListener("change", () => checkSizes(files));
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) document.body.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    const dropped = event.dataTransfer?.files;
    if (!dropped || dropped.length === 0) return;
    event.preventDefault();
    files.files = dropped;
    checkSizes(files);
    form?.querySelector("button")?.focus();
  });
}

/**
 * Tells of what is too large before it travels.
 * @param {HTMLInputElement} input
 */
function checkSizes(input) {
  const { most, limitMb, togetherMb } = input.dataset;
  const chosen = [...(input.files ?? [])];
  const large = chosen.find(({ size }) => size > Number(limitMb) * MEGABYTE);
  const together = chosen.reduce((sum, { size }) => sum + size, 0);
  let message = "";
  if (chosen.length > Number(most)) message = `These are ${chosen.length} files; choose at most ${most} at once.`;
  else if (large) message = `${large.name} has more than ${limitMb} MB. A guide is text: save it without pictures.`;
  else if (together > Number(togetherMb) * MEGABYTE) message = `Together they have more than ${togetherMb} MB. Choose fewer at once.`;
  input.setCustomValidity(message);
  // A bare attribute would say "false".
  if (message === "") input.removeAttribute("aria-invalid");
  else input.setAttribute("aria-invalid", "true");
  if (mistake === null) return;
  mistake.textContent = message;
  mistake.hidden = message === "";
}
