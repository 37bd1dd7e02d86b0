import { answerOf, changePart, openDatabase, readPart } from "./database.js";

/**
 * Where the journal is: the device's database and, where there is none or it is full, this page's memory. What could not
 * be written is held in memory and written along with the next that can be.
 *
 * @typedef {import("./device.js").Change} Change
 * @typedef {import("./database.js").Part} Part
 * @typedef {import("./database.js").Effect} Effect
 * @typedef {{
 *   kept: () => boolean,
 *   read: (part: Part) => Promise<Change[]>,
 *   update: (part: Part, rule: (records: Change[]) => Effect) => Promise<void>,
 *   copies: <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T | undefined>,
 * }} Storage
 */

/**
 * @param {string} name
 * @returns {Promise<Storage>} never rejects: without a database everything is held in memory.
 */
export async function openStorage(name) {
  let database = await openDatabase(name).catch(() => null);
  /** @type {Map<string, Change | null>} what is not written yet, by id; null is a change that is not removed yet */
  const held = new Map();
  const opened = database;
  const lose = () => {
    opened?.close();
    database = null;
  };
  if (opened) {
    opened.onclose = lose;
    opened.onversionchange = lose;
  }

  /** @param {Part} part @param {Change[]} written */
  const merge = (part, written) =>
    [...written.filter(({ id }) => !held.has(id)), ...[...held.values()].filter((change) => change !== null && isOf(part, change))]
      .filter((change) => change !== null)
      .sort((one, other) => one.order - other.order);

  /** @param {Part} part */
  const read = async (part) => merge(part, database === null ? [] : await readPart(database, part).catch(() => []));

  /** @param {Effect} effect */
  function hold({ put = [], remove = [] }) {
    for (const id of remove) held.set(id, null);
    for (const change of put) held.set(change.id, change);
  }

  return {
    kept: () => database !== null && held.size === 0,
    read,
    async update(part, rule) {
      if (database === null) return hold(rule(merge(part, [])));
      const owed = [...held];
      try {
        await changePart(database, part, (written) => {
          const { put = [], remove = [] } = rule(merge(part, written));
          return { put: [...owed.flatMap(([, change]) => change ?? []), ...put], remove: [...owed.map(([id]) => id), ...remove] };
        });
        for (const [id, change] of owed) if (held.get(id) === change) held.delete(id);
      } catch {
        hold(rule(await read(part)));
      }
    },
    async copies(mode, work) {
      if (database === null) return undefined;
      try {
        return await answerOf(work(database.transaction("copy", mode).objectStore("copy")));
      } catch {
        // The copy only saves a look at what the server has; without it the page shows what came with it.
        return undefined;
      }
    },
  };
}

/** @param {Part} part @param {Change} change */
const isOf = (part, change) => change.person === part.person && (part.scorecard ?? change.scorecard) === change.scorecard;
