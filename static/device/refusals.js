/**
 * What an answer other than an acknowledgement says: whether the server itself does not take what was sent, or something
 * between it and the device did not let it through.
 */

/** What the server says of changes that it cannot read. */
const UNREADABLE = [400, 413, 422];
/** Such an answer is nobody's verdict on what was sent: who asked, or when, was wrong. */
const NO_VERDICT = [401, 408, 425, 429];
const TOO_LARGE = 413;
const TOO_MUCH = "The server cannot take this.";
const GONE = "This scorecard is not yours any more.";

/**
 * @typedef {{ kind: "gone", message: string }} Gone the scorecard is not the person's any more
 * @typedef {{ kind: "unreadable", message: string }} Unreadable something of what was sent cannot be taken as it is
 * @typedef {{ kind: "stopped" }} Stopped it did not get through, which may be for one text's sake
 * @typedef {{ kind: "sign-in" }} SignIn whoever answered wants to know who asks
 */

/** @param {Response} response @returns {Promise<Gone | Unreadable | Stopped | SignIn | null>} null where it is none of these: it may be an acknowledgement, or nothing. */
export async function refusalOf(response) {
  const { status, type, ok } = response;
  // A gate before the server leads to its own sign-in; the server leads nowhere.
  if (status === 401 || type === "opaqueredirect") return { kind: "sign-in" };
  if (ok) return null;
  const error = await ownWords(response);
  if (error !== null && status === 404) return { kind: "gone", message: GONE };
  if (error !== null && UNREADABLE.includes(status)) return { kind: "unreadable", message: error };
  if (status === TOO_LARGE) return { kind: "unreadable", message: TOO_MUCH };
  return status >= 400 && status < 500 && !NO_VERDICT.includes(status) ? { kind: "stopped" } : null;
}

/** How the server itself says why it refuses; null for any other's answer. @param {Response} response @returns {Promise<string | null>} */
async function ownWords(response) {
  const answer = await response.json().catch(() => null);
  return typeof answer?.error === "string" ? answer.error : null;
}
