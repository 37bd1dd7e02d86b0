import type { Overview } from "../../src/interviews/overview.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import type { Viewing } from "../../src/panels/viewings.ts";
import { type FieldErrors, Select, type Typed } from "../components/field.tsx";
import { Time } from "../components/time.tsx";
import { ids } from "./links.ts";

type Props = {
  interview: Overview;
  viewings: Viewing[];
  choices: { id: string; name: string }[];
  zone: string;
  typed: Typed;
  errors: FieldErrors;
};

/** Whom the interview is shown to without their scoring in it. */
export function Observers({ interview, viewings, choices, zone, typed, errors }: Props) {
  const base = `/interviews/${interview.id}/observers`;
  return (
    <section class="section" id={ids.observers} aria-labelledby="observers-heading">
      <h2 id="observers-heading">Shown to</h2>
      <p class="hint">
        They see the appointment and the panel at once, the submitted scorecards and the debrief once everybody has submitted or the debrief
        is opened early. They score nothing.
      </p>
      {viewings.length === 0 ? <p class="soft">Nobody beside the panel and the firm’s recruiters.</p> : null}
      <ul class={viewings.length === 0 ? undefined : "list"}>
        {viewings.map(({ id, name, role, shownBy, shownAt }) => (
          <li class="list-row">
            <span class="list-name">{name}</span>
            <span class="list-meta">
              {ROLE_LABELS[role]}, shown by {shownBy}, <Time at={shownAt} zone={zone} manner="date" />
            </span>
            <form method="post" action={`${base}/${id}/removal`}>
              <button type="submit" class="small">
                Show it no longer<span class="visually-hidden"> to {name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {choices.length === 0 && Object.keys(errors).length === 0 ? (
        <p class="hint">There is no other observer or interviewer in the firm to show it to.</p>
      ) : (
        <form method="post" action={base} class="filters observers-add">
          <Select
            name="observerId"
            label="Show it to"
            options={[{ value: "", label: "Choose somebody" }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
            typed={typed}
            errors={errors}
          />
          <button type="submit">Show</button>
        </form>
      )}
    </section>
  );
}
