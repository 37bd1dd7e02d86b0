import { givingWay, rebase, setAside } from "./chain.js";
import { openStorage } from "./storage.js";

/**
 * What this device holds of a person's live interviews. Shared by all tabs, by the other pages' sender and by the
 * service worker, so it knows no DOM and keeps no state of its own.
 *
 * The journal: changes that the server has not acknowledged. The copy: what the server last said of each field, so that a
 * page from the device's cache shows acknowledged marks, too.
 *
 * @typedef {{ id: string, value: string, madeAt: string, by?: string | null }} Head
 * @typedef {import("./chain.js").Aside} Aside
 * @typedef {{ id: string, person: string, scorecard: string, order: number, field: string, value: string, bases: string[], madeAt: string, attempted: boolean, aside?: Aside }} Change
 * @typedef {{ id: string, person: string, scorecard: string, field: string, value: string, bases: string[], madeAt: string }} NewChange
 * @typedef {{ person: string, scorecard: string, field: string, heads: Head[], seq: number }} Copied
 */

/** The field name under which the clock's start travels through the journal; the sender makes it `startedAt`. */
export const CLOCK = "startedAt";

/** @typedef {Awaited<ReturnType<typeof openDevice>>} Device */

/** Opens what the device holds. Never rejects: where nothing can be kept, memory stands in and `kept` says so. */
export async function openDevice(name = "scorebook") {
  const storage = await openStorage(name);
  return {
    /** Whether everything in the journal is on the device: false while any of it is in this page's memory alone. */
    kept: storage.kept,

    /** Runs once the browser has taken the journal away and given room for a new one. @param {() => void} heard */
    onLost: storage.onLost,

    /** Writes what a page still knows of, and a journal that was taken away does not. @param {string} person @param {string} scorecard @param {Change[]} changes */
    restore: (person, scorecard, changes) =>
      storage.update({ person, scorecard }, (records) => ({
        put: changes.filter(({ id }) => !records.some((record) => record.id === id)),
      })),

    /** The person's unacknowledged changes, of one scorecard or of all, in the order made. @param {string} person @param {string} [scorecard] */
    changesOf: (person, scorecard) => storage.read({ person, scorecard }),

    /**
     * Writes a change. `over` is this page's former change among its bases: while that was never sent and nobody built
     * on it, it gives way to the new one; otherwise the new one stands on it.
     * @param {NewChange} change
     * @param {string} [over]
     * @returns {Promise<{ change: Change, gone: string[] }>} as it is in the journal, once it is safe there; what gave way.
     */
    async put(change, over) {
      let stored = { ...change, order: 0, attempted: false };
      let gone = /** @type {string[]} */ ([]);
      await storage.update(change, (records) => {
        const former = givingWay(records, change.bases, ({ id }) => id === over);
        gone = former.map(({ id }) => id);
        stored = { ...stored, bases: rebase(change.bases, former), order: (records.at(-1)?.order ?? 0) + 1 };
        return { put: [stored], remove: gone };
      });
      return { change: stored, gone };
    },

    /**
     * Notes, before they are sent, that these changes may reach the server.
     * @param {string} person @param {string} scorecard @param {string[]} ids
     * @returns {Promise<Change[]>} those that are still there, in order, as they are to be sent.
     */
    async markAttempted(person, scorecard, ids) {
      let marked = /** @type {Change[]} */ ([]);
      await storage.update({ person, scorecard }, (records) => {
        marked = records.filter(({ id }) => ids.includes(id)).map((change) => ({ ...change, attempted: true }));
        return { put: marked };
      });
      return marked;
    },

    /** Forgets changes that the server acknowledged or that the person discards. @param {string} person @param {string} scorecard @param {string[]} ids */
    remove: (person, scorecard, ids) => storage.update({ person, scorecard }, () => ({ remove: ids })),

    /** Notes that the server does not take a change, and why. @param {string} person @param {string} scorecard @param {string} id @param {Aside} aside */
    setAside: (person, scorecard, id, aside) => storage.update({ person, scorecard }, (records) => setAside(records, id, aside)),

    /** Gives what was set aside another try, as when the page is opened again. @param {string} person @param {string} scorecard */
    takeUp: (person, scorecard) =>
      storage.update({ person, scorecard }, (records) => ({
        put: records.filter(({ aside }) => aside).map(({ aside: _, ...change }) => change),
      })),

    /** What the server last said of a scorecard's fields. @param {string} person @param {string} scorecard @returns {Promise<Copied[]>} */
    copyOf: async (person, scorecard) =>
      (await storage.copies("readonly", (store) => store.getAll(IDBKeyRange.bound([person, scorecard, ""], [person, scorecard, []])))) ??
      [],

    /** Takes down what the server said of a field, unless something later is there. @param {Copied} copied */
    async putCopy(copied) {
      await storage.copies("readwrite", (store) => {
        const reading = store.get([copied.person, copied.scorecard, copied.field]);
        reading.addEventListener("success", () => {
          if (reading.result === undefined || reading.result.seq <= copied.seq) store.put(copied);
        });
        return reading;
      });
    },

    /** Forgets what the server said to others than this person. Their journals stay: nobody else sees or sends them. @param {string} person */
    async forgetOthers(person) {
      const keys = (await storage.copies("readonly", (store) => store.getAllKeys())) ?? [];
      for (const key of keys) {
        if (Array.isArray(key) && key[0] !== person) await storage.copies("readwrite", (store) => store.delete(key));
      }
    },
  };
}
