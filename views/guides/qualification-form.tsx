import type { Viewer } from "../../src/accounts/actor.ts";
import type { Guide, Qualification } from "../../src/guides/guides.ts";
import { LIMITS } from "../../src/guides/limits.ts";
import { GROUP_LABELS, STANDING_LABELS } from "../../src/labels.ts";
import { type FieldErrors, FormMistake, Select, TextArea, TextField, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type QualificationPageProps = {
  viewer: Viewer;
  guide: Guide;
  qualification: Qualification | null;
  typed: Typed;
  errors: FieldErrors;
  standing?: Standing[] | undefined;
};

const GROUPS = Object.entries(GROUP_LABELS).map(([value, label]) => ({ value, label }));
const STANDINGS = [{ value: "", label: "Does not say" }, ...Object.entries(STANDING_LABELS).map(([value, label]) => ({ value, label }))];

export function QualificationPage({ viewer, guide, qualification, typed, errors, standing }: QualificationPageProps) {
  const title = qualification === null ? "Add a qualification" : "Edit qualification";
  const list = `/guides/${guide.id}/qualifications`;
  const action = qualification === null ? `${list}/new` : `${list}/${qualification.id}`;
  return (
    <Page title={`${title}, ${guide.title}`} viewer={viewer} room="guides">
      <PageHead back={{ href: `/guides/${guide.id}#qualifications`, label: guide.title }} title={title} />
      {standing ? <StandingNow what="qualification" fields={standing} /> : null}
      <form method="post" action={action} class="stack narrow">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <Select name="group" label="Group" options={GROUPS} typed={typed} errors={errors} />
        <Select name="standing" label="The guide calls it" options={STANDINGS} typed={typed} errors={errors} />
        <TextField name="text" label="Name" maxlength={LIMITS.qualification} typed={typed} errors={errors} />
        <TextArea
          name="detail"
          label="Detail"
          optional
          hint="What counts as met, and what may stand in its place."
          maxlength={LIMITS.detail}
          typed={typed}
          errors={errors}
        />
        <div class="row">
          <button type="submit" class="primary">
            {standing ? "Save mine" : "Save"}
          </button>
          <a class="button quiet" href={`/guides/${guide.id}#qualifications`}>
            Cancel
          </a>
        </div>
      </form>
      {qualification === null ? null : (
        <form method="post" action={`${action}/removal`} class="section stack narrow">
          <p class="hint">
            Removing “{qualification.text}” takes it out of this guide. Positions that ask for it already keep it, with their own wording.
          </p>
          <button type="submit" class="button danger">
            Remove from the guide
          </button>
        </form>
      )}
    </Page>
  );
}
