import type { Viewer } from "../../src/accounts/actor.ts";
import type { GuideSummary } from "../../src/guides/list.ts";
import { LIMITS } from "../../src/positions/limits.ts";
import { type FieldErrors, FormMistake, TextField, type Typed, typedText } from "../components/field.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

type NewPositionPageProps = { viewer: Viewer; guides: GuideSummary[]; typed: Typed; errors: FieldErrors };

export function NewPositionPage({ viewer, guides, typed, errors }: NewPositionPageProps) {
  return (
    <Page title="New position" viewer={viewer} room="positions">
      <PageHead
        back={{ href: "/positions", label: "Positions" }}
        title="New position"
        meta="It starts from a guide, whose questions and qualifications you then choose from."
      />
      {guides.length === 0 ? (
        <Empty title="There is no guide to start from">
          <a class="button" href="/guides">
            See the guides
          </a>
        </Empty>
      ) : (
        <form method="post" action="/positions/new" class="stack narrow">
          <FormMistake errors={errors} />
          <GuideChoice guides={guides} typed={typed} errors={errors} />
          <div id="position-title">
            <TextField name="title" label="Title" maxlength={LIMITS.title} typed={typed} errors={errors} />
          </div>
          <TextField
            name="client"
            label="Client"
            optional
            hint="Who the position is filled for."
            maxlength={LIMITS.client}
            typed={typed}
            errors={errors}
          />
          <TextField name="location" label="Location" optional maxlength={LIMITS.location} typed={typed} errors={errors} />
          <div class="row">
            <button type="submit" class="primary">
              Create position
            </button>
            <a class="button quiet" href="/positions">
              Cancel
            </a>
          </div>
        </form>
      )}
    </Page>
  );
}

/** With another guide comes its title, unless one was written. */
function GuideChoice({ guides, typed, errors }: Omit<NewPositionPageProps, "viewer">) {
  const current = typedText(typed, "guide");
  return (
    <div class={errors.guide ? "field field-mistaken" : "field"}>
      <label for="field-guide">Guide</label>
      <select
        id="field-guide"
        name="guide"
        aria-describedby={errors.guide ? "field-guide-mistake" : undefined}
        aria-invalid={errors.guide ? "true" : undefined}
        autofocus={errors.guide !== undefined}
        required
        hx-get="/positions/new"
        hx-include="closest form"
        hx-target="#position-title"
        hx-select="#position-title"
        hx-swap="outerMorph"
      >
        {guides.some(({ id }) => id === current) ? null : <option value="">Choose a guide</option>}
        {guides.map(({ id, title, questions }) => (
          <option value={id} selected={id === current}>
            {title} ({questions} questions)
          </option>
        ))}
      </select>
      {errors.guide ? (
        <p class="mistake" id="field-guide-mistake">
          {errors.guide}
        </p>
      ) : null}
    </div>
  );
}
