import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/organisation/limits.ts";
import { type FieldErrors, FormMistake, Select, TextArea, TextField, type Typed } from "../components/field.tsx";
import { Notice, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

const PAPERS = [
  { value: "letter", label: "Letter (8.5 × 11 in)" },
  { value: "a4", label: "A4 (210 × 297 mm)" },
];

export function OrganisationPage({
  viewer,
  typed,
  errors,
  saved = false,
}: {
  viewer: Viewer;
  typed: Typed;
  errors: FieldErrors;
  saved?: boolean;
}) {
  return (
    <Page title="Firm settings" viewer={viewer}>
      <PageHead title="Firm settings" meta="How your firm is named, tells time and prints." />
      {saved ? <Notice tone="good">Saved.</Notice> : null}
      <form method="post" action="/organisation" class="stack narrow">
        <FormMistake errors={errors} />
        <TextField
          name="name"
          label="Name"
          hint="Stands at the head of every scorecard."
          maxlength={LIMITS.name}
          typed={typed}
          errors={errors}
          autocomplete="organization"
        />
        <TextField name="timeZone" label="Time zone" hint="All times are shown in it." list="time-zones" typed={typed} errors={errors} />
        <datalist id="time-zones">
          {Intl.supportedValuesOf("timeZone").map((zone) => (
            <option value={zone} />
          ))}
        </datalist>
        <Select name="paper" label="Paper" options={PAPERS} typed={typed} errors={errors} />
        <TextField
          name="dueHours"
          label="Hours until scorecards are due"
          hint="Counted from the end of the interview’s slot. 24 is a day; what is written later is remembered less well."
          type="number"
          min={1}
          max={LIMITS.dueHours}
          step={1}
          typed={typed}
          errors={errors}
        />
        <TextArea
          name="commitment"
          label="Equal-opportunity line"
          hint="Printed at the foot of every scorecard."
          maxlength={LIMITS.commitment}
          typed={typed}
          errors={errors}
        />
        <button type="submit" class="button primary">
          Save
        </button>
      </form>
    </Page>
  );
}
