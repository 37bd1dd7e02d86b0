/**
 * Where a person's work is, in one line: the words for what the journal, the fields and the sender say. Pure.
 *
 * @typedef {import("./situation.js").Situation} Situation
 * @typedef {"idle" | "saved" | "saving" | "kept" | "unkept" | "sign-in" | "eye"} Kind
 * @typedef {{ kind: Kind, text: string, signIn: boolean, eye: boolean }} Truth `eye`: there is something to lead the person to
 */

/** @param {Situation} situation @param {(at: Date) => string} tell a time in the firm's zone @returns {Truth} */
export function truthOf(situation, tell) {
  const { unsent, kept, phase, savedAt } = situation;
  const eye = eyeOf(situation);
  /** @param {Kind} kind @param {string} text */
  const say = (kind, text, signIn = false) => ({ kind, text: eye === null ? text : `${text} ${eye}.`, signIn, eye: eye !== null });
  if (unsent > 0 && phase === "sign-in")
    return kept
      ? say("sign-in", `◐ ${changes(unsent)} kept on this device.`, true)
      : say("unkept", `▲ ${changes(unsent)} not saved, and this device keeps nothing: stay on this page.`, true);
  if (unsent > 0 && phase === "waiting")
    return kept
      ? say("kept", `◐ ${changes(unsent)} kept on this device, will be sent${eye === null ? "" : "."}`)
      : say("unkept", `▲ This device keeps nothing: stay on this page until ${changes(unsent)} ${unsent === 1 ? "is" : "are"} saved.`);
  if (eye !== null) return { kind: "eye", text: `▲ ${eye}`, signIn: false, eye: true };
  if (unsent > 0) return say("saving", kept ? "Saving…" : "Saving… Stay on this page: this device keeps nothing.");
  return savedAt === null ? say("idle", "Nothing marked yet") : say("saved", `✓ Saved ${tell(savedAt)}`);
}

/** What needs the person's eye; null when nothing does. @param {Situation} situation */
function eyeOf({ contested, refused }) {
  const late = refused.filter(({ outcome }) => outcome === "late").length;
  const [first, ...more] = refused;
  if (late > 0) return `Submitted already: ${changes(late)} made after that ${late === 1 ? "is" : "are"} kept on this device`;
  if (first !== undefined && more.length === 0 && contested === 0 && first.message) return first.message.replace(/\.$/, "");
  const parts = [contested > 0 ? `${contested} in doubt` : "", refused.length > 0 ? `${refused.length} not taken` : ""];
  return contested + refused.length === 0 ? null : `Needs your eye: ${parts.filter(Boolean).join(", ")}`;
}

/**
 * What to say to a person who is about to leave the page; null when nothing would stay behind.
 * @param {Pick<Situation, "unsent" | "kept" | "refused">} situation
 */
export function farewell({ unsent, kept, refused }) {
  const count = kept ? unsent : unsent + refused.length;
  if (count === 0) return null;
  const fact = `${changes(count)} ${count === 1 ? "is" : "are"} not sent yet.`;
  if (kept)
    return `${fact} ${count === 1 ? "It is" : "They are"} safe on this device and will be sent as soon as the server answers, here or from any other page of Scorebook.`;
  return `${fact} This device keeps nothing: if you leave this page now, ${count === 1 ? "it is" : "they are"} lost.`;
}

/** @param {number} count */
export const changes = (count) => `${count} ${count === 1 ? "change" : "changes"}`;
