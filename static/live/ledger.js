import { announce, hear } from "../device/announcing.js";
import { CLOCK } from "../device/device.js";
import { newId } from "../device/ids.js";
import { createSender } from "../device/sender.js";
import { learn, make, settle, written } from "./field.js";

/**
 * Takes the person's changes into the journal, has them sent, and takes in what the server and the other tabs say. What
 * is marked is in the page at once, and in the journal before it is sent.
 *
 * @typedef {import("./field.js").Field} Field
 * @typedef {ReturnType<typeof createLedger>} Ledger
 *
 * @param {{
 *   person: string, scorecard: string, device: import("../device/device.js").Device, fields: import("./fields.js").Fields,
 *   savedAt: Date | null, onWrite: () => void, onState: () => void,
 * }} options `onState` is called when the line that tells where everything is may be another.
 */
export function createLedger({ person, scorecard, device, fields, savedAt, onWrite, onState }) {
  const whose = { person, scorecard };
  const page = newId();
  /** @type {Set<number>} changes whose ring is no news here */
  const known = new Set();
  /** @type {Set<string>} what left the journal, though news of it may still be on its way */
  const left = new Set();
  /** @type {Map<string, import("../device/sending.js").Outcome>} what was not taken, likewise */
  const refused = new Map();
  const sender = createSender({ ...whose, device, onPhase: onState, onAnswer: takeAnswer });
  device.onLost(() => void restore());

  /** @param {string} name @param {string} value @param {typeof make} how @param {number} pauseMs */
  function change(name, value, how, pauseMs) {
    const made = { id: newId(), value, madeAt: new Date().toISOString() };
    const { field, bases, over } = how(fields.of(name), made);
    fields.set(name, field);
    // While the server does not answer, the line speaks of what is in the journal, where this is not yet.
    if (sender.phase() === "idle") onState();
    void write({ ...whose, ...made, field: name, bases }, over, pauseMs);
  }

  /** @param {import("../device/device.js").NewChange} change @param {string | undefined} over @param {number} pauseMs */
  async function write(change, over, pauseMs) {
    onWrite();
    const stored = await device.put(change, over);
    fields.set(change.field, written(fields.of(change.field), stored.change, stored.gone, true));
    announce(whose, { kind: "made", page, ...stored });
    sender.soon(pauseMs);
    onState();
  }

  /** The browser took the journal away, but not what this page knows. */
  async function restore() {
    onWrite();
    const known = [...fields.all()].flatMap(([field, { unsent }]) =>
      unsent.map(({ own: _, ...change }) => ({ ...whose, ...change, field })),
    );
    const inOrder = known.toSorted((one, other) => one.madeAt.localeCompare(other.madeAt));
    await device.restore(
      person,
      scorecard,
      inOrder.map((change, at) => ({ ...change, order: at + 1 })),
    );
    void sender.flush();
    onState();
  }

  /** @param {import("../device/sending.js").Answer} answer */
  function takeAnswer(answer) {
    for (const outcome of answer.outcomes) {
      if (outcome.outcome === "saved") known.add(outcome.seq);
      else refused.set(outcome.id, outcome);
      fields.take(outcome);
    }
    if (answer.savedAt !== null) savedAt = new Date(answer.savedAt);
    forget(answer.done);
  }

  /** @param {string[]} ids */
  function forget(ids) {
    for (const id of ids) left.add(id);
    fields.forget(ids);
    onState();
  }

  /** @param {import("../device/announcing.js").News} news */
  function takeNews(news) {
    if (news.kind === "answered") return takeAnswer(news.answer);
    if (news.kind === "discarded") return forget(news.ids);
    if (news.page === page) return;
    if (left.has(news.change.id)) return forget(news.gone);
    fields.set(news.change.field, written(fields.of(news.change.field), news.change, news.gone, false));
    const outcome = refused.get(news.change.id);
    if (outcome) fields.take(outcome);
    sender.soon();
    onState();
  }

  return {
    sender,
    /** The person changes a field; `pauseMs` is how long the sender may wait for more. @param {string} name @param {string} value */
    change: (name, value, pauseMs = 0) => change(name, value, make, pauseMs),
    /** The person says which value of a contested field holds. @param {string} name @param {string} value */
    settle: (name, value) => change(name, value, settle, 0),
    /** @param {string} at ISO */
    startClock: (at) => change(CLOCK, at, make, 0),
    /** What an earlier page of this person left unsent is this page's now; other tabs are heard from here on. */
    async takeUp() {
      await device.takeUp(person, scorecard);
      for (const { field, heads, seq } of await device.copyOf(person, scorecard)) fields.set(field, learn(fields.of(field), heads, seq));
      const journal = await device.changesOf(person, scorecard);
      hear(whose, takeNews);
      for (const change of journal) fields.set(change.field, own(written(fields.of(change.field), change, [], false)));
      void sender.flush();
    },

    /** The server says where a field stands; the device keeps that for a page that has to open without it. @param {string} name @param {import("../device/device.js").Head[]} heads @param {number} seq */
    learn(name, heads, seq) {
      fields.set(name, learn(fields.of(name), heads, seq));
      // Something is saved, though not by this page.
      if (heads.some(({ by }) => !by)) savedAt ??= new Date();
      void device.putCopy({ ...whose, field: name, heads, seq });
    },
    /** Whether a ring tells of a change that this page knows. @param {number} seq */
    knows: (seq) => known.has(seq),
    /** @returns {import("./situation.js").Around} */
    around: () => ({ kept: device.kept(), phase: sender.phase(), savedAt }),
  };
}

/** @param {Field} field @returns {Field} */
const own = (field) => ({ ...field, unsent: field.unsent.map((change) => ({ ...change, own: true })) });
