import type { PointRow } from "../../src/guides/rows.ts";
import { type FieldErrors, FormMistake, type Typed, typedText } from "./field.tsx";
import { type Facets, QuestionFields } from "./question-fields.tsx";
import { type Standing, StandingNow } from "./standing.tsx";

const FORM = "question-form";

/** What a page needs to show a question for editing; the page adds where it is posted and where Cancel leads. */
export type QuestionEntry = { facets: Facets; typed: Typed; rows: PointRow[]; errors: FieldErrors; standing?: Standing[] | undefined };

/** Beside the page's title. Also the form's first submit button, which Enter in a text field presses: never a line's arrow. */
export function SaveQuestion({ label }: { label: string }) {
  return (
    <button type="submit" class="primary" form={FORM}>
      {label}
    </button>
  );
}

type QuestionFormProps = { action: string; back: string; save: string; entry: QuestionEntry };

/** The form of a question, in a guide or in a plan. */
export function QuestionForm({ action, back, save, entry: { facets, typed, rows, errors, standing } }: QuestionFormProps) {
  return (
    <>
      {standing ? <StandingNow what="question" fields={standing} /> : null}
      <form method="post" action={action} id={FORM} class="stack question-form">
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
    </>
  );
}
