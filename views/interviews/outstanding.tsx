import type { Awaited } from "../../src/reminders/awaited.ts";
import { Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { spell } from "../home/words.ts";
import { Again, RemindOne } from "../reminders/remind.tsx";
import type { InterviewProps } from "./interview.tsx";

type Props = InterviewProps & { asked: Awaited | undefined };

/** That a scorecard is late, and for how long. */
export const OverdueTag = ({ due, now }: { due: Date; now: Date }) => <Tag tone="bad">{spell(now.getTime() - due.getTime())} overdue</Tag>;

/** By when a scorecard is to be submitted, once it can be; for those who wait for it, when its interviewer was reminded. */
export function OutstandingLine(props: Props) {
  const { interview, due, asked, mail, viewer } = props;
  if (asked?.left) return <p>{leftNote(props, asked)}</p>;
  if (due.state === "ahead") return null;
  return (
    <>
      <p class="hint">
        {due.state === "overdue" ? "Was due " : "Submit by "}
        <Time at={due.at} zone={viewer.timeZone} />
        {asked === undefined || asked.reminded === null ? null : (
          <>
            {". Reminded "}
            <Time at={asked.reminded} zone={viewer.timeZone} />
            {mail.possible && !asked.askable && asked.id !== viewer.id ? <Again reminded={asked.reminded} zone={viewer.timeZone} /> : null}
          </>
        )}
      </p>
      {mail.possible && asked?.askable ? <RemindOne interviewId={interview.id} asked={asked} /> : null}
    </>
  );
}

/** The panel would wait for ever: what can be done instead. */
function leftNote({ interview: { cards, changeable, blind, debrief } }: Props, { name, scorecardId }: Awaited): string {
  const begun = cards.some(({ id, state }) => id === scorecardId && state !== "scheduled");
  const openable = !blind && debrief.open === false && cards.some(({ state }) => state === "submitted");
  const ways = [
    ...(begun || changeable === "nothing" ? [] : ["take them off the panel"]),
    ...(openable ? ["open the debrief early"] : []),
  ].join(", or ");
  const what = `${name} has left and cannot submit.`;
  return ways === "" ? what : `${what} ${ways.charAt(0).toUpperCase()}${ways.slice(1)}.`;
}
