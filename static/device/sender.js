import { sendSome } from "./sending.js";

/**
 * Goes on sending a scorecard's journal until it is empty: soon after a change, again after a failure, at once when
 * there is reason to hope.
 * @typedef {import("./sending.js").Answer} Answer
 * @typedef {"idle" | "sending" | "waiting" | "sign-in"} Phase waiting: the server did not answer and will be asked again
 * @typedef {{ soon: (pauseMs?: number) => void, flush: () => Promise<void>, phase: () => Phase, settled: () => Promise<void> }} Sender
 */

const RETRY_MS = [1000, 2000, 4000, 8000];
/** Typing that never pauses is sent all the same. */
const LONGEST_MS = 2000;
/** A tab that the system froze may hold the lock; a change that is sent twice is applied once. */
const LOCK_PATIENCE_MS = 20_000;
/** @type {import("./sending.js").Result} */
const UNREACHABLE = { kind: "unreachable" };

/**
 * @param {import("./sending.js").Journal & { onPhase?: (phase: Phase) => void, onAnswer?: (answer: Answer) => void }} options
 *   `onAnswer` is called once the journal and the copy know of it.
 * @returns {Sender}
 */
export function createSender({ onPhase = () => {}, onAnswer = () => {}, ...journal }) {
  /** @type {Phase} */
  let phase = "idle";
  let failures = 0;
  let oldest = 0;
  let asked = false;
  /** @type {Promise<void> | null} */
  let running = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Phase} next */
  function enter(next) {
    phase = next;
    onPhase(next);
  }

  async function run() {
    do {
      asked = false;
      oldest = 0;
      if (failures === 0) enter("sending");
      const result = await inTurn(journal, () => sendSome(journal)).catch(() => UNREACHABLE);
      if (result.kind === "unreachable" || result.kind === "sign-in") return fail(result.kind);
      failures = 0;
      if (result.kind === "sent") onAnswer(result.answer);
      asked ||= result.kind === "sent";
    } while (asked);
    enter("idle");
  }

  /** @param {"unreachable" | "sign-in"} kind */
  function fail(kind) {
    enter(kind === "sign-in" ? "sign-in" : "waiting");
    timer = setTimeout(flush, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
  }

  function flush() {
    clearTimeout(timer);
    asked = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    flush,
    phase: () => phase,
    /** Settles once no request is on its way. */
    settled: async () => running ?? undefined,
    soon(pauseMs = 0) {
      // While the server does not answer, one more change is no reason to ask it sooner.
      if (failures > 0) return;
      oldest ||= Date.now();
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(pauseMs, oldest + LONGEST_MS - Date.now())));
    },
  };
}

/** Sends at once whenever the network or the person may be back. @param {Sender} sender */
export function sendOnReturn(sender) {
  for (const name of ["online", "focus", "pageshow"]) addEventListener(name, () => void sender.flush());
  document.addEventListener("visibilitychange", () => void sender.flush());
}

/**
 * One tab at a time. Locks exist only on secure origins; elsewhere two tabs may send the same, which doubles nothing.
 * @template T
 * @param {{ person: string, scorecard: string }} journal
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn({ person, scorecard }, work) {
  const name = `scorebook:${person}:${scorecard}`;
  if (!("locks" in navigator)) return work();
  const patience = AbortSignal.timeout(LOCK_PATIENCE_MS);
  let begun = false;
  try {
    return await navigator.locks.request(name, { signal: patience }, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    return work();
  }
}
