import type { DecidedApplication } from "../../src/decisions/applications.ts";
import type { Grounds } from "../../src/decisions/grounds.ts";
import type { Card } from "../../src/interviews/cards.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import { count, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { AmendedMark, planName, StateTag } from "../interviews/cards.tsx";

type Props = { application: DecidedApplication; grounds: Grounds; zone: string };

/** The interviews of an application with their panels, and the ways to what was said in them. */
export function Interviews({ application, grounds, zone }: Props) {
  const { sittings } = grounds;
  return (
    <section class="section" aria-labelledby="interviews">
      <div class="section-head">
        <h2 id="interviews">Interviews</h2>
        {application.closed ? null : (
          <a class="button small" href={`/applications/${application.id}/interviews/new`}>
            New interview
          </a>
        )}
      </div>
      {sittings.length === 0 ? <p class="soft">No interview yet.</p> : null}
      <ul class="list">
        {sittings.map((sitting) => (
          <li class="held-interview">
            <Head sitting={sitting} grounds={grounds} zone={zone} />
            <ul class="held-cards">
              {sitting.cards.map((card) => (
                <li>
                  <CardLine card={card} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ sitting: { id, plan, scheduledAt }, grounds, zone }: { sitting: Sitting; grounds: Grounds; zone: string }) {
  const discuss = grounds.panels.get(id)?.panel.sections.flatMap(({ questions }) => questions.filter((question) => question.discuss)) ?? [];
  return (
    <div class="held-head">
      <div>
        <a class="prompt" href={`/interviews/${id}`}>
          {planName(plan)}
        </a>
        <p class="hint">
          <Time at={scheduledAt} zone={zone} />
        </p>
        {discuss.length === 0 ? null : <Tag tone="warn">{count(discuss.length, "question")} to discuss</Tag>}
      </div>
      {grounds.debriefs.has(id) ? (
        <span class="row">
          <a class="button small" href={`/interviews/${id}/debrief`}>
            Debrief<span class="visually-hidden"> of {planName(plan)}</span>
          </a>
          <a class="button small" href={`/interviews/${id}/packet.pdf`}>
            Packet<span class="visually-hidden"> of {planName(plan)}, PDF</span>
          </a>
        </span>
      ) : null}
    </div>
  );
}

function CardLine({ card: { id, interviewer, state, readable, amended } }: { card: Card }) {
  return (
    <>
      <span>{interviewer.name}</span> {state === null ? null : <StateTag state={state} />} <AmendedMark times={amended} />{" "}
      {readable && state === "submitted" ? (
        <a href={`/scorecards/${id}/results`}>
          Results<span class="visually-hidden"> of {interviewer.name}</span>
        </a>
      ) : null}
    </>
  );
}
