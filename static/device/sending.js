import { announce } from "./announcing.js";
import { batchOf } from "./batch.js";
import { CLOCK } from "./device.js";

/**
 * Sends what the journal holds of one scorecard, a request at a time, and clears away exactly what was acknowledged.
 * @typedef {import("./device.js").Change} Change
 * @typedef {import("./device.js").Head} Head
 * @typedef {import("./device.js").Device} Device
 * @typedef {{ id: string, outcome: "saved", field: string, seq: number, heads: Head[] }} Saved
 * @typedef {Saved | { id: string, outcome: "unfit" | "late" | "unknown", message?: string }} Outcome
 * @typedef {{ savedAt: string | null, outcomes: Outcome[], done: string[] }} Answer what became of each change; `done` are those that left the journal
 * @typedef {{ device: Device, person: string, scorecard: string }} Journal whose changes, on what
 * @typedef {{ kind: "nothing" } | { kind: "unreachable" } | { kind: "sign-in" } | { kind: "sent", answer: Answer }} Result
 */

/** What a browser lets a page that closes go on sending is 64 KiB. */
const KEEPALIVE_CHARACTERS = 20_000;
const PATIENCE_MS = 15_000;
const UNREADABLE = [400, 413, 422];
const TOO_MUCH = "The server cannot take this.";
const GONE = "This scorecard is not yours any more.";

/**
 * Sends one request's worth.
 * @param {Journal} journal
 * @returns {Promise<Result>} "sent" says that the server answered; there may be more to send.
 */
export async function sendSome({ device, person, scorecard }) {
  const batch = batchOf(await device.changesOf(person, scorecard));
  const changes = await device.markAttempted(person, scorecard, batch);
  return changes.length === 0 ? { kind: "nothing" } : send({ device, person, scorecard }, changes);
}

/** @param {Journal} journal @param {Change[]} changes @returns {Promise<Result>} */
async function send(journal, changes) {
  const response = await post(journal, changes).catch(() => null);
  if (response?.status === 401) return { kind: "sign-in" };
  if (response?.status === 404) return settle(journal, changes, setAside(changes, GONE, "unknown"));
  if (response && UNREADABLE.includes(response.status)) return halve(journal, changes, response);
  const answer = response?.ok ? await response.json().catch(() => null) : null;
  if (!answersAll(answer, changes)) return { kind: "unreachable" };
  return settle(journal, changes, answer.outcomes, answer.savedAt);
}

/** @param {Journal} journal @param {Change[]} changes */
function post({ person, scorecard }, changes) {
  const startedAt = changes.find(({ field }) => field === CLOCK)?.value;
  const body = JSON.stringify({
    person,
    startedAt,
    changes: marksOf(changes).map(({ id, field, value, bases, madeAt }) => ({ id, field, value, bases, madeAt })),
  });
  return fetch(`/scorecards/${scorecard}/changes`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", accept: "application/json" },
    signal: AbortSignal.timeout(PATIENCE_MS),
    keepalive: body.length < KEEPALIVE_CHARACTERS,
  });
}

/** @param {Change[]} changes */
const marksOf = (changes) => changes.filter(({ field }) => field !== CLOCK);

/**
 * Whether an answer is ours, and not some network's page that asks to accept its terms.
 * @param {{ savedAt?: string, outcomes?: Outcome[] } | null} answer
 * @param {Change[]} changes
 * @returns {answer is { savedAt: string, outcomes: Outcome[] }}
 */
function answersAll(answer, changes) {
  const marks = marksOf(changes);
  const { outcomes } = answer ?? {};
  return Array.isArray(outcomes) && outcomes.length === marks.length && marks.every(({ id }, at) => outcomes[at]?.id === id);
}

/** One change that cannot be read holds up no other. @param {Journal} journal @param {Change[]} changes @param {Response} response @returns {Promise<Result>} */
async function halve(journal, changes, response) {
  if (changes.length === 1) {
    const answer = await response.json().catch(() => null);
    return settle(journal, changes, setAside(changes, answer?.error ?? TOO_MUCH, "unfit"));
  }
  const middle = Math.ceil(changes.length / 2);
  const first = await send(journal, changes.slice(0, middle));
  if (first.kind !== "sent") return first;
  const rest = await send(journal, changes.slice(middle));
  if (rest.kind !== "sent") return first;
  const [one, other] = [first.answer, rest.answer];
  return {
    kind: "sent",
    answer: {
      savedAt: other.savedAt ?? one.savedAt,
      outcomes: [...one.outcomes, ...other.outcomes],
      done: [...one.done, ...other.done],
    },
  };
}

/** @param {Change[]} changes @param {string} message @param {"unknown" | "unfit"} outcome @returns {Outcome[]} */
const setAside = (changes, message, outcome) => changes.map(({ id }) => ({ id, outcome, message }));

/**
 * Into the copy first and out of the journal afterwards, so that a page that ends in between loses nothing.
 * @param {Journal} journal @param {Change[]} changes @param {Outcome[]} outcomes @param {string | null} savedAt @returns {Promise<Result>}
 */
async function settle({ device, person, scorecard }, changes, outcomes, savedAt = null) {
  const saved = outcomes.filter((outcome) => outcome.outcome === "saved");
  for (const { field, heads, seq } of saved) await device.putCopy({ person, scorecard, field, heads, seq });
  const clock = changes.filter(({ field }) => field === CLOCK).map(({ id }) => id);
  const done = [...saved.map(({ id }) => id), ...clock];
  await device.remove(person, scorecard, done);
  for (const outcome of outcomes) {
    if (outcome.outcome === "saved" || clock.includes(outcome.id)) continue;
    await device.setAside(person, scorecard, outcome.id, { outcome: outcome.outcome, message: outcome.message ?? "" });
  }
  const answer = { savedAt, outcomes, done };
  announce({ person, scorecard }, { kind: "answered", answer });
  return { kind: "sent", answer };
}
