import { isContested } from "../../src/scorecards/heads.ts";
import type { Entry } from "./entry.ts";

export type Choice = { value: string; label: string };

type ChoiceProps = {
  field: string;
  legend: string;
  choices: Choice[];
  saved: string;
  entry: Entry;
  kind: string;
  hideLegend?: boolean;
  weight?: number;
};

/** One field as a radio group of words, side by side; the empty value is a choice like the others. */
export function Choices({ field, legend, choices, saved, entry, kind, hideLegend, weight }: ChoiceProps) {
  const current = entry.value(field, saved);
  return (
    <fieldset class={kind} data-field={field} data-weight={weight}>
      <legend class={hideLegend ? "visually-hidden" : undefined}>{legend}</legend>
      <Was field={field} saved={saved} entry={entry} />
      <div class="segments">
        {choices.map(({ value, label }) => (
          <label>
            <input type="radio" name={field} value={value} checked={value === current} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <Doubt field={field} entry={entry} choices={choices} />
    </fieldset>
  );
}

type NoteProps = { field: string; label: string; hint?: string; saved: string; entry: Entry; rows?: number };

export function Note({ field, label, hint, saved, entry, rows = 4 }: NoteProps) {
  return (
    <div class="note" data-field={field}>
      <label for={field}>{label}</label>
      {hint ? <p class="hint">{hint}</p> : null}
      <Was field={field} saved={saved} entry={entry} />
      <textarea id={field} name={field} rows={rows} aria-invalid={entry.error(field) ? "true" : undefined}>
        {entry.value(field, saved)}
      </textarea>
      {entry.error(field) ? <p class="mistake">{entry.error(field)}</p> : null}
      <Doubt field={field} entry={entry} />
    </div>
  );
}

/** What the page shows as saved, and the changes that it comes from: a change of the field replaces those and no others. */
export function Was({ field, saved, entry }: { field: string; saved: string; entry: Entry }) {
  const base = entry.heads(field).map(({ id }) => id);
  return (
    <>
      <input type="hidden" name={`was:${field}`} value={saved} />
      <input type="hidden" name={`base:${field}`} value={base.join(" ")} />
    </>
  );
}

/** All values of a field that was changed in several places; the person says which holds. */
export function Doubt({ field, entry, choices }: { field: string; entry: Entry; choices?: Choice[] }) {
  const heads = entry.heads(field);
  if (!isContested(heads)) return null;
  return (
    <div class="doubt" id={`doubt-${field}`} role="alert">
      <p>
        <strong>Changed in two places.</strong> Both are kept. Which one holds?
      </p>
      <ul>
        {heads.map(({ id, value, madeAt, by }) => (
          <li data-head={id} data-value={value} data-made={madeAt} data-by={by ?? undefined}>
            <q>{wordsFor(value, choices)}</q>
            <span class="hint">{by === null ? "yours" : `by ${by}`}</span>
            <button type="submit" name="keep" value={`${field} ${id}`} class="small">
              Keep this one
            </button>
          </li>
        ))}
      </ul>
      {choices === undefined ? (
        <p>
          <button type="submit" name="keep" value={`${field} both`} class="small">
            Keep both, one after the other
          </button>
        </p>
      ) : null}
    </div>
  );
}

const wordsFor = (value: string, choices: Choice[] = []): string =>
  choices.find((choice) => choice.value === value)?.label ?? (value === "" ? "nothing" : value);
