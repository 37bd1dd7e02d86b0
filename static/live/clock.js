/**
 * Counts the interview and the time on each question. Going over is shown, never enforced.
 * @param {{ live: HTMLElement, currentPanel: () => HTMLElement }} options
 */
export function runClock({ live, currentPanel }) {
  /** @type {Map<HTMLElement, number>} */
  const spent = new Map();
  const tick = () => {
    if (!live.dataset.started) return;
    showElapsed(live);
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

/**
 * The interview has begun, here or on another device.
 * @param {HTMLElement} live
 * @param {string} at ISO; "" says nothing
 * @param {boolean} here by this device's own clock
 */
export function showStarted(live, at, here) {
  if (at === "" || live.dataset.started) return;
  live.dataset.started = at;
  if (here) live.dataset.startedHere = "yes";
  live.querySelector(".clock-start")?.remove();
  live.querySelector(".clock")?.removeAttribute("hidden");
  showElapsed(live);
}

/** So much an answer may be late without a clock being wrong. */
const ON_ITS_WAY_MS = 5000;

/** The server told its time: what it tells of is counted by its clock, however this device's is set. @param {HTMLElement} live @param {string} at ISO */
export function hearTime(live, at) {
  const ahead = Date.now() - Date.parse(at);
  live.dataset.ahead = String(Math.abs(ahead) < ON_ITS_WAY_MS ? 0 : ahead);
}

/** @param {HTMLElement} live */
function showElapsed(live) {
  const shown = live.querySelector("#clock");
  if (!shown) return;
  const { started = "", startedHere, ahead = 0 } = live.dataset;
  const now = Date.now() - (startedHere ? 0 : Number(ahead));
  const elapsed = Math.max(0, Math.floor((now - Date.parse(started)) / 1000));
  shown.textContent = elapsedText(elapsed);
  shown.parentElement?.classList.toggle("over", elapsed > Number(live.dataset.slot ?? 0) * 60);
}

/**
 * Minutes and seconds, as an interview's slot is counted; an interview left open for longer than a working day, in hours, then days.
 * @param {number} seconds
 */
export function elapsedText(seconds) {
  const hours = Math.floor(seconds / 3600);
  if (hours < 10) return minutes(seconds);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** @param {number} seconds */
const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
