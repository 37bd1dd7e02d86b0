import { LIMITS } from "../../src/guides/limits.ts";
import { FormMistake, TextArea, TextField } from "../components/field.tsx";
import { count } from "../components/parts.tsx";
import type { Mistakes, ShownReview } from "./review.tsx";

/** The guide's own words, and the way to save it. */
export function SaveForm({ review, mistakes }: { review: ShownReview; mistakes: Mistakes | null }) {
  const { id, from, draft, attention } = review;
  const { title, role, summary } = draft;
  const homeless = draft.questions.filter(({ section }) => section === "").length;
  const errors = mistakes?.errors ?? {};
  const common = { scope: "guide-", typed: mistakes?.typed ?? { title, role, summary, section: "General" }, errors };
  const left = attention.unplaced.length;
  return (
    <form
      id="save"
      method="post"
      action={`/imports/${id}/guide`}
      hx-post={`/imports/${id}/guide`}
      class="stack narrow section"
      aria-labelledby="save-title"
    >
      <h2 id="save-title">The guide</h2>
      <FormMistake errors={errors} />
      <input type="hidden" name="from" value={from} />
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
        <button type="submit" class="primary">
          Save as a new guide
        </button>
        <button type="submit" class="quiet" formaction={`/imports/${id}`} hx-post={`/imports/${id}`}>
          Keep for later
        </button>
      </div>
    </form>
  );
}
