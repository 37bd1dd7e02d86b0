import type { Viewer } from "../../src/accounts/actor.ts";
import type { SessionRow } from "../../src/accounts/own-sessions.ts";
import type { Person } from "../../src/accounts/people.ts";
import type { Seat } from "../../src/interviews/waiting.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import { CheckBox, type FieldErrors, FormMistake } from "../components/field.tsx";
import { Notice, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { RoleChoice } from "./roles.tsx";
import { Seats } from "./seats.tsx";
import { SessionItem, SessionsNote } from "./sessions.tsx";

type Props = {
  viewer: Viewer;
  person: Person;
  sessions: SessionRow[];
  seats: Seat[];
  isSelf: boolean;
  errors: FieldErrors;
  saved: boolean;
};

/** One colleague, and what an administrator can do about their account. */
export function PersonPage({ viewer, person, sessions, seats, isSelf, errors, saved }: Props) {
  const { name, email, role, deactivatedAt } = person;
  return (
    <Page title={`${name}, people`} viewer={viewer}>
      <PageHead
        title={name}
        back={{ href: "/people", label: "People" }}
        meta={`${email} · ${ROLE_LABELS[role]}${isSelf ? " · this is you" : ""}`}
      />
      {saved ? <Notice tone="good">Saved.</Notice> : null}
      <FormMistake errors={errors} />
      {deactivatedAt === null ? (
        <>
          <RoleSection person={person} errors={errors} />
          <PasswordSection person={person} />
          <SessionSection person={person} sessions={sessions} zone={viewer.timeZone} />
          <DeactivationSection person={person} seats={seats} zone={viewer.timeZone} />
        </>
      ) : (
        <form method="post" action={`/people/${person.id}/reactivation`} class="stack narrow">
          <p>
            Deactivated since <Time at={deactivatedAt} zone={viewer.timeZone} />. {name} cannot sign in; everything they wrote is still
            here. Reactivated, they sign in with the password and the role they had.
          </p>
          <Seats name={name} seats={seats} zone={viewer.timeZone} />
          <button type="submit" class="button primary">
            Reactivate
          </button>
        </form>
      )}
    </Page>
  );
}

function RoleSection({ person: { id, role, seesAll }, errors }: { person: Person; errors: FieldErrors }) {
  return (
    <section class="section">
      <h2>What they may do</h2>
      <form method="post" action={`/people/${id}/role`} class="stack narrow">
        <RoleChoice typed={{ role }} errors={errors} />
        <CheckBox
          name="seesAll"
          label="Sees all"
          checked={seesAll}
          hint="For recruiters and administrators. They read colleagues’ submitted scorecards before they have submitted their own, and so are no longer blind to them. Every panel is shown that they do."
        />
        <button type="submit" class="button primary">
          Save
        </button>
      </form>
    </section>
  );
}

function PasswordSection({ person: { id, name } }: { person: Person }) {
  return (
    <section class="section">
      <h2>Password</h2>
      <form method="post" action={`/people/${id}/password-link`} class="stack narrow">
        <p>If {name} cannot sign in, make a link with which they choose a new password. Until it is used, the present password works.</p>
        <button type="submit" class="button">
          Make a new password link
        </button>
      </form>
    </section>
  );
}

function SessionSection({ person: { id }, sessions, zone }: { person: Person; sessions: SessionRow[]; zone: string }) {
  return (
    <section class="section">
      <h2>Sessions</h2>
      {sessions.length === 0 ? <p class="soft">Signed in nowhere.</p> : null}
      {sessions.length === 0 ? null : (
        <>
          <ul class="list">
            {sessions.map((session) => (
              <SessionItem session={session} zone={zone} ending={`/people/${id}/sessions/${session.id}/ending`} />
            ))}
          </ul>
          <SessionsNote />
          <form method="post" action={`/people/${id}/sign-out`}>
            <button type="submit" class="button">
              Sign out everywhere
            </button>
          </form>
        </>
      )}
    </section>
  );
}

type Leaving = { person: Person; seats: Seat[]; zone: string };

function DeactivationSection({ person: { id, name, role, otherAdministrators }, seats, zone }: Leaving) {
  const isLast = role === "administrator" && otherAdministrators === 0;
  return (
    <section class="section">
      <h2>Deactivate</h2>
      {isLast ? (
        <p class="soft">
          {name} is the only administrator, and stays one until there is another: the role cannot be changed and the account not
          deactivated.
        </p>
      ) : (
        <form method="post" action={`/people/${id}/deactivation`} class="stack narrow">
          <p>
            For people who leave. It signs {name} out everywhere at once and ends the open invitations they made. Everything they wrote
            stays, under their name, and you can reactivate the account.
          </p>
          <Seats name={name} seats={seats} zone={zone} />
          <button type="submit" class="button danger">
            Deactivate {name}
          </button>
        </form>
      )}
    </section>
  );
}
