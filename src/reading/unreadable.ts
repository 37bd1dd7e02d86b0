/** A file that is no guide; the message tells a person why, and what to do. */
export class Unreadable extends Error {
  override name = "Unreadable";
}
