import { announcePerson } from "../device/announcing.js";

/**
 * On every page behind the sign-in: what the person left unsent on this device is sent from wherever they are. The
 * live page hangs a sign out for each scorecard that it writes into the journal for, so that pages of people without any,
 * which is nearly all pages, look into localStorage and do nothing more.
 */
const SIGN = "scorebook-unsent";
const OWNER = "scorebook-copies-of";
const person = document.body.dataset.person;

if (person) watch(person);

/** @param {string} person */
function watch(person) {
  forgetFormer(person);
  announcePerson(person);
  if (signsOf(person).size > 0) void import("./unsent-notice.js").then(({ sendUnsent }) => sendUnsent(person));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.getAttribute("action") !== "/sign-out") return;
    if (signsOf(person).size === 0) return announcePerson(null);
    event.preventDefault();
    void import("./sign-out.js").then(({ signOut }) => signOut(form, person));
  });
}

/**
 * Says that the device holds unsent changes of a scorecard.
 * @param {string} person
 * @param {string} scorecard
 * @param {string} label the interview, as the person knows it
 */
export function hangSign(person, scorecard, label) {
  const key = [SIGN, person, scorecard].join(" ");
  try {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, label);
  } catch {
    // Without storage there is no journal either; the page still holds the changes and goes on sending them.
  }
}

/** @param {string} person @param {string} scorecard */
export const takeSignDown = (person, scorecard) => localStorage.removeItem([SIGN, person, scorecard].join(" "));

/** Says whose copies of what the server said are on the device from now on. @param {string} person */
export function ownCopies(person) {
  forgetFormer(person);
  try {
    localStorage.setItem(OWNER, person);
  } catch {
    // Without storage there are no copies.
  }
}

/**
 * The service worker deletes them when it sees who comes and goes. Over plain http and in older browsers there is none,
 * and the next person's first page does it.
 * @param {string} person
 */
function forgetFormer(person) {
  const owner = read(OWNER);
  if (owner === null || owner === person) return;
  localStorage.removeItem(OWNER);
  void import("../device/device.js").then(async ({ openDevice }) => (await openDevice()).forgetOthers(person));
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} person
 * @returns {Map<string, string>} each interview's label, by the scorecard.
 */
export function signsOf(person) {
  const prefix = `${SIGN} ${person} `;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return new Map(keys.map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? ""]));
  } catch {
    return new Map();
  }
}
