/**
 * Sends each change to the server, one request at a time, and always knows what is saved.
 * @typedef {import("./journal.js").Journal} Journal
 * @typedef {{ kind: "saved", at: Date } | { kind: "saving" } | { kind: "kept", count: number } | { kind: "sign-in", count: number } | { kind: "doubt", count: number } | { kind: "refused", message: string }} State
 * @typedef {{ change: (field: string, value: string, soon?: boolean) => void, flush: () => Promise<boolean>, known: (field: string, value: string) => void, settle: (field: string, theirs: string) => void, unsent: () => number }} Saver
 */

/** Typing is sent when it pauses, and at the latest after two seconds of going on. */
const PAUSE_MS = 400;
const LONGEST_MS = 2000;
const PATIENCE_MS = 15_000;
const RETRY_MS = [1000, 2000, 4000, 8000];

/**
 * @param {{ url: string, journal: Journal, onState: (state: State) => void, onRefusal: (field: string, theirs: string) => void }} options
 * @returns {Saver}
 */
export function createSaver({ url, journal, onState, onRefusal }) {
  /** @type {Map<string, string>} what the server acknowledged, by field */
  const base = new Map();
  /** @type {Map<string, string>} what it has not acknowledged yet */
  const pending = new Map();
  /** @type {Set<string>} fields that wait for the person's own decision */
  const doubts = new Set();
  /** @type {Map<string, string>} fields whose value cannot be saved as it is, and why */
  const unfit = new Map();
  /** @type {Promise<void> | null} */
  let sending = null;
  let failures = 0;
  let oldest = 0;
  /** @type {number | undefined} */
  let timer;

  /** @param {number} ms */
  function schedule(ms) {
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), ms);
  }

  function send() {
    clearTimeout(timer);
    sending ??= sendOnce().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendOnce() {
    if (pending.size === 0) return;
    const batch = new Map(pending);
    if (failures === 0) onState({ kind: "saving" });
    const response = await post(batch).catch(() => null);
    if (response === null || response.status >= 500) return retry({ kind: "kept", count: pending.size });
    if (response.status === 401) return retry({ kind: "sign-in", count: pending.size });
    const answer = await response.json().catch(() => null);
    if (answer === null) return retry({ kind: "kept", count: pending.size });
    failures = 0;
    if (!response.ok) return setAside(answer);
    for (const { field, outcome, theirs } of answer.outcomes) {
      if (outcome === "saved") acknowledge(field, batch.get(field) ?? "");
      else refuse(field, theirs);
    }
    if (pending.size > 0) return schedule(PAUSE_MS);
    oldest = 0;
    onState(settledState(new Date(answer.savedAt)));
  }

  /**
   * A value that cannot be taken waits, in its field and in the journal, until it is changed; the others go on.
   * @param {{ error?: string, errors?: Record<string, string> }} answer
   */
  function setAside(answer) {
    const { error, errors = {} } = answer;
    for (const [field, message] of Object.entries(errors)) {
      pending.delete(field);
      unfit.set(field, message);
    }
    if (error === undefined && pending.size > 0) return schedule(0);
    onState({ kind: "refused", message: error ?? firstUnfit() });
  }

  /**
   * What to show when nothing is left to send.
   * @param {Date} at
   * @returns {State}
   */
  function settledState(at) {
    if (doubts.size > 0) return { kind: "doubt", count: doubts.size };
    return unfit.size > 0 ? { kind: "refused", message: firstUnfit() } : { kind: "saved", at };
  }

  const firstUnfit = () => [...unfit.values()][0] ?? "The server did not take this.";

  /** @param {Map<string, string>} batch */
  function post(batch) {
    const body = new URLSearchParams({ writer: journal.writer });
    for (const [field, value] of batch) {
      body.append(field, value);
      body.append(`was:${field}`, base.get(field) ?? "");
    }
    return fetch(url, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
      keepalive: body.toString().length < 60_000,
    });
  }

  /** @param {State} state */
  function retry(state) {
    onState(state);
    schedule(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 8000);
  }

  /** @param {string} field @param {string} value */
  function acknowledge(field, value) {
    base.set(field, value);
    doubts.delete(field);
    if (pending.get(field) !== value) return;
    pending.delete(field);
    journal.forget(field);
  }

  /** @param {string} field @param {string} theirs */
  function refuse(field, theirs) {
    pending.delete(field);
    doubts.add(field);
    onRefusal(field, theirs);
  }

  return {
    change(field, value, soon = true) {
      pending.set(field, value);
      unfit.delete(field);
      journal.keep(field, { value, was: base.get(field) ?? "" });
      if (doubts.has(field)) return void pending.delete(field);
      oldest ||= Date.now();
      if (failures === 0) onState({ kind: "saving" });
      schedule(soon ? 0 : Math.max(0, Math.min(PAUSE_MS, oldest + LONGEST_MS - Date.now())));
    },
    async flush() {
      await sending;
      await send();
      return pending.size + doubts.size + unfit.size === 0;
    },
    known(field, value) {
      base.set(field, value);
    },
    settle(field, theirs) {
      base.set(field, theirs);
      doubts.delete(field);
    },
    unsent: () => pending.size + doubts.size + unfit.size,
  };
}
