import { DateTime } from "luxon";

type Manner = "date" | "time" | "both";

const FORMATS: Record<Manner, string> = { date: "d LLL yyyy", time: "HH:mm", both: "ccc d LLL yyyy, HH:mm" };

/** A moment in the firm's time zone, with the exact time on hover. */
export function Time({ at, zone, manner = "both" }: { at: Date; zone: string; manner?: Manner }) {
  const local = DateTime.fromJSDate(at, { zone });
  return (
    <time datetime={at.toISOString()} title={local.toFormat("cccc d LLLL yyyy, HH:mm:ss ZZZZ")}>
      {timeText(at, zone, manner)}
    </time>
  );
}

/** The same as text, for where no element may stand. */
export const timeText = (at: Date, zone: string, manner: Manner = "both"): string =>
  DateTime.fromJSDate(at, { zone }).toFormat(FORMATS[manner]);
