import type { PlannedQuestion } from "../../src/plans/content.ts";
import { LIMITS } from "../../src/plans/limits.ts";
import { ids } from "./links.ts";
import type { RowMistake } from "./planned.tsx";

type WeightFormProps = { question: PlannedQuestion; action: string; mistake: RowMistake | undefined; focus: string | undefined };

/** How much a question counts in its section; anything but 1 stands there with its reason. */
export function WeightForm({ question: { id, weight, weightReason }, action, mistake, focus }: WeightFormProps) {
  const refused = mistake?.form === "weight" ? mistake : undefined;
  const { errors = {}, typed = { weight, weightReason } } = refused ?? {};
  const summaryId = ids.weightSummary(id);
  const value = String(typed.weight ?? "");
  const reason = String(typed.weightReason ?? "");
  return (
    <details class="unfold planned-weight" id={`weigh-${id}`} open={refused !== undefined}>
      <summary id={summaryId} autofocus={focus === summaryId}>
        <span>
          Weight {weight}
          {weightReason === "" ? null : <span class="planned-reason">: {weightReason}</span>}
        </span>
      </summary>
      <form method="post" action={action} hx-post={action} novalidate class="weight-form">
        <RowField id={`weight-value-${id}`} label="Weight" error={errors.weight} type="number" name="weight" value={value} />
        <RowField
          id={`weight-reason-${id}`}
          label="Reason, unless it is 1"
          error={errors.weightReason}
          type="text"
          name="weightReason"
          value={reason}
        />
        <button type="submit" class="small">
          Save weight
        </button>
      </form>
    </details>
  );
}

type RowFieldProps = { id: string; label: string; error: string | undefined; type: "number" | "text"; name: string; value: string };

/** Like components/field.tsx, with an id of its own because the page has the same field once a question. */
function RowField({ id, label, error, type, name, value }: RowFieldProps) {
  const mistakeId = `${id}-mistake`;
  const wrong = error !== undefined;
  return (
    <div class={wrong ? "field field-mistaken" : "field"}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        step={type === "number" ? "any" : undefined}
        maxlength={type === "text" ? LIMITS.weightReason : undefined}
        autocomplete="off"
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={wrong ? mistakeId : undefined}
      />
      {wrong ? (
        <p class="mistake" id={mistakeId}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
