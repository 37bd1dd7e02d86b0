import { FormMistake } from "../components/field.tsx";
import { DecisionFields, type FieldsProps } from "./fields.tsx";

/** `was` is the last decision that the reader sees. The address keeps a form that was not taken in sight. */
type Props = FieldsProps & { id: string; was: string };

export function DecisionForm({ id, was, ...fields }: Props) {
  return (
    <form method="post" action={`/applications/${id}/decisions#deciding`} class="stack decision-form">
      <FormMistake errors={fields.errors} />
      <input type="hidden" name="was" value={was} />
      <DecisionFields {...fields} />
      <div class="row">
        <button type="submit" class="primary">
          Record the decision
        </button>
        <span class="hint">It is yours, under your name, and stays in the history. No figure fills any of it in.</span>
      </div>
    </form>
  );
}
