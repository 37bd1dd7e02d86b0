import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/accounts/limits.ts";
import { type FieldErrors, FormMistake, TextField, type Typed } from "../components/field.tsx";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { RoleChoice } from "./roles.tsx";

export function InvitePage({ viewer, typed, errors }: { viewer: Viewer; typed: Typed; errors: FieldErrors }) {
  return (
    <Page title="Invite somebody" viewer={viewer}>
      <PageHead
        title="Invite somebody"
        back={{ href: "/people", label: "People" }}
        meta="They get a link that works once and ends after seven days, and choose a password themselves."
      />
      <form method="post" action="/people/invitations/new" class="stack narrow">
        <FormMistake errors={errors} />
        <TextField name="name" label="Name" maxlength={LIMITS.name} typed={typed} errors={errors} autofocus />
        <TextField name="email" label="Email" type="email" hint="They sign in with it." typed={typed} errors={errors} />
        <RoleChoice typed={typed} errors={errors} />
        <div class="row">
          <button type="submit" class="primary">
            Make the link
          </button>
          <a class="button quiet" href="/people">
            Cancel
          </a>
        </div>
      </form>
    </Page>
  );
}
