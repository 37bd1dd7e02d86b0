import { LIMITS } from "../../src/guides/limits.ts";
import type { ShownQuestion, ShownReview } from "../../src/imports/review-shown.ts";
import { TextArea, TextField, type Typed } from "../components/field.tsx";
import type { Typing } from "./review.tsx";

type Props = { review: ShownReview; question: ShownQuestion; typing: Typing };

/** What a question's document does not say, or says otherwise than it should stand in the guide. */
export function FillForm({ review, question, typing }: Props) {
  const { line, lacks, fields, was } = question;
  const action = `/imports/${review.id}`;
  const name = (field: string) => `${line}.${field}`;
  const names = Object.keys(fields).map(name);
  const typed: Typed = { ...Object.fromEntries(Object.entries(fields).map(([field, text]) => [name(field), text])), ...typing.typed };
  const common = { typed, errors: typing.errors };
  return (
    <details class="unfold fill" id={`fill-${line}`} open={names.some((one) => one in typing.typed)}>
      <summary>{lacks.length === 0 ? "Change" : "Fill in"}</summary>
      <fieldset class="stack" aria-label={`Question of line ${line}`}>
        <input type="hidden" name={name("was")} value={was} />
        <TextArea name={name("prompt")} label="Question" rows={2} {...common} />
        <div class="question-facts">
          <TextField name={name("section")} label="Section" maxlength={LIMITS.section} optional {...common} />
          <TextField name={name("competency")} label="Competency" maxlength={LIMITS.competency} optional {...common} />
          <TextField name={name("minutes")} label="Minutes" inputmode="numeric" maxlength={10} optional {...common} />
        </div>
        <TextArea name={name("points")} label="Follow-up points" hint="One a line." rows={3} optional {...common} />
        {["1", "3", "5"].map((rating) => (
          <TextArea name={name(`anchor${rating}`)} label={`Rating ${rating}`} rows={1} maxlength={LIMITS.rating} optional {...common} />
        ))}
        <button type="submit" class="button small" name="keep" value={String(line)} hx-post={action}>
          Keep
        </button>
      </fieldset>
    </details>
  );
}
