/**
 * What was marked or typed and is not acknowledged yet, kept on this device so that a reload, a crash or an ended
 * sign-in loses nothing. One journal a page, under the person, the scorecard and the page's own writer id.
 * @typedef {{ value: string, was: string }} Unsent
 * @typedef {{ writer: string, left: Map<string, Unsent>, keep: (field: string, unsent: Unsent) => void, forget: (field: string) => void }} Journal
 */

/**
 * Opens this page's journal. A journal whose page is gone is taken over, writer id and all.
 * @param {string} actor
 * @param {string} scorecard
 * @returns {Promise<Journal>}
 */
export async function openJournal(actor, scorecard) {
  const prefix = `scorebook:${actor}:${scorecard}:`;
  const writer = await findWriter(prefix);
  const left = read(prefix + writer);
  const store = () => write(prefix + writer, left);
  return {
    writer,
    left,
    keep(field, unsent) {
      left.set(field, unsent);
      store();
    },
    forget(field) {
      if (left.delete(field)) store();
    },
  };
}

/**
 * The first journal that no living page holds, else a new one. A page holds its writer's lock for as long as it lives.
 * @param {string} prefix
 */
async function findWriter(prefix) {
  const orphans = keys().filter((key) => key.startsWith(prefix));
  for (const key of orphans) {
    const writer = key.slice(prefix.length);
    if (await hold(prefix + writer)) return writer;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const writer = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  await hold(prefix + writer);
  return writer;
}

/**
 * @param {string} name
 * @returns {Promise<boolean>} false when another page holds it
 */
function hold(name) {
  // Locks exist only on secure origins; elsewhere two tabs of one person may adopt the same journal, which resends but loses nothing.
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/**
 * @param {string} key
 * @returns {Map<string, Unsent>}
 */
function read(key) {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(key) ?? "{}")));
  } catch {
    return new Map();
  }
}

/**
 * @param {string} key
 * @param {Map<string, Unsent>} left
 */
function write(key, left) {
  try {
    if (left.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(left)));
  } catch {
    // Storage full or forbidden: the page still holds the text and goes on sending it.
  }
}
