import { find } from "./find.js";

/** @typedef {import("./panels.js").Panels} Panels */

const POINT_KEYS = new Map([
  ["c", "1"],
  ["p", "0.5"],
  ["m", "0"],
  ["n", ""],
]);

/**
 * One key is one mark, outside text fields. Keys with Ctrl, Alt or ⌘ stay the browser's, but for undo and redo, which are
 * the browser's in a text that was typed in.
 * @param {Panels} panels
 * @param {{ undo: () => void, redo: () => void }} stepping
 */
export function listenToKeys(panels, stepping) {
  const list = find(document, "#keys", HTMLDialogElement);
  const isBrowsers = followTyping();
  find(document, "#show-keys", HTMLButtonElement).addEventListener("click", () => list.showModal());
  document.addEventListener("keydown", (event) => {
    // Until an input method is done with a word, its keys are its own: Escape takes back what it proposes.
    if (event.isComposing || document.querySelector("dialog[open], .live[hidden]")) return;
    const move = moveFor(event);
    if (move !== null && !isBrowsers(event.target)) {
      event.preventDefault();
      return stepping[move]();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (typing) {
      if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    if (press(event.key, panels, list)) event.preventDefault();
  });
}

/**
 * While there stands what was last typed into a text, the browser undoes it letter by letter. A page that was loaded again,
 * or a text that was changed from elsewhere, it knows nothing of.
 * @returns {(target: EventTarget | null) => boolean}
 */
function followTyping() {
  const typed = /** @type {WeakMap<EventTarget, string>} */ (new WeakMap());
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
  });
  return (target) => target instanceof HTMLTextAreaElement && typed.get(target) === target.value;
}

/** @param {KeyboardEvent} event @returns {"undo" | "redo" | null} */
function moveFor({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey || !(ctrlKey || metaKey)) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && ctrlKey ? "redo" : null;
}

/**
 * @param {string} key
 * @param {Panels} panels
 * @param {HTMLDialogElement} list
 * @returns {boolean} whether the key was ours
 */
function press(key, panels, list) {
  const panel = panels.current();
  if (key === "j") return done(panels.step(1));
  if (key === "k") return done(panels.step(-1));
  if (key === "q") return done(panels.show("qualifications"));
  if (key === "w") return done(panels.show("wrap-up"));
  if (key === "?") return done(list.showModal());
  if (key === "e") return focusOn(panel.querySelector("textarea[name^='evidence:'], textarea[name='rationale']"));
  if (key === "s") return openSkip(panel);
  if (/^[0-5]$/.test(key)) return choose(panel.querySelector(`.rating input[value="${key === "0" ? "" : key}"]`));
  if (key === "ArrowDown") return moveAmongPoints(panel, 1);
  if (key === "ArrowUp") return moveAmongPoints(panel, -1);
  const value = POINT_KEYS.get(key);
  return value === undefined ? false : choose(activePoint(panel)?.querySelector(`input[value="${value}"]`) ?? null);
}

/** @param {void} _ */
const done = (_) => true;

/** @param {Element | null} input */
function choose(input) {
  if (!(input instanceof HTMLInputElement)) return false;
  input.focus();
  if (!input.checked) input.click();
  return true;
}

/** @param {Element | null} element */
function focusOn(element) {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}

/** @param {HTMLElement} panel */
function openSkip(panel) {
  const box = panel.querySelector(".skip-box");
  if (!(box instanceof HTMLDetailsElement)) return false;
  box.open = true;
  return focusOn(box.querySelector("input:checked"));
}

/** The point that has the focus, else the first one that has no mark yet, else the first. @param {HTMLElement} panel */
function activePoint(panel) {
  const points = [...panel.querySelectorAll(".point")];
  const open = points.find((point) => point.querySelector('input[value=""]:checked'));
  return document.activeElement?.closest(".point") ?? open ?? points[0] ?? null;
}

/** @param {HTMLElement} panel @param {1 | -1} by */
function moveAmongPoints(panel, by) {
  const points = [...panel.querySelectorAll(".point")];
  if (points.length === 0) return false;
  const at = points.findIndex((point) => point.contains(document.activeElement));
  const next = at < 0 ? points[by === 1 ? 0 : points.length - 1] : points[Math.min(points.length - 1, Math.max(0, at + by))];
  return focusOn(next?.querySelector("input:checked") ?? null);
}
