import type { Viewer } from "../../src/accounts/actor.ts";
import type { Guide, Question } from "../../src/guides/guides.ts";
import type { PointRow } from "../../src/guides/rows.ts";
import { type FieldErrors, FormMistake, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Facets, QuestionFields } from "../components/question-fields.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type QuestionPageProps = {
  viewer: Viewer;
  guide: Guide;
  facets: Facets;
  question: Question | null;
  typed: Typed;
  rows: PointRow[];
  errors: FieldErrors;
  standing?: Standing[] | undefined;
};

export function QuestionPage({ viewer, guide, facets, question, typed, rows, errors, standing }: QuestionPageProps) {
  const title = question === null ? "Add a question" : "Edit question";
  const back = question === null ? `/guides/${guide.id}` : `/guides/${guide.id}#question-${question.id}`;
  const save = standing ? "Save mine" : "Save";
  return (
    <Page title={`${title}, ${guide.title}`} viewer={viewer} room="guides" scripts={["rows.js"]}>
      <PageHead
        back={{ href: back, label: guide.title }}
        title={title}
        meta={question === null ? undefined : "Plans that are still drafts take over what you save. Published plans never change."}
      >
        {/* Also the first submit button of the form, which Enter in a text field presses: never a line's arrow. */}
        <button type="submit" class="primary" form="question-form">
          {save}
        </button>
      </PageHead>
      {standing ? <StandingNow what="question" fields={standing} /> : null}
      <form method="post" action={`/guides/${guide.id}/questions/${question?.id ?? "new"}`} id="question-form" class="stack question-form">
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
