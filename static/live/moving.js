/**
 * The buttons that lead through the page and out of it, which without a script save their panel first.
 * @param {{
 *   live: HTMLElement, panels: import("./panels.js").Panels, startClock: () => void, leaveFor: (path: string) => Promise<void>,
 *   submission: string,
 * }} options `submission`: the path of the last look before the lock
 */
export function listenToMoves({ live, panels, startClock, leaveFor, submission }) {
  live.addEventListener("submit", (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.closest("dialog")) return;
    event.preventDefault();
    if (event.target.classList.contains("clock-start")) return startClock();
    const go = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
    if (go === "submission") void leaveFor(submission);
    else panels.show(go);
  });
  // A page that comes back from the browser's memory missed what the other tabs said.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
