import type { Viewer } from "../../src/accounts/actor.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import { type FieldErrors, FormMistake, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { type Colleague, InterviewFields, type PlanChoice } from "./fields.tsx";

export function EditInterviewPage({
  viewer,
  interview,
  plans,
  colleagues,
  typed,
  errors,
}: {
  viewer: Viewer;
  interview: Overview;
  plans: PlanChoice[];
  colleagues: Colleague[];
  typed: Typed;
  errors: FieldErrors;
}) {
  const { candidate, position } = interview;
  return (
    <Page title={`${candidate.name}, change interview`} viewer={viewer} room="interviews">
      <PageHead
        title="Change the interview"
        back={{ href: `/interviews/${interview.id}`, label: "Back to the interview" }}
        meta={`${candidate.name} for ${position.title}`}
      />
      <form method="post" action={`/interviews/${interview.id}/edit`} class="stack narrow">
        <FormMistake errors={errors} />
        <InterviewFields plans={plans} colleagues={colleagues} zone={viewer.timeZone} typed={typed} errors={errors} />
        <div class="row">
          <button type="submit" class="primary">
            Save
          </button>
          <a class="button quiet" href={`/interviews/${interview.id}`}>
            Leave it as it was
          </a>
        </div>
      </form>
    </Page>
  );
}
