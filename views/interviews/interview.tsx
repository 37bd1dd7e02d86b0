import type { Viewer } from "../../src/accounts/actor.ts";
import type { ResumeSummary } from "../../src/candidates/resumes.ts";
import type { DueState } from "../../src/interviews/due.ts";
import type { Invited } from "../../src/interviews/invited.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import type { Owed } from "../../src/interviews/waiting.ts";
import type { Openness } from "../../src/panels/openness.ts";
import type { PlannedQuestion } from "../../src/panels/questions.ts";
import type { Shares } from "../../src/panels/shares.ts";
import type { Viewing } from "../../src/panels/viewings.ts";
import type { Awaited } from "../../src/reminders/awaited.ts";
import type { Fared } from "../../src/reminders/outcome.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { Told } from "../reminders/told.tsx";
import { About } from "./about.tsx";
import { Cancellation } from "./cancellation.tsx";
import { Members } from "./members.tsx";
import { ReadingMore } from "./openness.tsx";

export type InterviewProps = {
  viewer: Viewer;
  /** The reader prepares and runs interviews; others get no link to what is closed to them. */
  recruiting: boolean;
  interview: Overview;
  questions: PlannedQuestion[];
  shares: Shares;
  /** What the reader has still to submit for this application, where that keeps them blind. */
  owed: Owed[];
  viewings: Viewing[];
  openness: Openness;
  mayUnblind: boolean;
  resume: ResumeSummary | null;
  now: Date;
  /** By when a scorecard of it is to be submitted, and how that stands for one that is not. */
  due: { at: Date; state: DueState };
  /** Whose scorecards are waited for, for those who recruit. */
  awaited: Awaited[];
  /** When the panel was last sent the invitation, for those who send it. */
  invited: Invited | null;
  /** Whether letters can be sent; `sent` says how the last ones fared. */
  mail: { possible: boolean; sent: Fared | null };
  typed: Typed;
  errors: FieldErrors;
};

/** Where an interview stands and where to go from it; nothing of what stands in its scorecards. */
export function InterviewPage(props: InterviewProps) {
  const { viewer, interview } = props;
  const { candidate, position, plan } = interview;
  return (
    <Page title={`${candidate.name}, ${plan.name}`} viewer={viewer} room="interviews">
      <PageHead title={`${candidate.name}, ${plan.name}`} back={{ href: "/interviews", label: "Interviews" }} meta={position.title}>
        <Acts {...props} />
      </PageHead>
      {props.mail.sent === null ? null : <Told fared={props.mail.sent} />}
      <div class="columns">
        <div>
          <Members {...props} />
          <ReadingMore {...props} />
          {interview.cancellable ? (
            <Cancellation
              interview={interview}
              told={props.mail.possible && props.invited !== null && props.due.state === "ahead"}
              zone={viewer.timeZone}
            />
          ) : null}
        </div>
        <About {...props} />
      </div>
    </Page>
  );
}

function Acts({ interview: { id, changeable, debrief, blind, cards }, recruiting }: InterviewProps) {
  const page = `/interviews/${id}`;
  const submitted = cards.some((card) => card.state === "submitted");
  return (
    <>
      {debrief.mine ? (
        <>
          <a class="button primary" href={`${page}/debrief`}>
            Debrief
          </a>
          <a class="button" href={`${page}/packet.pdf`}>
            Packet<span class="visually-hidden"> of the panel, PDF</span>
          </a>
        </>
      ) : null}
      {recruiting && !blind && debrief.open === false && submitted ? (
        <a class="button" href={`${page}/debrief/opening`}>
          Open the debrief early
        </a>
      ) : null}
      {recruiting ? (
        <a class="button" href={`${page}/panel`}>
          Who asks what
        </a>
      ) : null}
      {changeable === "nothing" ? null : (
        <a class="button" href={`${page}/edit`}>
          {changeable === "everything" ? "Change" : "Change the panel"}
        </a>
      )}
    </>
  );
}
