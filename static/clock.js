/**
 * Counts the interview and the time on each question. Going over is shown, never enforced.
 * @param {{ live: HTMLElement, currentPanel: () => HTMLElement }} options
 */
export function runClock({ live, currentPanel }) {
  const shown = live.querySelector("#clock");
  const slot = Number(live.dataset.slot ?? 0) * 60;
  /** @type {Map<HTMLElement, number>} */
  const spent = new Map();
  const tick = () => {
    const started = live.dataset.started ? Date.parse(live.dataset.started) : null;
    if (started === null) return;
    const elapsed = Math.max(0, Math.floor((Date.now() - started) / 1000));
    if (shown) shown.textContent = minutes(elapsed);
    shown?.parentElement?.classList.toggle("over", elapsed > slot);
    if (document.visibilityState === "hidden") return;
    const panel = currentPanel();
    const seconds = (spent.get(panel) ?? 0) + 1;
    spent.set(panel, seconds);
    const budget = panel.querySelector("[data-budget]");
    if (!(budget instanceof HTMLElement)) return;
    const allowed = Number(budget.dataset.budget);
    budget.textContent = `${minutes(seconds)} of ${allowed} min`;
    budget.classList.toggle("over", seconds > allowed * 60);
  };
  tick();
  setInterval(tick, 1000);
}

/** @param {number} seconds */
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
