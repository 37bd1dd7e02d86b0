import { KIND_LABELS } from "../../src/labels.ts";
import { LIMITS as SHARED } from "../../src/limits.ts";
import { LIMITS } from "../../src/positions/limits.ts";
import { type FieldErrors, type Typed, typedText } from "../components/field.tsx";
import { count } from "../components/parts.tsx";

type ChoiceRowProps = {
  qualification: { id: string; text: string; detail: string };
  /** The kind to begin with, as the guide sees it. */
  usual: keyof typeof KIND_LABELS;
  chosen: boolean;
  /** For how many applicants it was checked; then it can no longer be unticked. */
  checked: number;
  typed: Typed;
  errors: FieldErrors;
};

/** One qualification to tick. What it counts is asked once it is ticked, the reason once a weight is typed (app.css hides the rest). */
export function ChoiceRow({ qualification: { id, text, detail }, usual, chosen, checked, typed, errors }: ChoiceRowProps) {
  const locked = checked > 0;
  return (
    <li class="choice">
      {locked ? <input type="hidden" name="chosen" value={id} /> : null}
      <label class="check">
        <input type="checkbox" name="chosen" value={id} checked={chosen || locked} disabled={locked} />
        <span>
          <span class="asked-name">{text}</span>
          {detail === "" ? null : <span class="hint">{detail}</span>}
          {locked ? <span class="hint">Checked for {count(checked, "applicant")}, so it stays.</span> : null}
        </span>
      </label>
      <div class="choice-terms">
        <KindSelect id={id} text={text} usual={usual} typed={typed} error={errors[`kind.${id}`]} />
        <Cell name={`weight.${id}`} label="Weight" text={text} typed={typed} errors={errors} numeric />
        <Cell name={`weightReason.${id}`} label="Reason for the weight" text={text} typed={typed} errors={errors} />
      </div>
    </li>
  );
}

type KindSelectProps = { id: string; text: string; usual: ChoiceRowProps["usual"]; typed: Typed; error: string | undefined };

function KindSelect({ id, text, usual, typed, error }: KindSelectProps) {
  const name = `kind.${id}`;
  const current = typedText(typed, name) || usual;
  return (
    <div class={error ? "field field-mistaken" : "field"}>
      <label for={name}>
        Kind<span class="visually-hidden"> of {text}</span>
      </label>
      <select id={name} name={name}>
        {Object.entries(KIND_LABELS).map(([value, label]) => (
          <option value={value} selected={value === current}>
            {label}
          </option>
        ))}
      </select>
      {error ? <p class="mistake">{error}</p> : null}
    </div>
  );
}

type CellProps = { name: string; label: string; text: string; typed: Typed; errors: FieldErrors; numeric?: boolean };

function Cell({ name, label, text, typed, errors, numeric = false }: CellProps) {
  const error = errors[name];
  const shape = numeric
    ? { type: "number", min: SHARED.leastWeight, max: SHARED.mostWeight, step: "any", placeholder: "1", class: "choice-weight" }
    : { type: "text", maxlength: LIMITS.weightReason };
  return (
    <div class={`field ${numeric ? "" : "choice-reason"} ${error ? "field-mistaken" : ""}`}>
      <label for={name}>
        {label}
        <span class="visually-hidden"> of {text}</span>
      </label>
      <input
        id={name}
        name={name}
        value={typedText(typed, name)}
        autocomplete="off"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${name}-mistake` : undefined}
        {...shape}
      />
      {error ? (
        <p class="mistake" id={`${name}-mistake`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
