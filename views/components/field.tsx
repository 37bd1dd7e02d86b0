import type { Child } from "hono/jsx";

export type Typed = Record<string, unknown>;
export type FieldErrors = Record<string, string>;

type FieldProps = {
  name: string;
  label: string;
  /** Tells fields of the same name apart where a page has several such forms. */
  scope?: string;
  hint?: Child;
  typed?: Typed;
  errors?: FieldErrors;
  optional?: boolean;
};

/** What stands in a field: the typed text, or the stored value under the same name. */
export function typedText(typed: Typed | undefined, name: string): string {
  const value = typed?.[name];
  return value === undefined || value === null ? "" : String(value);
}

const idOf = ({ scope = "", name }: Pick<FieldProps, "scope" | "name">) => `field-${`${scope}${name}`.replaceAll(/[^a-zA-Z0-9]/g, "-")}`;

/** Label above, hint and mistake below, all tied to the control. */
function Field({ name, scope, label, hint, errors, optional, children }: FieldProps & { children: Child }) {
  const id = idOf({ scope, name });
  const error = errors?.[name];
  return (
    <div class={error ? "field field-mistaken" : "field"}>
      <label for={id}>
        {label}
        {optional ? <span class="optional"> optional</span> : null}
      </label>
      {children}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="mistake" id={`${id}-mistake`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

function described({ name, scope, hint, errors, autofocus }: FieldProps & { autofocus?: boolean | undefined }) {
  const id = idOf({ scope, name });
  const mistaken = errors?.[name] !== undefined;
  const ids = [hint ? `${id}-hint` : "", mistaken ? `${id}-mistake` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    autofocus: mistaken || (autofocus && !anyMistaken(errors)),
    "aria-describedby": ids || undefined,
    "aria-invalid": mistaken ? ("true" as const) : undefined,
  };
}

/** Then the first of the mistaken fields has the focus, and no other. */
const anyMistaken = (errors: FieldErrors = {}): boolean => Object.keys(errors).some((name) => name !== "form");

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "password" | "tel" | "number" | "search" | "datetime-local";
  autocomplete?: string;
  maxlength?: number;
  min?: number;
  max?: number;
  step?: number | "any";
  /** For a number that stands in a text field, where what is no number is given back as it was typed. */
  inputmode?: "numeric";
  autofocus?: boolean;
  list?: string;
};

export function TextField(props: TextFieldProps) {
  const { type = "text", autocomplete = "off", maxlength, min, max, step, inputmode, list, typed, name, optional } = props;
  const value = type === "password" ? undefined : typedText(typed, name);
  return (
    <Field {...props}>
      <input
        {...described(props)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        maxlength={maxlength}
        min={min}
        max={max}
        step={step}
        inputmode={inputmode}
        list={list}
        required={!optional}
      />
    </Field>
  );
}

/** `required={false}` is for a field that another one can stand in for: it is not called optional. */
export function TextArea(props: FieldProps & { rows?: number; maxlength?: number; required?: boolean }) {
  const { rows = 3, maxlength, typed, name, optional, required = !optional } = props;
  return (
    <Field {...props}>
      <textarea {...described(props)} rows={rows} maxlength={maxlength} required={required}>
        {typedText(typed, name)}
      </textarea>
    </Field>
  );
}

export type Option = { value: string; label: string };

export function Select(props: FieldProps & { options: Option[] }) {
  const current = typedText(props.typed, props.name);
  return (
    <Field {...props}>
      <select {...described(props)}>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === current}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One tick box with its label to the right. `value` is what is posted when ticked. */
export function CheckBox({
  name,
  label,
  value = "yes",
  checked,
  hint,
}: {
  name: string;
  label: Child;
  value?: string;
  checked?: boolean;
  hint?: Child;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={checked} />
      <span>
        {label}
        {hint ? <span class="hint">{hint}</span> : null}
      </span>
    </label>
  );
}

/** The line at the head of a form that was not taken. `kept` is for forms that cannot give everything back. */
export function FormMistake({ errors, kept = "Nothing you typed is lost." }: { errors: FieldErrors; kept?: string }) {
  const count = Object.keys(errors).length;
  if (count === 0) return null;
  return (
    <p class="notice notice-problem" role="alert">
      {errors.form ?? `${count === 1 ? "One field needs" : `${count} fields need`} your eye. ${kept}`}
    </p>
  );
}

/** What a form with a password says of itself. */
export const PASSWORD_AGAIN = "A password is not given back: type it again. All else is here.";
