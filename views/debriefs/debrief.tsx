import type { Viewer } from "../../src/accounts/actor.ts";
import type { Debrief } from "../../src/debriefs/debrief.ts";
import { Notice, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { OpennessList } from "../panels/openness.tsx";
import { Qualifications } from "../results/qualifications.tsx";
import { Conclusion } from "./conclusion.tsx";
import type { ConsensusMistake } from "./consensus-form.tsx";
import { Figures } from "./figures.tsx";
import { Grid } from "./grid.tsx";
import { Lead } from "./lead.tsx";
import { debriefHref, type Order } from "./links.ts";
import { LiveLine } from "./live-line.tsx";
import { Overall } from "./overall.tsx";

export type DebriefProps = {
  debrief: Debrief;
  order: Order;
  zone: string;
  /** The consensus form that was not taken. */
  mistake?: ConsensusMistake;
  /** What was just done, said aloud. */
  said?: string;
};

/** A panel's debrief: what a decision needs, then question × interviewer in the order of discussion, then what is agreed. */
export function DebriefPage({ viewer, ...props }: DebriefProps & { viewer: Viewer }) {
  const { record } = props.debrief.panel;
  const { candidate, position, plan, interview } = record;
  return (
    <Page title={`${candidate.name}, ${plan.name}: debrief`} viewer={viewer} room="interviews" measure="wide" scripts={["debrief.js"]}>
      <PageHead
        title={`Debrief: ${candidate.name}`}
        back={{ href: `/interviews/${interview.id}`, label: "Back to the interview" }}
        meta={
          <>
            {[position.title, position.client, `${plan.name}, version ${plan.number}`].filter(Boolean).join(" · ")} · held{" "}
            <Time at={interview.scheduledAt} zone={viewer.timeZone} />
          </>
        }
      >
        <a class="button" href={`/interviews/${interview.id}/packet.pdf`}>
          Panel packet (PDF)
        </a>
        {props.debrief.may.conclude ? (
          <a class="button" href={`/applications/${record.application.id}`}>
            The application
          </a>
        ) : null}
      </PageHead>
      <p class="notice" id="not-live" hidden role="status">
        This page no longer follows the others. It keeps trying; <a href={debriefHref(interview.id, props.order)}>load it again</a> to see
        at once what has changed.
      </p>
      <DebriefBody {...props} />
    </Page>
  );
}

/** Everything below the title: what each change answers, and what everybody's page fetches when something changed. */
export function DebriefBody(props: DebriefProps) {
  const { debrief, order, zone, said = "" } = props;
  const { interview } = debrief.panel.record;
  return (
    <div
      id="debrief"
      hx-get={debriefHref(interview.id, order)}
      hx-trigger="changed"
      hx-select="#debrief"
      hx-target:inherited="#debrief"
      hx-swap:inherited="outerMorph"
      hx-sync:inherited="#debrief:queue all"
      data-events={`${debriefHref(interview.id)}/events`}
    >
      <p id="said" class="visually-hidden" role="status">
        {said}
      </p>
      <LiveLine debrief={debrief} order={order} />
      <Opened debrief={debrief} zone={zone} />
      <OpennessList openness={debrief.openness} zone={zone} />
      <Conclusion debrief={debrief} order={order} zone={zone} />
      <Lead debrief={debrief} />
      <Figures debrief={debrief} />
      <Grid {...props} />
      <Overall {...props} />
      <Qualifications results={{ requirements: debrief.requirements }} zone={zone} />
    </div>
  );
}

/** That it was opened before all had submitted: by whom, why, and who is still out. */
function Opened({ debrief: { opened, waiting }, zone }: { debrief: Debrief; zone: string }) {
  if (opened === null) return null;
  return (
    <Notice>
      <strong>Opened early</strong> by {opened.by.name}, <Time at={opened.at} zone={zone} />: “{opened.reason}”
      <br />
      {waiting.length === 0 ? (
        "Everybody has submitted since."
      ) : (
        <>
          Not submitted yet: <strong>{waiting.map(({ name }) => name).join(", ")}</strong>. Nothing here rests on their scores, and they
          cannot see it.
        </>
      )}
    </Notice>
  );
}
