import { DateTime } from "luxon";
import type { Entry } from "../../src/home/desk.ts";
import type { ListName } from "../../src/home/lists.ts";
import { Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { planName } from "../interviews/cards.tsx";
import { OverdueTag } from "../interviews/outstanding.tsx";
import { LastReminded, RemindAll } from "../reminders/remind.tsx";
import { spell } from "./words.ts";

/** `asking` is the page that offers to ask for scorecards and is come back to; null where no letters can be sent. */
type Props = { name: ListName; entry: Entry; zone: string; now: Date; asking: "home" | "list" | null };

/** An interview in one of the lists: with whom, how it stands, and the one thing to do about it. */
export function EntryRow(props: Props) {
  const { name, entry, zone, now } = props;
  return (
    <li class="desk-row">
      <div>
        <p class="desk-lead">
          {name === "today" && sameDay(entry.scheduledAt, now, zone) ? <Time at={entry.scheduledAt} zone={zone} manner="time" /> : null}
          <a class="prompt" href={`/interviews/${entry.id}`}>
            {entry.candidate}
          </a>
          <Standing {...props} />
        </p>
        <When {...props} />
        <p class="hint">
          {entry.position} · {planName(entry.plan)}
        </p>
      </div>
      <Act {...props} />
    </li>
  );
}

/** The time that matters in the list. */
function When({ name, entry: { scheduledAt, ends, due, awaited }, zone, now }: Props) {
  if (name === "today" && sameDay(scheduledAt, now, zone)) return null;
  if (name === "waiting") {
    return (
      <>
        <p>
          {awaited.map(({ name, left }) => (left ? `${name} (has left)` : name)).join(", ")}
          <span class="hint">
            {" since "}
            <Time at={ends} zone={zone} />
          </span>
        </p>
        <LastReminded awaited={awaited} zone={zone} />
      </>
    );
  }
  const owed = name === "due" || name === "overdue";
  return (
    <p class="hint">
      {owed ? (name === "due" ? "Submit by " : "Was due ") : ""}
      <Time at={owed ? due : scheduledAt} zone={zone} />
    </p>
  );
}

function Standing({ name, entry, now }: Props) {
  switch (name) {
    case "overdue":
      return <OverdueTag due={entry.due} now={now} />;
    case "due":
      return <Tag tone="warn">{spell(entry.due.getTime() - now.getTime())} left</Tag>;
    case "today":
    case "next":
      return entry.own?.state === "inProgress" ? <Tag tone="warn">In progress</Tag> : null;
    case "waiting":
      return entry.dueState === "overdue" ? <OverdueTag due={entry.due} now={now} /> : null;
    case "debriefs":
      return entry.early ? <Tag tone="warn">Opened early</Tag> : <Tag tone="good">All have submitted</Tag>;
    case "decisions":
      return null;
    case "shown":
      return entry.open ? <Tag tone="good">Open to read</Tag> : <Tag>Not open yet</Tag>;
  }
}

/** Where the work is done; the interview itself is behind the candidate's name. */
function Act({ name, entry, asking }: Props) {
  if (name === "waiting" && asking !== null && entry.awaited.some(({ askable }) => askable))
    return <RemindAll interviewId={entry.id} candidate={entry.candidate} from={asking} />;
  const act = actOf(name, entry);
  if (act === null) return null;
  return (
    <a class={name === "today" ? "button small primary" : "button small"} href={act.href}>
      {act.label}
      <span class="visually-hidden">
        {" "}
        {act.of} {entry.candidate}
      </span>
    </a>
  );
}

function actOf(name: ListName, { id, own, open, applicationId }: Entry): { href: string; label: string; of: string } | null {
  if (name === "debriefs") return { href: `/interviews/${id}/debrief`, label: "Debrief", of: "of" };
  if (name === "decisions") return { href: `/applications/${applicationId}`, label: "Decide", of: "on" };
  if (name === "shown") return open ? { href: `/interviews/${id}/debrief`, label: "Read", of: "the debrief of" } : null;
  if (name === "waiting" || name === "next" || own === null) return null;
  return { href: `/scorecards/${own.id}`, label: own.state === "inProgress" ? "Continue" : "Start", of: "the interview with" };
}

const sameDay = (a: Date, b: Date, zone: string) => DateTime.fromJSDate(a, { zone }).hasSame(DateTime.fromJSDate(b, { zone }), "day");
