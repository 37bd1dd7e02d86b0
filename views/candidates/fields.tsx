import { LIMITS } from "../../src/candidates/limits.ts";
import { type FieldErrors, TextField, type Typed } from "../components/field.tsx";

/** Name and contact details. */
export function ContactFields({ typed, errors, autofocus = false }: { typed: Typed; errors: FieldErrors; autofocus?: boolean }) {
  return (
    <>
      <TextField name="name" label="Name" maxlength={LIMITS.name} autofocus={autofocus} typed={typed} errors={errors} />
      <div class="grid-2">
        <TextField name="email" type="email" label="Email" optional maxlength={LIMITS.email} typed={typed} errors={errors} />
        <TextField name="phone" type="tel" label="Phone" optional maxlength={LIMITS.phone} typed={typed} errors={errors} />
      </div>
      <TextField name="location" label="Location" optional maxlength={LIMITS.location} typed={typed} errors={errors} />
    </>
  );
}

/** The résumé's file. The script tells of a file that is too large before it travels; the server tells again. */
export function ResumeField({
  label,
  hint,
  errors,
  optional = false,
}: {
  label: string;
  hint?: string;
  errors: FieldErrors;
  optional?: boolean;
}) {
  const error = errors.resume;
  return (
    <div class={error ? "field field-mistaken" : "field"}>
      <label for="field-resume">
        {label}
        {optional ? <span class="optional"> optional</span> : null}
      </label>
      <input
        type="file"
        id="field-resume"
        name="resume"
        accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        data-limit-mb={LIMITS.resumeMegabytes}
        required={!optional}
        aria-describedby={error ? "field-resume-hint field-resume-mistake" : "field-resume-hint"}
        aria-invalid={error ? "true" : undefined}
        autofocus={error !== undefined}
      />
      <p class="hint" id="field-resume-hint">
        {hint === undefined ? null : `${hint} `}PDF or Word (DOCX), up to {LIMITS.resumeMegabytes} MB.
      </p>
      <p class="mistake" id="field-resume-mistake" role="status" hidden={!error}>
        {error}
      </p>
    </div>
  );
}
