import type { Viewer } from "../../src/accounts/actor.ts";
import { type FieldErrors, FormMistake, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { ContactFields } from "./fields.tsx";

export function EditCandidatePage({
  viewer,
  candidate,
  typed,
  errors,
}: {
  viewer: Viewer;
  candidate: { id: string; name: string };
  typed: Typed;
  errors: FieldErrors;
}) {
  const page = `/candidates/${candidate.id}`;
  return (
    <Page title={`${candidate.name}, contact details`} viewer={viewer} room="candidates">
      <PageHead title="Contact details" back={{ href: page, label: candidate.name }} />
      <form method="post" action={`${page}/edit`} class="stack narrow">
        <FormMistake errors={errors} />
        <ContactFields typed={typed} errors={errors} />
        <div class="row">
          <button type="submit" class="primary">
            Save
          </button>
          <a class="button quiet" href={page}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
