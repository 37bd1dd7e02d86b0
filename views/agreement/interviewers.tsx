import type { Viewer } from "../../src/accounts/actor.ts";
import type { Basis, RatedPerson } from "../../src/agreement/interviewers.ts";
import { count, Empty, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { CalibrationTable } from "./calibration.tsx";

/** Everybody's use of the scale beside their panels', by name. */
export function InterviewersPage({ viewer, basis, people }: { viewer: Viewer; basis: Basis; people: RatedPerson[] }) {
  return (
    <Page title="Interviewers, agreement" viewer={viewer}>
      <PageHead
        title="Interviewers"
        back={{ href: "/agreement", label: "Agreement" }}
        meta="For calibrating a scale together. By name: nobody is ranked."
      />
      {people.length === 0 ? (
        <Empty title="No figures yet">
          <p>They rest on submitted scorecards that you may read, of the last year. There is none so far.</p>
          <a class="button" href="/interviews">
            Go to interviews
          </a>
        </Empty>
      ) : (
        <>
          <BasisLine basis={basis} zone={viewer.timeZone} />
          <CalibrationTable
            of="Interviewer"
            rows={people.map(({ id, name, figures }) => ({
              name,
              label: <a href={`/agreement/interviewers/${id}`}>{name}</a>,
              figures,
            }))}
          />
          <ReadingHints dueHours={basis.dueHours} />
        </>
      )}
    </Page>
  );
}

/** What the figures rest on, and what is never in them. */
export function BasisLine({ basis, zone }: { basis: Basis; zone: string }) {
  return (
    <p class="basis">
      {basis.cut ? `The latest ${count(basis.interviews, "interview")}` : count(basis.interviews, "interview")} since{" "}
      <Time at={basis.since} zone={zone} manner="date" />
      {basis.cut ? "; there are more, and they are left out" : ""}. Only submitted scorecards that you may read are in these figures:
      colleagues’ scorecards of a candidate whom you still have to score are in none of them, nor is any draft.
    </p>
  );
}

/** How to read the columns without doing anybody wrong. */
export function ReadingHints({ dueHours }: { dueHours: number }) {
  return (
    <div class="reading">
      <p>
        <strong>Against the panel</strong>: over the n answers that somebody rated together with others, their rating less the mean of the
        others’ ratings of the same answer, on average. +0.5 is half a point above. A difference is not a mistake: somebody has to be the
        one who hears more in an answer. It is a reason to look at the anchors together.
      </p>
      <p>
        <strong>Time to submit</strong> counts from the interview’s scheduled start. A scorecard is due {count(dueHours, "hour")} after the
        end of its slot.
      </p>
      <p>
        <a href="/scoring#agreement">How these figures work</a>
      </p>
    </div>
  );
}
