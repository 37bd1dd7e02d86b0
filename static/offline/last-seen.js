import { openDevice } from "../device/device.js";

/**
 * Who was signed in when the network last answered. What the server said to one person is on this device for that
 * person alone. No DOM: the service worker uses it.
 */

/** The header that tells whose an answer is. */
export const PERSON = "scorebook-person";

const NOTE = "scorebook-last-seen";

/** @returns {Promise<string | null>} null for nobody. */
export async function lastSeen() {
  const noted = await caches.match("/", { cacheName: NOTE });
  return (await noted?.text()) || null;
}

/**
 * Notes who is signed in. Where that is somebody else than before, it deletes what is here of everybody else: pages, and
 * what the server said of their marks. What they have not sent stays; it waits for them, unseen.
 * @param {string | null} person
 * @returns {Promise<boolean>} whether it is somebody else than before.
 */
export async function see(person) {
  if ((await lastSeen()) === person) return false;
  const note = await caches.open(NOTE);
  // First, so that nothing of theirs is shown from here on, even if the browser is closed before it is deleted.
  await note.put("/", new Response(person ?? ""));
  for (const name of await caches.keys()) if (isAnothers(name, person)) await caches.delete(name);
  const device = await openDevice();
  await device.forgetOthers(person ?? "");
  return true;
}

/**
 * Whether a cache holds what was answered to somebody else: their id is the second word of its name.
 * @param {string} name
 * @param {string | null} person
 */
export function isAnothers(name, person) {
  const owner = name.split(" ")[1];
  return owner !== undefined && owner !== person;
}
