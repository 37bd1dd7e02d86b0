import type { Awaited } from "../../src/reminders/awaited.ts";
import { againFrom } from "../../src/reminders/limits.ts";
import { Time } from "../components/time.tsx";

type Asked = Pick<Awaited, "name" | "scorecardId">;

/** Asks one interviewer for their scorecard, from the interview's own page. */
export const RemindOne = ({ interviewId, asked: { name, scorecardId } }: { interviewId: string; asked: Asked }) => (
  <form method="post" action={`/interviews/${interviewId}/reminders`}>
    <input type="hidden" name="scorecard" value={scorecardId} />
    <button type="submit" class="small">
      Remind now<span class="visually-hidden">: {name}</span>
    </button>
  </form>
);

/** Asks everybody whom an interview waits for. @param from the page that one comes back to. */
export const RemindAll = ({ interviewId, candidate, from }: { interviewId: string; candidate: string; from: "home" | "list" }) => (
  <form method="post" action={`/interviews/${interviewId}/reminders`}>
    <input type="hidden" name="from" value={from} />
    <button type="submit" class="small">
      Remind<span class="visually-hidden"> everybody whose scorecard for {candidate} is outstanding</span>
    </button>
  </form>
);

/** When the last letter went to any of them; nothing while none has. */
export function LastReminded({ awaited, zone }: { awaited: Awaited[]; zone: string }) {
  const last = awaited.map(({ reminded }) => reminded).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  if (last === null) return null;
  return (
    <p class="hint">
      Reminded <Time at={last} zone={zone} />
    </p>
  );
}

/** When somebody can be asked once more who was reminded only lately. */
export const Again = ({ reminded, zone }: { reminded: Date; zone: string }) => (
  <>
    {"; again from "}
    <Time at={againFrom(reminded)} zone={zone} />
  </>
);
