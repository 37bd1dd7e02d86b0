import type { Grounds } from "../../src/decisions/grounds.ts";
import { LIMITS } from "../../src/decisions/limits.ts";
import { OUTCOME_LABELS, REASON_LABELS } from "../../src/labels.ts";
import { CheckBox, type FieldErrors, TextArea, TextField, type Typed, typedText } from "../components/field.tsx";
import type { Choice } from "./deciding.tsx";

export type FieldsProps = { scored: Grounds["scored"]; choices: Choice[]; typed: Typed; errors: FieldErrors };

/** All that a decision says. */
export function DecisionFields({ scored, choices, typed, errors }: FieldsProps) {
  return (
    <>
      <Outcomes choices={choices} typed={typed} errors={errors} />
      <div class="reason-note">
        <TextField
          name="reasonNote"
          label="Which other reason"
          hint="Needed with “Another reason”: about the job and the evidence."
          maxlength={LIMITS.reasonNote}
          optional
          typed={typed}
          errors={errors}
        />
      </div>
      <TextArea
        name="rationale"
        label="Rationale"
        hint="What speaks for it and against it, in words that the candidate could read."
        rows={5}
        maxlength={LIMITS.rationale}
        typed={typed}
        errors={errors}
      />
      <Citations scored={scored} typed={typed} errors={errors} />
    </>
  );
}

type GroupProps = { typed: Typed; errors: FieldErrors };

/** The outcomes; each one's reasons unfold below it once it is chosen. */
function Outcomes({ choices, typed, errors }: GroupProps & { choices: Choice[] }) {
  const chosen = typedText(typed, "outcome");
  const code = typedText(typed, "reasonCode");
  return (
    <fieldset aria-describedby="outcome-mistake reason-mistake">
      <legend class="prompt">Outcome</legend>
      {choices.map(({ outcome, reasons, closes }) => (
        <div class="outcome">
          <label class="check">
            <input type="radio" name="outcome" value={outcome} checked={outcome === chosen} required />
            <span>
              {OUTCOME_LABELS[outcome]}
              {closes ? <span class="soft"> · closes the application</span> : null}
            </span>
          </label>
          <fieldset class="reasons">
            <legend class="caps">
              Reason<span class="visually-hidden"> for {OUTCOME_LABELS[outcome]}</span>
            </legend>
            {reasons.map((reason) => (
              <label class="check">
                <input type="radio" name="reasonCode" value={reason} checked={outcome === chosen && reason === code} />
                <span>{REASON_LABELS[reason]}</span>
              </label>
            ))}
          </fieldset>
        </div>
      ))}
      <Mistake id="outcome-mistake" text={errors.outcome} />
      <Mistake id="reason-mistake" text={errors.reasonCode} />
    </fieldset>
  );
}

/** The questions that were scored in what the reader may read, plan by plan. */
function Citations({ scored, typed, errors }: GroupProps & Pick<FieldsProps, "scored">) {
  const cited = new Set([typed.citations ?? []].flat().map(String));
  return (
    <fieldset class="citations" aria-describedby="citations-hint citations-mistake">
      <legend class="prompt">Questions it rests on</legend>
      <p class="hint" id="citations-hint">
        {scored.length === 0
          ? "No question has a score that you can read, so none can be named."
          : "At least one for advance, hire and decline."}
      </p>
      {scored.map(({ plan, questions }) => (
        <fieldset>
          <legend class="caps">{plan}</legend>
          {questions.map(({ id, number, prompt }) => (
            <CheckBox name="citations" value={id} label={`${number}. ${prompt}`} checked={cited.has(id)} />
          ))}
        </fieldset>
      ))}
      <Mistake id="citations-mistake" text={errors.citations} />
    </fieldset>
  );
}

function Mistake({ id, text }: { id: string; text: string | undefined }) {
  return text === undefined ? null : (
    <p class="mistake" id={id}>
      {text}
    </p>
  );
}
