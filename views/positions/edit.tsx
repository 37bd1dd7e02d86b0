import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/positions/limits.ts";
import { type FieldErrors, FormMistake, TextField, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type EditPositionPageProps = {
  viewer: Viewer;
  position: { id: string; title: string };
  typed: Typed;
  errors: FieldErrors;
  standing?: Standing[] | undefined;
};

export function EditPositionPage({ viewer, position, typed, errors, standing }: EditPositionPageProps) {
  const page = `/positions/${position.id}`;
  return (
    <Page title={`Edit ${position.title}`} viewer={viewer} room="positions">
      <PageHead back={{ href: page, label: position.title }} title="Edit position" />
      {standing ? <StandingNow what="position" fields={standing} /> : null}
      <form method="post" action={`${page}/details`} class="stack narrow">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <TextField name="title" label="Title" maxlength={LIMITS.title} typed={typed} errors={errors} />
        <TextField name="client" label="Client" optional maxlength={LIMITS.client} typed={typed} errors={errors} />
        <TextField name="location" label="Location" optional maxlength={LIMITS.location} typed={typed} errors={errors} />
        <div class="row">
          <button type="submit" class="primary">
            {standing ? "Save mine" : "Save"}
          </button>
          <a class="button quiet" href={page}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
