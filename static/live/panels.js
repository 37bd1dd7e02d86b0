import { placeOf } from "./controls.js";
import { showCounts, showProgress } from "./progress.js";

/**
 * The panels of the live page and the rail that leads through them.
 * @typedef {{ all: () => Set<HTMLFormElement>, current: () => HTMLFormElement, show: (key: string) => void, keyOf: (field: string | null) => string, step: (by: 1 | -1) => void, showField: (field: string) => boolean, refresh: (changed: Set<HTMLFormElement>) => void }} Panels
 *   `keyOf` is "" and `showField` false for a field that the page does not have
 */

/** On a phone the rail is wider than the screen. @type {ScrollIntoViewOptions} */
const IN_RAIL = { block: "nearest", inline: "center" };

/**
 * @param {HTMLElement} live
 * @param {{ onLeave: () => void }} options
 * @returns {Panels}
 */
export function createPanels(live, { onLeave }) {
  const panels = /** @type {HTMLFormElement[]} */ ([...live.querySelectorAll(".panel")]);
  const first = panels[0];
  if (!first) throw new Error("The live page has no panel.");
  let current = panels.find((panel) => panel.classList.contains("current")) ?? first;
  live.querySelector("[data-go][aria-current]")?.scrollIntoView(IN_RAIL);

  /** @param {string} key */
  function show(key) {
    const next = panels.find((panel) => panel.dataset.panel === key);
    if (!next || next === current) return;
    onLeave();
    current.classList.remove("current");
    next.classList.add("current");
    current = next;
    for (const button of live.querySelectorAll("[data-go]")) {
      if (!(button instanceof HTMLElement)) continue;
      if (button.dataset.go === key) {
        button.setAttribute("aria-current", "step");
        button.scrollIntoView(IN_RAIL);
      } else button.removeAttribute("aria-current");
    }
    const heading = next.querySelector(".ask");
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    history.replaceState(null, "", `?at=${encodeURIComponent(key)}`);
  }

  return {
    all: () => new Set(panels),
    current: () => current,
    show,
    keyOf(field) {
      const panel = field === null ? null : placeOf(live, field)?.closest(".panel");
      return panel instanceof HTMLElement ? (panel.dataset.panel ?? "") : "";
    },
    step(by) {
      const next = panels[panels.indexOf(current) + by];
      if (next) show(next.dataset.panel ?? "");
    },
    refresh(changed) {
      for (const panel of changed) showProgress(live, panel);
      if (changed.size > 0) showCounts(live);
    },
    showField(field) {
      const place = placeOf(live, field);
      const panel = place?.closest(".panel");
      if (!place || !(panel instanceof HTMLElement)) return false;
      show(panel.dataset.panel ?? "");
      for (const details of [place.closest("details"), place.querySelector("details")]) if (details) details.open = true;
      place.scrollIntoView({ block: "center" });
      return true;
    },
  };
}
