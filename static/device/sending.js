import { announce } from "./announcing.js";
import { batchOf } from "./batch.js";
import { CLOCK } from "./device.js";
import { refusalOf } from "./refusals.js";

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
/** So often a request is parted to find what something on the way stops, before all of it waits. */
const MOST_STOPS = 12;
/** @type {Result} */
const UNREACHABLE = { kind: "unreachable" };

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

/** @param {Journal} journal @param {Change[]} changes @param {{ count: number }} [stops] @returns {Promise<Result>} */
async function send(journal, changes, stops = { count: 0 }) {
  const response = await post(journal, changes).catch(() => null);
  const refusal = response && (await refusalOf(response));
  if (refusal?.kind === "sign-in") return refusal;
  if (refusal?.kind === "gone") return settle(journal, changes, setAside(changes, refusal.message, "unknown"));
  if (refusal?.kind === "unreadable") return part(journal, changes, stops, refusal.message);
  if (refusal?.kind === "stopped") return ++stops.count > MOST_STOPS ? UNREACHABLE : part(journal, changes, stops, null);
  const answer = response?.ok ? await response.json().catch(() => null) : null;
  if (!answersAll(answer, changes)) return UNREACHABLE;
  return settle(journal, changes, answer.outcomes, answer.savedAt);
}

/** @param {Journal} journal @param {Change[]} changes */
function post({ person, scorecard }, changes) {
  const startedAt = changes.find(({ field }) => field === CLOCK)?.value;
  const body = JSON.stringify({
    person,
    startedAt,
    // What the server may know this device's clock by.
    sentAt: new Date().toISOString(),
    changes: marksOf(changes).map(({ id, field, value, bases, madeAt }) => ({ id, field, value, bases, madeAt })),
  });
  return fetch(`/scorecards/${scorecard}/changes`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", accept: "application/json" },
    redirect: "manual",
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

/**
 * One change that cannot be read, or does not get through, holds up no other.
 * @param {Journal} journal @param {Change[]} changes @param {{ count: number }} stops
 * @param {string | null} why it cannot be saved as it is; null where it waits, and is sent again
 * @returns {Promise<Result>}
 */
async function part(journal, changes, stops, why) {
  if (changes.length === 1) return why === null ? UNREACHABLE : settle(journal, changes, setAside(changes, why, "unfit"));
  const middle = Math.ceil(changes.length / 2);
  const first = await send(journal, changes.slice(0, middle), stops);
  if (first.kind !== "sent" && why !== null) return first;
  const rest = await send(journal, changes.slice(middle), stops);
  if (first.kind !== "sent" || rest.kind !== "sent") return first.kind === "sent" ? first : rest;
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
  const clock = [];
  for (const { id, field, value, madeAt } of changes) {
    if (field !== CLOCK) continue;
    clock.push(id);
    await device.putCopy({ person, scorecard, field, heads: [{ id, value, madeAt }], seq: 0 });
  }
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
