import { LIMITS } from "../../src/interviews/limits.ts";
import type { FieldErrors, Typed } from "../components/field.tsx";

/** Somebody who may be chosen. `fixed`: has begun, and stays on the panel. */
export type Colleague = { id: string; name: string; fixed?: boolean; note?: string };

/** From so many on the list has a field that narrows it down. */
const FILTERED_FROM = 13;

/** The ids that were ticked: one comes as text, several as a list. */
function chosenOf(typed: Typed, name: string): string[] {
  const value = typed[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" && value !== "" ? [value] : [];
}

/** Who interviews: a tick box a colleague. Those who are chosen come first, so that nobody scrolls for them. */
export function PanelPicker({
  colleagues,
  you,
  typed,
  errors,
}: {
  colleagues: Colleague[];
  you: string;
  typed: Typed;
  errors: FieldErrors;
}) {
  const chosen = chosenOf(typed, "interviewerIds");
  const isChosen = ({ id, fixed }: Colleague) => fixed === true || chosen.includes(id);
  const error = errors.interviewerIds;
  const long = colleagues.length >= FILTERED_FROM;
  return (
    <fieldset
      id="interviewers"
      class={error ? "field picker field-mistaken" : "field picker"}
      aria-describedby={error ? "interviewers-hint interviewers-mistake" : "interviewers-hint"}
    >
      <legend>Interviewers</legend>
      <p class="hint" id="interviewers-hint">
        Each scores alone, on a scorecard of their own. Up to {LIMITS.panel}.
      </p>
      {long ? (
        <div class="script-only">
          <label class="visually-hidden" for="picker-filter">
            Find a colleague
          </label>
          <input type="search" id="picker-filter" data-filters="picker-list" placeholder="Find a colleague" autocomplete="off" />
          <p class="visually-hidden" role="status" id="picker-found" />
        </div>
      ) : null}
      <ul id="picker-list" class={long ? "picker-list picker-long" : "picker-list"}>
        {[...colleagues.filter(isChosen), ...colleagues.filter((one) => !isChosen(one))].map((one) => (
          <li data-name={one.name}>
            {one.fixed ? <input type="hidden" name="interviewerIds" value={one.id} /> : null}
            <label class="check">
              <input type="checkbox" name="interviewerIds" value={one.id} checked={isChosen(one)} disabled={one.fixed} />
              <span>
                {one.name}
                {one.id === you ? <span class="soft"> (you)</span> : null}
                {one.note ? <span class="hint">{one.note}</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {error ? (
        <p class="mistake" id="interviewers-mistake">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
