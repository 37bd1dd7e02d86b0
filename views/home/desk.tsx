import type { Child } from "hono/jsx";
import type { Desk, DeskRow } from "../../src/home/desk.ts";
import { Time } from "../components/time.tsx";
import { planName, StateTag } from "../interviews/cards.tsx";

/** What waits to be done and what is new. Before the first interview the empty lists are left out. */
export function DeskLists({ desk, zone, always }: { desk: Desk; zone: string; always: boolean }) {
  const { ahead, unsubmitted, submitted, candidates } = desk;
  return (
    <div class="desk">
      {unsubmitted.length > 0 ? (
        <List id="unsubmitted" title="Still to submit">
          {unsubmitted.map((row) => (
            <Row
              row={row}
              zone={zone}
              act={{ href: `/scorecards/${row.scorecardId}`, label: row.state === "scheduled" ? "Start" : "Continue" }}
            />
          ))}
        </List>
      ) : null}
      {always || ahead.length > 0 ? (
        <List id="ahead" title="Your next interviews" more={{ href: "/interviews?when=upcoming", label: "All upcoming interviews" }}>
          {ahead.length === 0 ? (
            <li class="desk-none">
              None lies ahead. <a href="/candidates">Choose a candidate</a> to schedule one.
            </li>
          ) : (
            ahead.map((row) => <Row row={row} zone={zone} act={{ href: `/scorecards/${row.scorecardId}`, label: "Start" }} />)
          )}
        </List>
      ) : null}
      {submitted.length > 0 ? (
        <List id="submitted" title="Submitted lately">
          {submitted.map((row) => (
            <Row row={row} zone={zone} act={{ href: `/scorecards/${row.scorecardId}/results`, label: "Results" }} />
          ))}
        </List>
      ) : null}
      {candidates.length > 0 ? (
        <List id="candidates" title="Latest candidates" more={{ href: "/candidates", label: "All candidates" }}>
          {candidates.map(({ id, name, createdAt }) => (
            <li class="list-row">
              <a class="list-name" href={`/candidates/${id}`}>
                {name}
              </a>
              <span class="list-meta">
                <Time at={createdAt} zone={zone} manner="date" />
              </span>
            </li>
          ))}
        </List>
      ) : null}
    </div>
  );
}

function List({ id, title, more, children }: { id: string; title: string; more?: { href: string; label: string }; children: Child }) {
  return (
    <section aria-labelledby={`${id}-heading`} class={`desk-${id}`}>
      <div class="desk-head">
        <h2 id={`${id}-heading`}>{title}</h2>
        {more === undefined ? null : <a href={more.href}>{more.label}</a>}
      </div>
      <ul class="list">{children}</ul>
    </section>
  );
}

/** One scorecard: whose interview, how far along, and the one thing to do with it. */
function Row({ row, zone, act }: { row: DeskRow; zone: string; act: { href: string; label: string } }) {
  const submitted = row.submittedAt;
  return (
    <li class="desk-row">
      <div>
        <p>
          <a class="prompt" href={`/interviews/${row.interviewId}`}>
            {row.candidate}
          </a>{" "}
          {row.state === "inProgress" ? <StateTag state={row.state} /> : null}
        </p>
        <p class="hint">
          <Time at={submitted ?? row.scheduledAt} zone={zone} />
          {submitted === null ? "" : `, ${row.interviewer}`}
        </p>
        <p class="hint">
          {row.position} · {planName(row.plan)}
        </p>
      </div>
      <a class="button small" href={act.href}>
        {act.label}
        <span class="visually-hidden">
          {" "}
          {submitted === null ? "the interview with" : "of"} {row.candidate}
        </span>
      </a>
    </li>
  );
}
