import { LIMITS } from "../../src/decisions/limits.ts";
import { FormMistake, TextArea } from "../components/field.tsx";
import { DecisionFields, type FieldsProps } from "./fields.tsx";

/** `kept`: a decision was typed while somebody else closed the application; it goes on after the reopening. */
type Props = FieldsProps & { id: string; was: string; kept: boolean };

/** Takes back what closed the application. */
export function ReopeningForm({ id, was, kept, ...fields }: Props) {
  const { typed, errors } = fields;
  return (
    <form method="post" action={`/applications/${id}/reopening#deciding`} class="stack decision-form">
      <FormMistake errors={errors} />
      <p>
        This decision closed the application: no other decision and no interview until it is reopened. It stays in the history, with your
        reason after it.
      </p>
      <input type="hidden" name="was" value={was} />
      <TextArea name="reason" label="Why it is reopened" maxlength={LIMITS.rationale} typed={typed} errors={errors} />
      <div class="row">
        <button type="submit" formnovalidate={kept}>
          {kept ? "Reopen, and keep what I typed" : "Reopen the application"}
        </button>
        {kept ? <span class="hint">You can then record the decision below.</span> : null}
      </div>
      {kept ? <DecisionFields {...fields} /> : null}
    </form>
  );
}
