/** A file that is no guide; the message tells a person why, and what to do. */
export class Unreadable extends Error {
  override name = "Unreadable";
}

/** Runs a parser, which walks what is nested by calling itself. @throws Unreadable where that goes too deep */
export function withinStack<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("Its parts are nested deeper than those of any guide. Paste its text instead.");
    throw error;
  }
}
