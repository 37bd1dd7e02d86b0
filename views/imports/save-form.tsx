import { LIMITS } from "../../src/guides/limits.ts";
import type { ShownReview } from "../../src/imports/review-shown.ts";
import { FormMistake, TextArea, TextField } from "../components/field.tsx";
import { count } from "../components/parts.tsx";
import type { Typing } from "./review.tsx";

/** The guide's own words, and the way to save it. */
export function SaveForm({ review, typing }: { review: ShownReview; typing: Typing }) {
  const { id, draft, attention, fields, was } = review;
  const { errors } = typing;
  const homeless = draft.questions.filter(({ section }) => section === "").length;
  const common = { scope: "guide-", typed: { ...fields, ...typing.typed }, errors };
  const left = attention.unplaced.length;
  return (
    <section id="save" class="stack narrow section" aria-labelledby="save-title" tabindex={-1} autofocus={typing.anchor === "save"}>
      <h2 id="save-title">The guide</h2>
      <FormMistake errors={errors} />
      <input type="hidden" name="was" value={was} />
      <TextField name="title" label="Title" maxlength={LIMITS.title} {...common} />
      <TextField
        name="role"
        label="Role"
        hint="The job it is for, where the title does not say it alone."
        maxlength={LIMITS.role}
        optional
        {...common}
      />
      <TextArea name="summary" label="Summary" rows={3} maxlength={LIMITS.summary} optional {...common} />
      {homeless === 0 ? null : (
        <TextField
          name="section"
          label="Questions without a section go under"
          hint={`${count(homeless, "question stands", "questions stand")} under no heading.`}
          maxlength={LIMITS.section}
          {...common}
        />
      )}
      {left === 0 ? null : <p class="hint">{count(left, "line is", "lines are")} not understood and will not be in the guide.</p>}
      <div class="row">
        <button type="submit" class="primary" formaction={`/imports/${id}/guide`} hx-post={`/imports/${id}/guide`}>
          Save as a new guide
        </button>
        <button type="submit" class="quiet">
          Keep for later
        </button>
      </div>
      <p class="hint" role="status">
        {typing.kept ? (
          <>
            ✓ Kept. It waits under <a href="/imports">Imports</a>.
          </>
        ) : null}
      </p>
    </section>
  );
}
