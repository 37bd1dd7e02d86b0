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

/** What the page last knew to be saved. After a refusal it is the other value: pressing Save again then means "keep mine". */
export function Was({ field, saved, entry }: { field: string; saved: string; entry: Entry }) {
  return <input type="hidden" name={`was:${field}`} value={entry.theirs(field) ?? saved} />;
}

/** Both values of a field that was changed in two places. */
export function Doubt({ field, entry, choices }: { field: string; entry: Entry; choices?: Choice[] }) {
  const theirs = entry.theirs(field);
  if (theirs === undefined) return null;
  const shown = choices?.find(({ value }) => value === theirs)?.label ?? (theirs === "" ? "nothing" : theirs);
  return (
    <div class="doubt" role="alert">
      <p>
        <strong>Changed in another window meanwhile.</strong> Yours is above and not saved yet.
      </p>
      <p>
        Saved there: <q>{shown}</q>
      </p>
      <p class="hint no-script">Press Save to keep yours, or reload the page to take the other.</p>
    </div>
  );
}
