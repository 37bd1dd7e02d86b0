/**
 * How far a question is, read from its panel: for the rail, and for the prompts that stand in the panel itself.
 */

/**
 * @param {HTMLElement} live
 * @param {HTMLFormElement} panel
 */
export function showProgress(live, panel) {
  const points = pointsOf(panel);
  const rating = checkedIn(panel, ".rating input:checked");
  const skipped = checkedIn(panel, ".skip-reason input:checked") !== "";
  const button = live.querySelector(`[data-go="${panel.dataset.panel}"]`);
  const evidence = [...panel.querySelectorAll("textarea")].some((area) => area.value.trim() !== "");
  const doubtful = panel.querySelector(".doubt, .mistake") !== null;
  const touched = evidence || points.some((value) => value !== "");
  const [state, sign, word] = progressOf({ doubtful, skipped, rated: rating !== "", touched });
  if (button instanceof HTMLElement && button.dataset.state) {
    button.dataset.state = state;
    setText(button, ".rail-sign", sign);
    setText(button, ".rail-word", word);
    setText(button, ".rail-rating", rating);
  }
  toggle(panel, ".skipped-line", skipped);
  toggle(panel, ".divergence", !skipped && diverges(points, weightsOf(panel), rating));
}

/** @param {{ doubtful: boolean, skipped: boolean, rated: boolean, touched: boolean }} seen */
function progressOf({ doubtful, skipped, rated, touched }) {
  if (doubtful) return /** @type {const} */ (["doubtful", "▲", "needs your eye"]);
  if (skipped) return /** @type {const} */ (["skipped", "–", "skipped"]);
  if (rated) return /** @type {const} */ (["scored", "✓", "scored"]);
  return touched ? /** @type {const} */ (["begun", "◐", "begun"]) : /** @type {const} */ (["untouched", "○", "not yet"]);
}

/**
 * Whether rating and points tell different stories: |1 + 4C − R| ≥ 2, as the scoring model has it.
 * @param {string[]} points @param {number[]} weights @param {string} rating
 */
function diverges(points, weights, rating) {
  let sum = 0;
  let weight = 0;
  for (const [index, value] of points.entries()) {
    if (value === "") continue;
    sum += Number(value) * (weights[index] ?? 1);
    weight += weights[index] ?? 1;
  }
  return weight > 0 && rating !== "" && Math.abs(1 + (4 * sum) / weight - Number(rating)) >= 2 - 1e-9;
}

/** The rail's foot: how much is asked, how many qualifications are verified. @param {HTMLElement} live */
export function showCounts(live) {
  let asked = 0;
  let all = 0;
  for (const panel of live.querySelectorAll(".panel")) {
    const skipped = checkedIn(panel, ".skip-reason input:checked") !== "";
    const weights = weightsOf(panel);
    for (const [index, value] of pointsOf(panel).entries()) {
      all += weights[index] ?? 1;
      if (value !== "" && !skipped) asked += weights[index] ?? 1;
    }
  }
  if (all > 0) setText(live, "#asked", `${Math.floor((100 * asked) / all + 0.5)} % of the points asked`);
  const statuses = [...live.querySelectorAll(".status")];
  setText(live, "#verified", `${statuses.filter((group) => checkedIn(group, "input:checked") !== "").length}/${statuses.length}`);
}

/** @param {Element} panel */
const pointsOf = (panel) => [...panel.querySelectorAll(".point")].map((group) => checkedIn(group, "input:checked"));

/** @param {Element} panel */
const weightsOf = (panel) => [...panel.querySelectorAll(".point")].map((group) => Number(group.getAttribute("data-weight") ?? 1));

/** @param {Element} root @param {string} selector */
function checkedIn(root, selector) {
  const input = root.querySelector(selector);
  return input instanceof HTMLInputElement ? input.value : "";
}

/** @param {Element} root @param {string} selector @param {string} text */
function setText(root, selector, text) {
  const element = root.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

/** @param {Element} root @param {string} selector @param {boolean} shown */
function toggle(root, selector, shown) {
  const element = root.querySelector(selector);
  if (element instanceof HTMLElement) element.hidden = !shown;
}
