/**
 * Keeps unfolded what was, while htmx changes the rest of the page; but for what the change itself came from.
 * @param {string} region the part that changes, as a selector; what unfolds in it has an id
 * @param {string} source what folds away when a form in it was sent, as a selector
 */
export function keepUnfolded(region, source) {
  /** @type {string[]} */
  let unfolded = [];
  document.addEventListener("htmx:before:swap", ({ target }) => {
    const sent = target instanceof Element ? target.closest(source) : null;
    unfolded = [...document.querySelectorAll(`${region} details[open]`)].filter((details) => details !== sent).map(({ id }) => id);
  });
  document.addEventListener("htmx:after:swap", () => {
    for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  });
}
