import { controlsOf, heldBy, isControl } from "./controls.js";

/**
 * What the person does with the controls: a choice counts when it is made, a text with each letter.
 *
 * @param {{ live: HTMLElement, names: () => Iterable<string>, onMark: (name: string, value: string, typing: boolean) => void, onTextLeft: () => void }} options
 *   `names`: the fields of the page
 */
export function listenToMarks({ live, names, onMark, onTextLeft }) {
  /** @param {EventTarget | null} target @param {boolean} typing */
  function note(target, typing) {
    if (!isControl(target) || !target.name || target.closest("dialog")) return;
    onMark(target.name, heldBy(controlsOf(live, target.name)), typing);
  }

  live.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) onTextLeft();
    else note(target, false);
  });
  live.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) note(target, true);
  });
  // What was marked while this script was still on its way.
  for (const name of names()) {
    const controls = controlsOf(live, name);
    if (controls.length > 0) onMark(name, heldBy(controls), false);
  }
}
