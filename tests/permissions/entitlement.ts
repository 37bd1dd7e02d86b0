import type { State } from "./household.ts";
import { type Name, OURS, RECRUITERS } from "./people.ts";
import type { Route } from "./routes.ts";

/** Whether the panel's words lie open to these people, whatever their role: everybody who talks about it, and whom it was shown to. */
const TOLD: Name[] = ["olivia", "colin", "rita", "ivan", "otto"];

/** Who gets through to the household's records on such a route, by the words of the roles; independent of the code. */
export function entitled({ for: audience, ids }: Route, state: State): Name[] {
  const others: Name[] = ids.length === 0 ? ["stella"] : [];
  switch (audience) {
    case "anybody":
    case "everybody":
      return [...OURS, "stella"];
    case "administrators":
      return ["olivia", ...others];
    case "recruiters":
      return [...RECRUITERS, ...others];
    case "in sight":
      return [...RECRUITERS, "ivan", "otto"];
    case "interviewer":
    case "own session":
      return ["ivan"];
    case "self":
      return [...RECRUITERS, "ivan"];
    case "readers":
      return state === "both" ? TOLD : ["ivan"];
    case "debrief":
      return state === "both" ? TOLD : [];
    case "talkers":
      return state === "both" ? TOLD.filter((name) => name !== "otto") : [];
    case "concluders":
      return state === "both" ? TOLD.filter((name) => RECRUITERS.includes(name)) : [];
  }
}

/** Who may come across the words of Ivan's scorecard on any page at all. */
export const readsIvan = (state: State): Name[] => (state === "both" ? TOLD : ["ivan"]);
/** The same for Rita's. */
export const readsRita = (state: State): Name[] => (state === "both" ? TOLD : ["rita"]);
