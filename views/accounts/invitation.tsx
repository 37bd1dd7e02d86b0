import type { Offer } from "../../src/accounts/acceptance.ts";
import { LIMITS } from "../../src/accounts/limits.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import { type FieldErrors, FormMistake, PASSWORD_AGAIN, TextField, type Typed } from "../components/field.tsx";
import { Time } from "../components/time.tsx";
import { Door } from "../layouts/page.tsx";

type Props = { token: string; offer: Offer; typed: Typed; errors: FieldErrors };

/** What a link offers to its bearer, before anything happens. */
export function InvitationPage({ token, offer, typed, errors }: Props) {
  const { inviter, firm, role, email, expiresAt, timeZone } = offer;
  const joins = offer.userId === null;
  return (
    <Door title={joins ? "Your invitation" : "New password"}>
      <h1>{joins ? `Welcome to ${firm}` : "Choose a new password"}</h1>
      <p>
        {joins
          ? `${inviter} invites you to prepare and score interviews here.`
          : `${inviter} made this link for you. With the new password you are signed in here and signed out everywhere else.`}
      </p>
      <dl class="facts">
        <dt>Email</dt>
        <dd>{email}</dd>
        {joins ? (
          <>
            <dt>Role</dt>
            <dd>{ROLE_LABELS[role]}</dd>
          </>
        ) : (
          <>
            <dt>Firm</dt>
            <dd>{firm}</dd>
          </>
        )}
        <dt>Valid until</dt>
        <dd>
          <Time at={expiresAt} zone={timeZone} />
        </dd>
      </dl>
      <form method="post" action={`/invitations/${token}`} class="stack">
        <FormMistake errors={errors} kept={PASSWORD_AGAIN} />
        {/* For the browser's store of passwords, which looks for whom one is. */}
        <input type="email" value={email} autocomplete="username" readonly hidden />
        {joins ? (
          <TextField name="name" label="Your name" autocomplete="name" maxlength={LIMITS.name} typed={typed} errors={errors} />
        ) : null}
        <TextField
          name="password"
          label={joins ? "Password" : "New password"}
          type="password"
          autocomplete="new-password"
          hint={`At least ${LIMITS.leastPassword} characters. A sentence is good.`}
          errors={errors}
        />
        <button type="submit" class="button primary">
          {joins ? "Create my account" : "Set the password"}
        </button>
      </form>
    </Door>
  );
}

/** The same for every link that lets nobody in, whatever the reason. */
export function EndedPage() {
  return (
    <Door title="Link not valid">
      <h1>This link does not work</h1>
      <p>A link works once, and not for ever. It may have been used already, or it was replaced by a newer one.</p>
      <p>If you have used it, sign in with the password that you chose. If not, ask whoever sent it for a new one.</p>
      <p>
        <a class="button" href="/sign-in">
          Sign in
        </a>
      </p>
    </Door>
  );
}
