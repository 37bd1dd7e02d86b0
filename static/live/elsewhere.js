import { nameOf, placeOf } from "./controls.js";
import { find } from "./find.js";
import { createSayings } from "./sayings.js";

/** So long a changed control is marked. */
const MARKED_MS = 2500;

/**
 * Marks what was changed from elsewhere, and says so now and then to those who do not see it.
 * @param {HTMLElement} live
 */
export function createElsewhere(live) {
  const region = find(live, "#elsewhere", HTMLElement);
  const tell = createSayings((words) => {
    region.textContent = words;
  });

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
      tell(by === null ? nameOf(place) : `${nameOf(place)}, by ${by}`, place.querySelector("textarea") !== null);
    },
  };
}
