/**
 * The device's database: opening it, reading a part of the journal, changing it in one transaction.
 *
 * @typedef {import("./device.js").Change} Change
 * @typedef {{ person: string, scorecard?: string }} Part of the journal: a person's, or what they have on one scorecard
 * @typedef {{ put?: Change[], remove?: string[] }} Effect
 */

/** Some browsers' databases open never, and say nothing. */
const OPENING_MS = 3000;

/** @param {string} name @returns {Promise<IDBDatabase>} rejects where there is none. */
export function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    setTimeout(() => reject(new Error("The database does not open.")), OPENING_MS);
    request.onupgradeneeded = () => {
      const journal = request.result.createObjectStore("change", { keyPath: "id" });
      journal.createIndex("order", ["person", "scorecard", "order"]);
      request.result.createObjectStore("copy", { keyPath: ["person", "scorecard", "field"] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBDatabase} database @param {Part} part @returns {Promise<Change[]>} rejects, and throws nothing, where it was taken away. */
export const readPart = async (database, part) =>
  answerOf(database.transaction("change").objectStore("change").index("order").getAll(rangeOf(part)));

/**
 * Reads a part of the journal and changes it, in one transaction.
 * @param {IDBDatabase} database
 * @param {Part} part
 * @param {(written: Change[]) => Required<Effect>} rule
 * @returns {Promise<void>} settled once it is on the disk; rejected, with nothing changed, where it does not fit.
 */
export function changePart(database, part, rule) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("change", "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const store = transaction.objectStore("change");
    const reading = store.index("order").getAll(rangeOf(part));
    reading.onsuccess = () => {
      const { put, remove } = rule(reading.result);
      for (const id of remove) store.delete(id);
      for (const change of put) store.put(change);
    };
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const answerOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** An array sorts after every string and number. @param {Part} part */
const rangeOf = ({ person, scorecard }) =>
  scorecard === undefined ? IDBKeyRange.bound([person], [person, []]) : IDBKeyRange.bound([person, scorecard], [person, scorecard, []]);
