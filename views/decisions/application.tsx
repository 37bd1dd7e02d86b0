import type { Viewer } from "../../src/accounts/actor.ts";
import type { ApplicationOverview } from "../../src/decisions/overview.ts";
import type { Flag } from "../../src/scoring/qualifications.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { FlagTag } from "../results/flag.tsx";
import { type Choice, Deciding } from "./deciding.tsx";
import { HiddenDecision } from "./hidden.tsx";
import { EarlierDecisions, StandingDecision } from "./history.tsx";
import { Interviews } from "./interviews.tsx";
import { MissingList } from "./missing.tsx";
import { Timeline } from "./timeline.tsx";

export type ApplicationPageProps = {
  viewer: Viewer;
  overview: ApplicationOverview;
  choices: Choice[];
  typed: Typed;
  errors: FieldErrors;
  /** Somebody decided after the form that was sent had been opened. */
  overtaken: boolean;
  /** Whether the timeline does not start at its newest event. */
  started: boolean;
};

/** A candidate for a position: what is decided, what that can rest on, and everything that happened. */
export function ApplicationPage(props: ApplicationPageProps) {
  const { viewer, overview, started } = props;
  const { application, grounds, qualifications, missing, decisions, timeline } = overview;
  const { candidate, position, blind } = application;
  const zone = viewer.timeZone;
  return (
    <Page title={`${candidate.name}, ${position.title}, decision`} viewer={viewer} room="candidates">
      <PageHead
        title={candidate.name}
        back={{ href: `/candidates/${candidate.id}`, label: "Candidate" }}
        meta={
          <>
            For <a href={`/positions/${position.id}`}>{position.title}</a>
            {position.client === "" ? "" : ` · ${position.client}`} · applied <Time
              at={application.createdAt}
              zone={zone}
              manner="date"
            />{" "}
          </>
        }
      >
        <a class="button" href={`/positions/${position.id}/comparison?choose=yes&with=${application.id}`}>
          Compare candidates
        </a>
      </PageHead>
      <div class="columns application-page">
        <div>
          {blind ? (
            <>
              <HiddenDecision sittings={grounds.sittings} />
              <Qualifications flag={qualifications.flag} />
              <Interviews application={application} grounds={grounds} zone={zone} />
            </>
          ) : (
            <>
              <StandingDecision decision={decisions[0] ?? null} zone={zone} />
              <Qualifications flag={qualifications.flag} />
              <MissingList missing={missing} flag={qualifications.flag} />
              <Interviews application={application} grounds={grounds} zone={zone} />
              <Deciding {...props} zone={zone} />
              <EarlierDecisions decisions={decisions.slice(1)} zone={zone} />
            </>
          )}
        </div>
        <aside aria-labelledby="timeline">
          <Timeline applicationId={application.id} events={timeline} blind={blind} started={started} zone={zone} />
        </aside>
      </div>
    </Page>
  );
}

/** Facts, which nobody is blind for. */
function Qualifications({ flag }: { flag: Flag | null }) {
  return (
    <p class="row qualified">
      <span class="caps">Required qualifications</span> <FlagTag flag={flag} />
    </p>
  );
}
