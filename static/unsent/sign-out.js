import { announcePerson } from "../device/announcing.js";
import { CLOCK, openDevice } from "../device/device.js";
import { count } from "../elements.js";
import { confirmed } from "./confirmation.js";

/**
 * Signs out; asks first where the person's unsent changes are on this device.
 * @param {HTMLFormElement} form
 * @param {string} person
 */
export async function signOut(form, person) {
  const device = await openDevice();
  const changes = await device.changesOf(person);
  const marks = changes.filter(({ field }) => field !== CLOCK);
  const unsent = new Set(marks.map(({ scorecard, field }) => `${scorecard} ${field}`)).size;
  if (unsent > 0 && !(await confirmed(warning(unsent)))) return;
  announcePerson(null);
  form.submit();
}

/** @param {number} unsent */
export const warning = (unsent) => ({
  heading: `${count(unsent, "change")} on this device ${unsent === 1 ? "is" : "are"} not sent yet`,
  text:
    unsent === 1
      ? "It stays safe on this device, for you alone: nobody else who signs in here sees or sends it. It is sent when you sign in here again."
      : "They stay safe on this device, for you alone: nobody else who signs in here sees or sends them. They are sent when you sign in here again.",
  yes: "Sign out",
  no: "Stay",
});
