/**
 * The panels of the live page and the rail that leads through them.
 * @typedef {{ current: () => HTMLFormElement, show: (key: string) => void, step: (by: 1 | -1) => void, refresh: (panel: HTMLFormElement) => void }} Panels
 */

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
        button.scrollIntoView({ block: "nearest", inline: "center" });
      } else button.removeAttribute("aria-current");
    }
    const heading = next.querySelector(".ask");
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    history.replaceState(null, "", `?at=${encodeURIComponent(key)}`);
  }

  return {
    current: () => current,
    show,
    step(by) {
      const next = panels[panels.indexOf(current) + by];
      if (next) show(next.dataset.panel ?? "");
    },
    refresh(panel) {
      const points = pointsOf(panel);
      const rating = checkedIn(panel, ".rating input:checked");
      const skipped = checkedIn(panel, ".skip-reason input:checked") !== "";
      const button = live.querySelector(`[data-go="${panel.dataset.panel}"]`);
      const evidence = [...panel.querySelectorAll("textarea")].some((area) => area.value.trim() !== "");
      const [state, sign, word] = progressOf({ skipped, rated: rating !== "", touched: evidence || points.some((value) => value !== "") });
      if (button instanceof HTMLElement && button.dataset.state) {
        button.dataset.state = state;
        setText(button, ".rail-sign", sign);
        setText(button, ".rail-word", word);
        setText(button, ".rail-rating", rating);
      }
      toggle(panel, ".skipped-line", skipped);
      toggle(panel, ".divergence", !skipped && diverges(points, weightsOf(panel), rating));
      refreshCounts(live);
    },
  };
}

/** @param {{ skipped: boolean, rated: boolean, touched: boolean }} seen */
function progressOf({ skipped, rated, touched }) {
  if (skipped) return /** @type {const} */ (["skipped", "–", "skipped"]);
  if (rated) return /** @type {const} */ (["scored", "✓", "scored"]);
  return touched ? /** @type {const} */ (["begun", "◐", "begun"]) : /** @type {const} */ (["untouched", "○", "not yet"]);
}

/** Whether rating and points tell different stories: |1 + 4C − R| ≥ 2, as the scoring model has it. */
/** @param {string[]} points @param {number[]} weights @param {string} rating */
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

/** @param {HTMLElement} live */
function refreshCounts(live) {
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
