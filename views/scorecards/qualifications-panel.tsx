import { GROUP_LABELS, KIND_LABELS, SOURCE_LABELS } from "../../src/labels.ts";
import { type RecordRequirement, SOURCES } from "../../src/scorecards/record.ts";
import { Time } from "../components/time.tsx";
import { Choices, Doubt, Note, Was } from "./controls.tsx";
import { type Entry, stored } from "./entry.ts";

const STATUS_CHOICES = [
  { value: "1", label: "Met" },
  { value: "0.5", label: "Partly" },
  { value: "0", label: "Not met" },
  { value: "", label: "Not verified" },
];

const SOURCE_CHOICES = [{ value: "", label: "Choose…" }, ...SOURCES.map((source) => ({ value: source, label: SOURCE_LABELS[source] }))];

/** The position's requirements as facts: status, evidence, source. One record for everybody who interviews the candidate. */
export function QualificationsPanel({ requirements, entry, zone }: { requirements: RecordRequirement[]; entry: Entry; zone: string }) {
  return (
    <>
      <p class="caps panel-place">Qualifications</p>
      <h2 class="ask" tabindex={-1}>
        What is verified?
      </h2>
      <p class="hint">
        Facts, shared by everybody who interviews this candidate. They stand beside the total and are never added to it. Met and partly
        count once evidence and its source are given.
      </p>
      {requirements.length === 0 ? <p>This position lists no qualifications.</p> : null}
      {requirements.map((requirement) => (
        <section class="requirement" aria-label={requirement.text}>
          <h3>
            {requirement.text} <span class="hint">{`${KIND_LABELS[requirement.kind]} · ${GROUP_LABELS[requirement.group]}`}</span>
          </h3>
          {requirement.detail ? <p class="hint">{requirement.detail}</p> : null}
          <Choices
            field={`status:${requirement.id}`}
            legend={`Status of ${requirement.text}`}
            hideLegend
            choices={STATUS_CHOICES}
            saved={stored(requirement.value)}
            entry={entry}
            kind="status"
          />
          <div class="proof">
            <Source requirement={requirement} entry={entry} />
            <Note field={`proof:${requirement.id}`} label="Evidence" saved={requirement.evidence} entry={entry} rows={1} />
          </div>
          {requirement.checkedBy && requirement.checkedAt ? (
            <p class="hint">
              Checked by {requirement.checkedBy}, <Time at={requirement.checkedAt} zone={zone} />
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}

function Source({ requirement, entry }: { requirement: RecordRequirement; entry: Entry }) {
  const field = `source:${requirement.id}`;
  const saved = requirement.source ?? "";
  const current = entry.value(field, saved);
  return (
    <div class="note" data-field={field}>
      <label for={field}>Source</label>
      <Was field={field} saved={saved} entry={entry} />
      <select id={field} name={field}>
        {SOURCE_CHOICES.map(({ value, label }) => (
          <option value={value} selected={value === current}>
            {label}
          </option>
        ))}
      </select>
      <Doubt field={field} entry={entry} choices={SOURCE_CHOICES} />
    </div>
  );
}
