import { LIMITS } from "../../src/guides/limits.ts";
import { TextArea, TextField, type Typed } from "../components/field.tsx";
import type { Mistakes, ShownQuestion, ShownReview } from "./review.tsx";

type Props = { review: ShownReview; question: ShownQuestion; mistakes: Mistakes | null };

/** What a question's document does not say, or says otherwise than it should stand in the guide. */
export function FillForm({ review, question, mistakes }: Props) {
  const { line, lacks } = question;
  const action = `/imports/${review.id}/questions/${line}`;
  const common = { scope: `${line}-`, typed: mistakes?.typed ?? typedOf(question), errors: mistakes?.errors ?? {} };
  return (
    <details class="unfold fill" id={`fill-${line}`} open={mistakes !== null}>
      <summary>{lacks.length === 0 ? "Change" : "Fill in"}</summary>
      <form method="post" action={action} hx-post={action} class="stack" aria-label={`Question of line ${line}`}>
        <TextArea name="prompt" label="Question" rows={2} {...common} />
        <div class="question-facts">
          <TextField name="section" label="Section" maxlength={LIMITS.section} optional {...common} />
          <TextField name="competency" label="Competency" maxlength={LIMITS.competency} optional {...common} />
          <TextField name="minutes" label="Minutes" type="number" min={1} max={LIMITS.minutes} step={1} optional {...common} />
        </div>
        <TextArea name="points" label="Follow-up points" hint="One a line." rows={3} optional {...common} />
        {["1", "3", "5"].map((rating) => (
          <TextArea name={`anchor${rating}`} label={`A ${rating} sounds like`} rows={1} maxlength={LIMITS.rating} optional {...common} />
        ))}
        <button type="submit" class="button small">
          Keep
        </button>
      </form>
    </details>
  );
}

function typedOf({ prompt, section, competency, minutes, pointLines, anchors }: ShownQuestion): Typed {
  return {
    prompt,
    section,
    competency,
    minutes,
    points: pointLines,
    anchor1: anchors["1"],
    anchor3: anchors["3"],
    anchor5: anchors["5"],
  };
}
