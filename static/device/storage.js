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
 *   onLost: (heard: () => void) => void,
 *   copies: <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T | undefined>,
 * }} Storage
 */

/** While the browser is still clearing, a database that is opened is closed again. */
const REOPENING_MS = [100, 500, 2000];

/**
 * Browsers take a database away: when somebody clears what sites keep, and some of them from a page that was in the
 * background. It is opened anew, and whoever still knows what was in it hears of that.
 * @param {string} name
 * @returns {Promise<Storage>} never rejects: without a database everything is held in memory.
 */
export async function openStorage(name) {
  /** @type {IDBDatabase | null} */
  let database = null;
  let onLost = () => {};
  /** @type {Map<string, Change | null>} what is not written yet, by id; null is a change that is not removed yet */
  const held = new Map();
  await open();

  async function open() {
    const opened = await openDatabase(name).catch(() => null);
    database = opened;
    if (opened === null) return;
    opened.onclose = () => void openAgain(opened);
    opened.onversionchange = () => {
      opened.close();
      database = null;
    };
  }

  /** @param {IDBDatabase} lost several changes may find out about one, and late */
  async function openAgain(lost) {
    if (database !== lost) return;
    database = null;
    for (const pauseMs of REOPENING_MS) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      await open();
      if (database !== null) break;
    }
    onLost();
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
      const used = database;
      if (used === null) return hold(rule(merge(part, [])));
      const owed = [...held];
      try {
        await changePart(used, part, (written) => {
          const { put = [], remove = [] } = rule(merge(part, written));
          return { put: [...owed.flatMap(([, change]) => change ?? []), ...put], remove: [...owed.map(([id]) => id), ...remove] };
        });
        for (const [id, change] of owed) if (held.get(id) === change) held.delete(id);
      } catch (error) {
        hold(rule(await read(part)));
        if (error instanceof DOMException && error.name === "InvalidStateError") void openAgain(used);
      }
    },
    onLost(heard) {
      onLost = heard;
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
