import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/accounts/limits.ts";
import { type FieldErrors, FormMistake, PASSWORD_AGAIN, TextField } from "../components/field.tsx";
import { Notice, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

export function PasswordPage({ viewer, errors, changed = false }: { viewer: Viewer; errors: FieldErrors; changed?: boolean }) {
  return (
    <Page title="Change password" viewer={viewer}>
      <PageHead title="Change password" />
      {changed ? <Notice tone="good">Your password is changed, and your other sessions are ended.</Notice> : null}
      <form method="post" action="/password" class="stack narrow">
        <FormMistake errors={errors} kept={PASSWORD_AGAIN} />
        <TextField name="currentPassword" label="Present password" type="password" autocomplete="current-password" errors={errors} />
        <TextField
          name="newPassword"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint={`At least ${LIMITS.leastPassword} characters.`}
          errors={errors}
        />
        <button type="submit" class="button primary">
          Change password
        </button>
      </form>
    </Page>
  );
}
