import type { Viewer } from "../../src/accounts/actor.ts";
import type { Card } from "../../src/interviews/cards.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import { PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { planName, StateTag } from "./cards.tsx";

/** Where an interview stands and where to go from it; nothing of what stands in its scorecards. */
export function InterviewPage({ viewer, interview }: { viewer: Viewer; interview: Overview }) {
  const { candidate, position, plan, scheduledAt, place, cards } = interview;
  return (
    <Page title={`${candidate.name}, ${plan.name}`} viewer={viewer} room="interviews">
      <PageHead title={`${candidate.name}, ${plan.name}`} back={{ href: "/interviews", label: "Interviews" }} meta={position.title}>
        {interview.changeable ? (
          <a class="button" href={`/interviews/${interview.id}/edit`}>
            Change
          </a>
        ) : null}
      </PageHead>
      <div class="columns">
        <section aria-labelledby="scorecard-heading">
          <h2 id="scorecard-heading" class="visually-hidden">
            Scorecard
          </h2>
          {cards.map((card) => (
            <Scorecard card={card} zone={viewer.timeZone} />
          ))}
          {interview.cancellable ? <Cancellation interview={interview} zone={viewer.timeZone} /> : null}
        </section>
        <aside aria-label="About this interview">
          <dl class="facts facts-beside">
            <dt>Candidate</dt>
            <dd>
              <a href={`/candidates/${candidate.id}`}>{candidate.name}</a>
            </dd>
            <dt>Position</dt>
            <dd>
              <a href={`/positions/${position.id}`}>{position.title}</a>
              {position.client === "" ? null : <span class="soft"> · {position.client}</span>}
            </dd>
            <dt>Plan</dt>
            <dd>
              <a href={`/plans/${plan.id}/versions/${plan.number}`}>{planName(plan)}</a>
              <span class="soft"> · {plan.slotMinutes} min</span>
            </dd>
            <dt>When</dt>
            <dd>
              <Time at={scheduledAt} zone={viewer.timeZone} />
            </dd>
            <dt>Where</dt>
            <dd>{place === "" ? <span class="soft">No place given</span> : whereOf(place)}</dd>
          </dl>
        </aside>
      </div>
    </Page>
  );
}

/** A link to a call can be followed. */
const whereOf = (place: string) =>
  /^https?:\/\/\S+$/.test(place) ? (
    <a href={place} rel="noreferrer">
      {place}
    </a>
  ) : (
    place
  );

function Scorecard({ card, zone }: { card: Card; zone: string }) {
  const base = `/scorecards/${card.id}`;
  return (
    <div class="scorecard-line">
      <p class="row">
        <span class="prompt">{card.interviewer.name}</span>
        <StateTag state={card.state} />
        {card.submittedAt === null ? null : (
          <span class="soft">
            <Time at={card.submittedAt} zone={zone} />
          </span>
        )}
      </p>
      <p class="hint">{explain(card)}</p>
      <div class="row">
        {card.mine && card.state !== "submitted" ? (
          <a class="button primary" href={base}>
            {card.state === "scheduled" ? "Start the interview" : "Continue the interview"}
          </a>
        ) : null}
        {card.readable ? (
          <>
            <a class={card.state === "submitted" ? "button primary" : "button"} href={`${base}/results`}>
              Results
            </a>
            <a class="button" href={`${base}/scorecard.pdf`}>
              PDF scorecard
            </a>
          </>
        ) : null}
      </div>
    </div>
  );
}

function explain(card: Card): string {
  if (card.state === "submitted") return "Submitted and locked. Your firm can read it.";
  if (card.mine) return "Only you see what you mark until you submit.";
  return `${card.interviewer.name} alone sees it until it is submitted.`;
}

/** Says what is lost before anything is. */
function Cancellation({ interview, zone }: { interview: Overview; zone: string }) {
  const interviewers = interview.cards.map((card) => card.interviewer.name).join(", ");
  return (
    <details class="unfold cancellation">
      <summary>Cancel this interview</summary>
      <form method="post" action={`/interviews/${interview.id}/cancellation`} class="stack">
        <p>
          The appointment on <Time at={interview.scheduledAt} zone={zone} /> and {interviewers}’s empty scorecard are deleted for good.
          Nothing has been marked in it. {interview.candidate.name} and the application stay.
        </p>
        <button type="submit" class="button danger">
          Cancel the interview
        </button>
      </form>
    </details>
  );
}
