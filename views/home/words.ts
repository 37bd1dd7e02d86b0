import type { Role } from "../../src/accounts/roles.ts";
import type { ListName } from "../../src/home/lists.ts";

export const LIST_TITLES: Record<ListName, string> = {
  overdue: "Overdue scorecards",
  due: "Scorecards due",
  today: "Today",
  next: "Your next interviews",
  waiting: "Waiting on scorecards",
  debriefs: "Ready to debrief",
  decisions: "Ready to decide",
  shown: "Shown to you",
};

/** What a list says when it is empty. */
export const NOTHING: Record<ListName, string> = {
  overdue: "Nothing is overdue.",
  due: "No scorecard is due.",
  today: "No interview today.",
  next: "None lies ahead.",
  waiting: "Nobody’s scorecard is outstanding.",
  debriefs: "No panel waits for its debrief.",
  decisions: "No application waits for a decision.",
  shown: "Nothing is shown to you at the moment.",
};

/** The lists that stand on a role's home even while they are empty. */
export const STANDING: Record<Role, readonly ListName[]> = {
  administrator: ["waiting", "debriefs", "decisions"],
  recruiter: ["waiting", "debriefs", "decisions"],
  interviewer: ["today", "next"],
  observer: ["shown"],
};

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** A stretch of time as one says it, never longer than it is: "5 minutes", "3 hours", "2 days". */
export function spell(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 1) return "less than a minute";
  if (minutes < 2 * HOUR_MINUTES) return plural(minutes, "minute");
  if (minutes < 2 * DAY_MINUTES) return plural(Math.floor(minutes / HOUR_MINUTES), "hour");
  return plural(Math.floor(minutes / DAY_MINUTES), "day");
}

const plural = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
