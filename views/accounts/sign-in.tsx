import { type FieldErrors, FormMistake, PASSWORD_AGAIN, TextField, type Typed } from "../components/field.tsx";
import { Notice } from "../components/parts.tsx";
import { Door } from "../layouts/page.tsx";

/** `kept` carries a form that met an ended sign-in, so that nothing typed is lost. */
export function SignInPage({ typed, errors, next, kept }: { typed: Typed; errors: FieldErrors; next: string; kept?: string | undefined }) {
  return (
    <Door title="Sign in">
      <h1>Sign in</h1>
      {kept ? <Notice>Your sign-in had ended. What you typed is kept; sign in and send it on.</Notice> : null}
      <form method="post" action="/sign-in" class="stack">
        <FormMistake errors={errors} kept={PASSWORD_AGAIN} />
        <TextField name="email" label="Email" type="email" autocomplete="username" typed={typed} errors={errors} autofocus />
        <TextField name="password" label="Password" type="password" autocomplete="current-password" errors={errors} />
        <input type="hidden" name="next" value={next} />
        {kept ? <input type="hidden" name="kept" value={kept} /> : null}
        <button type="submit" class="button primary">
          Sign in
        </button>
        <p class="hint">Forgotten the password? An administrator of your firm can make you a link to choose a new one.</p>
      </form>
    </Door>
  );
}
