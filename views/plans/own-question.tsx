import type { Viewer } from "../../src/accounts/actor.ts";
import type { PointRow } from "../../src/guides/rows.ts";
import type { Plan } from "../../src/plans/plans.ts";
import { type FieldErrors, FormMistake, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Facets, QuestionFields } from "../components/question-fields.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";
import { ids } from "./links.ts";

type OwnQuestionProps = {
  viewer: Viewer;
  plan: Plan;
  questionId: string | null;
  facets: Facets;
  typed: Typed;
  rows: PointRow[];
  errors: FieldErrors;
  standing?: Standing[];
};

export function OwnQuestionPage({ viewer, plan, questionId, facets, typed, rows, errors, standing }: OwnQuestionProps) {
  const title = questionId === null ? "Write your own question" : "Edit your own question";
  const back = questionId === null ? `/plans/${plan.id}` : `/plans/${plan.id}#${ids.question(questionId)}`;
  const save = standing ? "Save mine" : questionId === null ? "Add to the plan" : "Save";
  return (
    <Page title={`${title}, ${plan.name}`} viewer={viewer} room="positions" scripts={["rows.js"]}>
      <PageHead back={{ href: back, label: plan.name }} title={title} meta="It is asked in this plan alone; the guide does not get it.">
        {/* Also the first submit button of the form, which Enter in a text field presses: never a line's arrow. */}
        <button type="submit" class="primary" form="question-form">
          {save}
        </button>
      </PageHead>
      {standing ? <StandingNow what="question" fields={standing} /> : null}
      <form method="post" action={`/plans/${plan.id}/questions/${questionId ?? "new"}`} id="question-form" class="stack question-form">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <QuestionFields facets={facets} typed={typed} rows={rows} errors={errors} />
        <div class="row">
          <button type="submit" class="primary">
            {save}
          </button>
          <a class="button quiet" href={back}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
