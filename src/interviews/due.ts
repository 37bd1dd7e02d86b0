import { type SQL, sql } from "drizzle-orm";
import { interview, organisation, planVersion } from "../db/schema/index.ts";

/** What an interview's scorecards are due by: its beginning, its slot in minutes, and what the firm allows after it. */
export type Slot = { scheduledAt: Date; slotMinutes: number; dueHours: number };

/** When the slot ends and a scorecard can be asked for; when it is late. */
export type DueTimes = { ends: Date; due: Date };

/** "ahead" while the slot lasts, "due" from its end, "overdue" once the due time is past. */
export type DueState = "ahead" | "due" | "overdue";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** An unsubmitted scorecard's times: due = scheduled start + slot minutes + the firm's hours. */
export function dueTimes({ scheduledAt, slotMinutes, dueHours }: Slot): DueTimes {
  const ends = scheduledAt.getTime() + slotMinutes * MINUTE_MS;
  return { ends: new Date(ends), due: new Date(ends + dueHours * HOUR_MS) };
}

/** How an unsubmitted scorecard stands at a moment; the due time itself is still in time. */
export function dueState({ ends, due }: DueTimes, now: Date): DueState {
  if (now < ends) return "ahead";
  return now <= due ? "due" : "overdue";
}

/**
 * The same as where clauses, for queries in which `interview`, `planVersion` and, for the due time, `organisation`
 * stand. Times are compared in the database, so that a list is cut off after its order is right.
 */
export const slotOver = (now: Date): SQL => sql`${slotEnd} <= ${at(now)}`;
export const overdue = (now: Date): SQL => sql`${slotEnd} + make_interval(hours => ${organisation.dueHours}) < ${at(now)}`;

const slotEnd = sql`${interview.scheduledAt} + make_interval(mins => ${planVersion.slotMinutes})`;

const at = (now: Date) => sql`${now.toISOString()}::timestamptz`;
