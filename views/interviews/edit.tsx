import type { Viewer } from "../../src/accounts/actor.ts";
import type { Overview } from "../../src/interviews/overview.ts";
import { type FieldErrors, FormMistake, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";
import { InterviewFields, type PlanChoice } from "./fields.tsx";
import { type Colleague, PanelPicker } from "./panel-picker.tsx";

export type EditProps = {
  viewer: Viewer;
  you: string;
  interview: Overview;
  plans: PlanChoice[];
  colleagues: Colleague[];
  shared: boolean;
  typed: Typed;
  errors: FieldErrors;
  /** What somebody else saved since the form was opened. */
  standing?: Standing[] | undefined;
};

/** Everything of an interview before it has begun; from then on its panel alone. */
export function EditInterviewPage(props: EditProps) {
  const { viewer, you, interview, plans, colleagues, shared, typed, errors, standing } = props;
  const { id, candidate, position, changeable } = interview;
  return (
    <Page title={`${candidate.name}, change interview`} viewer={viewer} room="interviews" scripts={["picker.js"]}>
      <PageHead
        title={changeable === "everything" ? "Change the interview" : "Change the panel"}
        back={{ href: `/interviews/${id}`, label: "Back to the interview" }}
        meta={`${candidate.name} for ${position.title}`}
      />
      {standing === undefined ? null : <StandingNow what="interview" fields={standing} />}
      <form method="post" action={`/interviews/${id}/edit`} class="stack narrow">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        {changeable === "everything" ? (
          <InterviewFields
            plans={plans}
            colleagues={colleagues}
            you={you}
            zone={viewer.timeZone}
            typed={typed}
            errors={errors}
            shared={shared}
          />
        ) : (
          <>
            <p>This interview has begun, so its plan, time and place stay as they were agreed.</p>
            <PanelPicker colleagues={colleagues} you={you} typed={typed} errors={errors} />
          </>
        )}
        <div class="row">
          <button type="submit" class="primary">
            {standing === undefined ? "Save" : "Save mine"}
          </button>
          <a class="button quiet" href={`/interviews/${id}`}>
            Leave it as it was
          </a>
        </div>
      </form>
    </Page>
  );
}
