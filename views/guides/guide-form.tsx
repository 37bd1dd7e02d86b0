import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/guides/limits.ts";
import { type FieldErrors, FormMistake, TextArea, TextField, type Typed, typedText } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { type Standing, StandingNow } from "../components/standing.tsx";
import { Page } from "../layouts/page.tsx";

type GuideFormPageProps = {
  viewer: Viewer;
  /** Null for a new one. */
  guide: { id: string; title: string } | null;
  typed: Typed;
  errors: FieldErrors;
  standing?: Standing[] | undefined;
};

/** Title, role and summary of a guide, new or there already. */
export function GuideFormPage({ viewer, guide, typed, errors, standing }: GuideFormPageProps) {
  const back = guide === null ? { href: "/guides", label: "Guides" } : { href: `/guides/${guide.id}`, label: guide.title };
  const common = { typed, errors };
  return (
    <Page title={guide === null ? "New guide" : `Edit ${guide.title}`} viewer={viewer} room="guides">
      <PageHead
        back={back}
        title={guide === null ? "New guide" : "Edit guide"}
        meta={guide === null ? "It begins without questions; you add them on its page." : undefined}
      />
      {standing ? <StandingNow what="guide" fields={standing} /> : null}
      <form method="post" action={guide === null ? "/guides/new" : `/guides/${guide.id}/details`} class="stack narrow">
        <FormMistake errors={errors} />
        <input type="hidden" name="revision" value={typedText(typed, "revision")} />
        <TextField name="title" label="Title" maxlength={LIMITS.title} {...common} />
        <TextField
          name="role"
          label="Role"
          optional
          hint="The job it is for, where the title does not say it."
          maxlength={LIMITS.role}
          {...common}
        />
        <TextArea
          name="summary"
          label="Summary"
          optional
          hint="What the guide is for, and how to use it. Blank lines between paragraphs."
          rows={6}
          maxlength={LIMITS.summary}
          {...common}
        />
        <div class="row">
          <button type="submit" class="primary">
            {guide === null ? "Create guide" : standing ? "Save mine" : "Save"}
          </button>
          <a class="button quiet" href={back.href}>
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
