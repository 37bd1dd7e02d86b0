import type { Actor } from "../accounts/actor.ts";
import type { Somebody } from "./meeting.ts";

/** The firm's people by first name. */
export type Staff = Map<Somebody, Actor>;

/** @throws Error for a name that is not of the firm. */
export function someone(staff: Staff, who: Somebody): Actor {
  const actor = staff.get(who);
  if (actor === undefined) throw new Error(`The demonstration has no ${who}.`);
  return actor;
}
