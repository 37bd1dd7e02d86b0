import { Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { planName } from "./cards.tsx";
import type { InterviewProps } from "./interview.tsx";

/** Who, what, when and where; with links for those to whom they lead somewhere. */
export function About(props: InterviewProps) {
  const { interview, recruiting, resume, viewings, viewer } = props;
  const { candidate, position, plan, scheduledAt, place } = interview;
  return (
    <aside aria-label="About this interview" class="stack">
      <dl class="facts facts-beside">
        <dt>Candidate</dt>
        <dd>{recruiting ? <a href={`/candidates/${candidate.id}`}>{candidate.name}</a> : candidate.name}</dd>
        {resume === null ? null : (
          <>
            <dt>Résumé</dt>
            <dd>
              <a href={`/candidates/${candidate.id}/resume`} download>
                {resume.filename}
              </a>
            </dd>
          </>
        )}
        <dt>Position</dt>
        <dd>
          {recruiting ? <a href={`/positions/${position.id}`}>{position.title}</a> : position.title}
          {position.client === "" ? null : <span class="soft"> · {position.client}</span>}
        </dd>
        <dt>Plan</dt>
        <dd>
          {recruiting ? <a href={`/plans/${plan.id}/versions/${plan.number}`}>{planName(plan)}</a> : planName(plan)}
          <span class="soft"> · {`${plan.slotMinutes}\u00a0min`}</span>
        </dd>
        <dt>When</dt>
        <dd>
          <Time at={scheduledAt} zone={viewer.timeZone} />
        </dd>
        <dt>Where</dt>
        <dd>{place === "" ? <span class="soft">No place given</span> : whereOf(place)}</dd>
        {recruiting && viewings.length > 0 ? (
          <>
            <dt>Shown to</dt>
            <dd>
              <a href={`/interviews/${interview.id}/panel#observers`}>{viewings.map(({ name }) => name).join(", ")}</a>
            </dd>
          </>
        ) : null}
      </dl>
      <Invitation {...props} />
    </aside>
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

function Invitation({ interview, recruiting, mail, invited, due, viewer }: InterviewProps) {
  const page = `/interviews/${interview.id}`;
  return (
    <div class="row">
      <a class="button small" href={`${page}/invitation.ics`} download>
        Calendar file
      </a>
      {recruiting && mail.possible && due.state === "ahead" ? (
        <form method="post" action={`${page}/invitation`}>
          <button type="submit" class="small">
            Send the invitation to the panel
          </button>
        </form>
      ) : null}
      {invited === null ? null : (
        <p class="hint">
          Sent <Time at={invited.at} zone={viewer.timeZone} />{" "}
          {invited.outdated && due.state === "ahead" ? <Tag tone="warn">Changed since: send it again</Tag> : null}
        </p>
      )}
    </div>
  );
}
