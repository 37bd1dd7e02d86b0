import type { Log } from "../log.ts";

/** Milliseconds to the first round, and from the end of each to the next. */
export type Pace = { first: number; next: number };

export const PACE: Pace = { first: 20_000, next: 300_000 };

/** How long the end waits for the round under way. */
const GRACE_MS = 5000;

export type Rounds = { end: () => Promise<void> };

/**
 * Runs `round` again and again, never two at once, without keeping the process alive. A round that fails is logged;
 * the next comes in its time. `end` tells the round under way to stop, and waits a little for it.
 */
export function beginRounds(round: (signal: AbortSignal) => Promise<unknown>, log: Log, pace: Pace = PACE): Rounds {
  const ending = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  let timer = setTimeout(begin, pace.first).unref();

  function begin(): void {
    underWay = round(ending.signal)
      .catch((error: unknown) => log.error({ err: error }, "a round of reminders failed"))
      .then(() => {
        if (!ending.signal.aborted) timer = setTimeout(begin, pace.next).unref();
      });
  }

  return {
    async end() {
      ending.abort();
      clearTimeout(timer);
      await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    },
  };
}
