import type { Viewer } from "../../src/accounts/actor.ts";
import type { SessionRow } from "../../src/accounts/own-sessions.ts";
import { Notice, PageHead, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";

export function SessionsPage({ viewer, sessions, ended }: { viewer: Viewer; sessions: SessionRow[]; ended: boolean }) {
  return (
    <Page title="Where you are signed in" viewer={viewer}>
      <PageHead title="Where you are signed in" meta="If you do not recognise one, end it and change your password." />
      {ended ? <Notice tone="good">Ended.</Notice> : null}
      <ul class="list">
        {sessions.map((session) => (
          <SessionItem session={session} zone={viewer.timeZone} ending={`/sessions/${session.id}/ending`} />
        ))}
      </ul>
      <SessionsNote />
      {sessions.length > 1 ? (
        <form method="post" action="/sessions/others/ending">
          <button type="submit" class="danger">
            End all but this one
          </button>
        </form>
      ) : null}
    </Page>
  );
}

export const SessionsNote = () => (
  <p class="hint sessions-note">Each browser is named as it names itself. “Last used” can lag by up to twelve hours.</p>
);

type SessionProps = { session: SessionRow; zone: string; ending: string };

/** A place where somebody is signed in, and the way to end it; one's own is ended by signing out. */
export function SessionItem({ session: { browser, address, beganAt, usedAt, isThis }, zone, ending }: SessionProps) {
  return (
    <li class="list-row session-row">
      <span class="list-name">
        {browser} {isThis ? <Tag tone="good">this one</Tag> : null}
      </span>
      <span class="list-meta">{address === "" ? "Address unknown" : address}</span>
      <span class="list-meta">
        since <Time at={beganAt} zone={zone} manner="date" />
        {isThis ? null : (
          <>
            , last used <Time at={usedAt} zone={zone} manner="date" />
          </>
        )}
      </span>
      <span class="session-act">
        {isThis ? null : (
          <form method="post" action={ending}>
            <button type="submit" class="small">
              End<span class="visually-hidden"> {browser}</span>
            </button>
          </form>
        )}
      </span>
    </li>
  );
}
