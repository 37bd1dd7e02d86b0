import { nameOf, placeOf } from "./controls.js";
import { find } from "./find.js";

/** So long a changed control is marked, and at most this often it is said. */
const MARKED_MS = 2500;
const SAYING_MS = 4000;

/**
 * Marks what was changed from elsewhere, and says so now and then to those who do not see it.
 * @param {HTMLElement} live
 */
export function createElsewhere(live) {
  const region = find(live, "#elsewhere", HTMLElement);
  /** @type {Set<string>} */
  const unsaid = new Set();
  /** @type {ReturnType<typeof setTimeout> | null} */
  let timer = null;

  function say() {
    timer = null;
    if (unsaid.size === 0) return;
    const names = [...unsaid];
    unsaid.clear();
    region.textContent = `Changed elsewhere: ${names.slice(0, 3).join("; ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}.`;
    timer = setTimeout(say, SAYING_MS);
  }

  /** @param {HTMLElement} place */
  function mark(place) {
    place.classList.add("from-elsewhere");
    setTimeout(() => place.classList.remove("from-elsewhere"), MARKED_MS);
  }

  return {
    /** Marks a field, and says something of it at once. @param {string} field @param {string} [words] */
    point(field, words) {
      const place = placeOf(live, field);
      if (!place) return;
      mark(place);
      if (words) region.textContent = `${words}: ${nameOf(place)}.`;
    },
    /** @param {string} field @param {string | null} by who changed it, unless it was the person themselves */
    show(field, by) {
      const place = placeOf(live, field);
      // What was put into the page before anybody could look at it is no news.
      if (!place || !live.dataset.ready) return;
      mark(place);
      unsaid.add(by === null ? nameOf(place) : `${nameOf(place)}, by ${by}`);
      if (timer === null) timer = setTimeout(say, 0);
    },
  };
}
