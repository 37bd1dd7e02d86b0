import type { Viewer } from "../../src/accounts/actor.ts";
import type { PositionChoice } from "../../src/candidates/applications.ts";
import { type FieldErrors, FormMistake, Select, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { ContactFields, ResumeField } from "./fields.tsx";
import { positionOptions } from "./positions.ts";

export function NewCandidatePage({
  viewer,
  positions,
  typed,
  errors,
}: {
  viewer: Viewer;
  positions: PositionChoice[];
  typed: Typed;
  errors: FieldErrors;
}) {
  return (
    <Page title="New candidate" viewer={viewer} room="candidates" scripts={["file-limit.js"]}>
      <PageHead title="New candidate" back={{ href: "/candidates", label: "Candidates" }} />
      <form method="post" action="/candidates/new" enctype="multipart/form-data" class="stack narrow">
        <FormMistake errors={errors} kept="All that you typed is here; a file has to be chosen again." />
        <ContactFields typed={typed} errors={errors} autofocus />
        {positions.length === 0 && errors.positionId === undefined ? null : (
          <Select
            name="positionId"
            label="Applies to"
            options={positionOptions(positions, "No position yet")}
            typed={typed}
            errors={errors}
          />
        )}
        <ResumeField label="Résumé" optional errors={errors} />
        <p class="row">
          <button type="submit" class="primary">
            Add the candidate
          </button>
          <a class="button quiet" href="/candidates">
            Cancel
          </a>
        </p>
      </form>
    </Page>
  );
}
