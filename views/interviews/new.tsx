import type { Viewer } from "../../src/accounts/actor.ts";
import { type FieldErrors, FormMistake, type Typed } from "../components/field.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { InterviewFields, type PlanChoice } from "./fields.tsx";
import type { Colleague } from "./panel-picker.tsx";

export function NewInterviewPage({
  viewer,
  application,
  plans,
  colleagues,
  you,
  typed,
  errors,
}: {
  viewer: Viewer;
  application: { id: string; candidate: { id: string; name: string }; position: { id: string; title: string } };
  plans: PlanChoice[];
  colleagues: Colleague[];
  you: string;
  typed: Typed;
  errors: FieldErrors;
}) {
  const { candidate, position } = application;
  return (
    <Page title={`${candidate.name}, new interview`} viewer={viewer} room="interviews" scripts={["picker.js"]}>
      <PageHead
        title="New interview"
        back={{ href: `/candidates/${candidate.id}`, label: candidate.name }}
        meta={
          <>
            {candidate.name} for <a href={`/positions/${position.id}`}>{position.title}</a>
          </>
        }
      />
      {plans.length === 0 ? (
        <Empty title="This position has no published plan yet">
          <p>An interview follows a published plan, so that every candidate is asked the same. Make one and publish it, then come back.</p>
          <a class="button primary" href={`/positions/${position.id}`}>
            Go to {position.title}
          </a>
        </Empty>
      ) : (
        <form method="post" action={`/applications/${application.id}/interviews/new`} class="stack narrow">
          <FormMistake errors={errors} />
          <InterviewFields plans={plans} colleagues={colleagues} you={you} zone={viewer.timeZone} typed={typed} errors={errors} />
          <div class="row">
            <button type="submit" class="primary">
              Schedule
            </button>
            <button type="submit" name="intent" value="start">
              Start now
            </button>
          </div>
          <p class="hint">
            “Start now” sets the time to this minute and opens your scorecard. With nobody ticked, you are the interviewer.
          </p>
        </form>
      )}
    </Page>
  );
}
