import { LIMITS } from "../../src/accounts/limits.ts";
import { LIMITS as FIRM } from "../../src/organisation/limits.ts";
import { type FieldErrors, FormMistake, PASSWORD_AGAIN, TextField, type Typed } from "../components/field.tsx";
import { Door } from "../layouts/page.tsx";

/** The first visitor makes the first account. */
export function WelcomePage({ typed, errors }: { typed: Typed; errors: FieldErrors }) {
  return (
    <Door title="Welcome">
      <h1>Welcome</h1>
      <p>You are the first one here. Make your account, and Scorebook is yours to set up.</p>
      <form method="post" action="/welcome" class="stack">
        <FormMistake errors={errors} kept={PASSWORD_AGAIN} />
        <TextField name="name" label="Your name" autocomplete="name" maxlength={LIMITS.name} typed={typed} errors={errors} autofocus />
        <TextField name="email" label="Email" type="email" autocomplete="username" typed={typed} errors={errors} />
        <TextField
          name="password"
          label="Password"
          type="password"
          autocomplete="new-password"
          hint={`At least ${LIMITS.leastPassword} characters. A sentence is good.`}
          errors={errors}
        />
        <TextField
          name="firm"
          label="Your firm"
          hint="Stands at the head of every scorecard. You can change it later."
          autocomplete="organization"
          maxlength={FIRM.name}
          typed={typed}
          errors={errors}
          optional
        />
        <button type="submit" class="button primary">
          Create the account
        </button>
      </form>
    </Door>
  );
}
