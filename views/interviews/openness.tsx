import { LIMITS } from "../../src/panels/limits.ts";
import { FormMistake, TextArea } from "../components/field.tsx";
import { OpennessList } from "../panels/openness.tsx";
import type { InterviewProps } from "./interview.tsx";

/** Who reads more than the rules let them, and the way to be one of them. */
export function ReadingMore(props: InterviewProps) {
  const { openness, mayUnblind, viewer } = props;
  return (
    <>
      <OpennessList openness={openness} zone={viewer.timeZone} />
      {mayUnblind ? <UnblindingForm {...props} /> : null}
    </>
  );
}

/** Says what it means before it is done: it cannot be taken back. */
function UnblindingForm({ interview, typed, errors }: InterviewProps) {
  return (
    <details id="unblinding" class="unfold cancellation" open={Object.keys(errors).length > 0}>
      <summary>
        {interview.blind ? "See submitted scorecards before your own, with a reason" : "See submitted scorecards early, with a reason"}
      </summary>
      <form method="post" action={`/applications/${interview.application.id}/unblinding`} class="stack">
        <FormMistake errors={errors} />
        <p>
          You then read what colleagues have submitted for {interview.candidate.name}, in every interview for this position, and it cannot
          be taken back. {interview.blind ? "What you score afterwards is no longer independent. " : ""}Your name and the reason stay on
          this page, for the whole panel to read.
        </p>
        <input type="hidden" name="interview" value={interview.id} />
        <TextArea
          name="reason"
          label="Reason"
          hint={`${LIMITS.leastReason} to ${LIMITS.mostReason.toLocaleString("en")} characters. Name no score: the panel reads it.`}
          maxlength={LIMITS.mostReason}
          typed={typed}
          errors={errors}
        />
        <button type="submit" class="button danger">
          Open the scorecards
        </button>
      </form>
    </details>
  );
}
