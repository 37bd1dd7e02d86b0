import { LIMITS } from "../../src/guides/limits.ts";
import type { PointRow } from "../../src/guides/rows.ts";
import { LIMITS as SHARED } from "../../src/limits.ts";
import type { FieldErrors } from "../components/field.tsx";

/**
 * The follow-up points as lines of a form. Each line's buttons post the form, which comes back rearranged;
 * static/rows.js does the same in the browser.
 */
export function PointRows({ rows, errors }: { rows: PointRow[]; errors: FieldErrors }) {
  return (
    <fieldset class="stack" id="points" data-rows>
      <legend>
        <h2>Follow-up points</h2>
      </legend>
      <p class="hint">
        Three to five, so phrased that an interviewer can tick them: “Explains…”, “Names…”. The weight says how much a point counts; 1 is
        usual. An empty line is left out.
      </p>
      {errors.points ? <p class="mistake">{errors.points}</p> : null}
      <p class="rows-head caps" aria-hidden="true">
        <span>Point</span>
        <span>Weight</span>
      </p>
      <ol class="rows" data-rows-list>
        {rows.map((row, at) => (
          <Row row={row} at={at} error={errors[`points.${at}.text`] ?? errors[`points.${at}.weight`]} />
        ))}
      </ol>
      <button type="submit" class="button small" name="row" value="add" formnovalidate>
        Add a point
      </button>
    </fieldset>
  );
}

function Row({ row, at, error }: { row: PointRow; at: number; error: string | undefined }) {
  const mistake = error === undefined ? {} : { "aria-invalid": "true" as const, "aria-describedby": `row-mistake-${at}` };
  return (
    <li class={error ? "row-line field-mistaken" : "row-line"}>
      <textarea class="row-text" name="point" rows={1} maxlength={LIMITS.point} aria-label="Point" {...mistake}>
        {row.text}
      </textarea>
      <label class="row-weight">
        <span>Weight</span>
        <input type="number" name="pointWeight" value={row.weight} min={SHARED.leastWeight} max={SHARED.mostWeight} step="any" />
      </label>
      <div class="row-acts">
        <RowButton act="up" at={at} label="Move up" sign="↑" />
        <RowButton act="down" at={at} label="Move down" sign="↓" />
        <RowButton act="remove" at={at} label="Remove" sign="×" />
      </div>
      {error ? (
        <p class="mistake" id={`row-mistake-${at}`}>
          {error}
        </p>
      ) : null}
    </li>
  );
}

function RowButton({ act, at, label, sign }: { act: string; at: number; label: string; sign: string }) {
  return (
    <button type="submit" class="quiet small" name="row" value={`${act} ${at}`} aria-label={label} title={label} formnovalidate>
      {sign}
    </button>
  );
}
