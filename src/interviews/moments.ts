import { DateTime } from "luxon";

/** How a datetime-local control writes a moment. */
const LOCAL = "yyyy-MM-dd'T'HH:mm";

const STEP_MINUTES = 5;

export type Local = { ok: true; at: Date } | { ok: false; mistake: string };

/** The next full five minutes: what a new interview starts from. */
export function suggestedTime(now: Date): Date {
  const step = STEP_MINUTES * 60_000;
  return new Date(Math.ceil(now.getTime() / step) * step);
}

/** A moment as text of a datetime-local control, in the firm's time zone. */
export function toLocal(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat(LOCAL);
}

/**
 * The moment that was typed in the firm's time zone. An hour that the clocks skip is a mistake, with the next
 * that exists; of an hour that comes twice it is the first, unless `kept`, the moment so far, is the second.
 */
export function fromLocal(text: string, zone: string, kept?: Date): Local {
  if (kept !== undefined && toLocal(kept, zone) === text) return { ok: true, at: kept };
  const local = DateTime.fromISO(text, { zone });
  if (!local.isValid || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return { ok: false, mistake: "Give the date and the time." };
  if (local.year < 2000 || local.year > 2100) return { ok: false, mistake: "Give a year between 2000 and 2100." };
  if (local.toFormat(LOCAL) !== text.slice(0, LOCAL_LENGTH)) {
    const mistake = `The clocks go forward that day and skip ${text.slice(11, 16)}. Choose ${local.toFormat("HH:mm")} or another time.`;
    return { ok: false, mistake };
  }
  const [first] = local.getPossibleOffsets();
  return { ok: true, at: (first ?? local).toJSDate() };
}

const LOCAL_LENGTH = "2026-03-02T17:00".length;
