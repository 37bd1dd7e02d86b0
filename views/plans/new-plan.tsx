import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/plans/limits.ts";
import { type FieldErrors, FormMistake, TextField, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

type NewPlanProps = { viewer: Viewer; position: { id: string; title: string }; typed: Typed; errors: FieldErrors };

export function NewPlanPage({ viewer, position, typed, errors }: NewPlanProps) {
  return (
    <Page title={`New plan, ${position.title}`} viewer={viewer} room="positions">
      <PageHead
        title="New plan"
        back={{ href: `/positions/${position.id}`, label: position.title }}
        meta="A plan is one interview round: what is asked in it, in which order, in how much time."
      />
      <form method="post" action={`/positions/${position.id}/plans/new`} class="stack narrow">
        <FormMistake errors={errors} />
        <TextField
          name="name"
          label="Name"
          hint="The round as candidates and colleagues know it, such as Technical interview."
          maxlength={LIMITS.name}
          typed={typed}
          errors={errors}
          autofocus
        />
        <TextField
          name="slotMinutes"
          label="Slot in minutes"
          hint="How long the interview may take. The questions’ minutes are held against it."
          type="number"
          min={1}
          max={LIMITS.slotMinutes}
          step={1}
          typed={typed}
          errors={errors}
        />
        <p class="row">
          <button type="submit" class="primary">
            Choose its questions
          </button>
          <a class="button quiet" href={`/positions/${position.id}`}>
            Cancel
          </a>
        </p>
      </form>
    </Page>
  );
}
