import type { DecidedApplication } from "../../src/decisions/applications.ts";
import type { Grounds } from "../../src/decisions/grounds.ts";
import type { Card } from "../../src/interviews/cards.ts";
import type { Sitting } from "../../src/interviews/sittings.ts";
import { RECOMMENDATION_LABELS } from "../../src/labels.ts";
import type { PanelResults } from "../../src/results/panel.ts";
import { count, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { AmendedMark, planName, StateTag } from "../interviews/cards.tsx";
import { figureText } from "../results/words.ts";

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
                  <CardLine card={card} panel={grounds.panels.get(sitting.id)} />
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
  const results = grounds.panels.get(id);
  return (
    <div class="held-head">
      <div>
        <a class="prompt" href={`/interviews/${id}`}>
          {planName(plan)}
        </a>
        <p class="hint">
          <Time at={scheduledAt} zone={zone} />
        </p>
        {results === undefined ? null : <Amounts panel={results.panel} />}
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

/** What the readable scorecards come to: how far it carries before the total. The debrief has the working. */
function Amounts({ panel: { sections, completeness, total, sufficient } }: Pick<PanelResults, "panel">) {
  const discuss = sections.flatMap(({ questions }) => questions.filter((question) => question.discuss));
  return (
    <p class="held-amounts">
      {discuss.length === 0 ? null : <Tag tone="warn">{count(discuss.length, "question")} to discuss</Tag>}{" "}
      <span>{figureText(completeness)} complete</span>{" "}
      {total.result === null ? null : (
        <span>
          total {figureText(total)} {sufficient ? null : <Tag tone="bad">Insufficient</Tag>}
        </span>
      )}
    </p>
  );
}

type CardLineProps = { card: Card; panel: PanelResults | undefined };

/** Somebody of the panel, and what they recommend where the reader may read it. */
function CardLine({ card: { id, interviewer, state, readable, amended }, panel }: CardLineProps) {
  const recommendation = panel?.record.scorecards.find((card) => card.id === id)?.recommendation ?? null;
  return (
    <>
      <span>
        {interviewer.name} <AmendedMark times={amended} />
      </span>{" "}
      <span class="held-word">{recommendation === null ? null : RECOMMENDATION_LABELS[recommendation]}</span>{" "}
      <span>{state === null ? null : <StateTag state={state} />}</span>{" "}
      {readable && state === "submitted" ? (
        <a href={`/scorecards/${id}/results`}>
          Results<span class="visually-hidden"> of {interviewer.name}</span>
        </a>
      ) : null}
    </>
  );
}
