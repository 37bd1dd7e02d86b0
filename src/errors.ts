/** What can go wrong in a verb. None of these knows HTTP; app.tsx gives each its status. */

/** The record does not exist, or not for this person. */
export class NotFound extends Error {
  override name = "NotFound";
  constructor(what = "page") {
    super(`There is no such ${what}, or it is not yours to see.`);
  }
}

/** What belongs to an interview that the person knows of is not theirs to see yet, or does not exist yet: they are not told which. */
export class NotYet extends NotFound {
  constructor(
    what: string,
    readonly interviewId: string,
  ) {
    super(what);
    this.message = `This ${what} is not open to you yet. The interview’s page says what it waits for.`;
  }
}

/** Nobody is signed in, or the sign-in has ended. */
export class SignInNeeded extends Error {
  override name = "SignInNeeded";
}

/** The person may see the record but not do this with it. */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** The record's state does not allow it (any more); the message says what to do instead. */
export class Conflict extends Error {
  override name = "Conflict";
}

/** What was typed cannot be taken; one message a field, under the field's form name. */
export class Invalid extends Error {
  override name = "Invalid";
  constructor(readonly fields: Record<string, string>) {
    super(Object.values(fields).join(" "));
  }
}

/** The installation cannot start or go on; the message is for its operator. */
export class OperatorError extends Error {
  override name = "OperatorError";
}
