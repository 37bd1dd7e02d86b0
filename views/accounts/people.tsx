import type { Viewer } from "../../src/accounts/actor.ts";
import type { InvitationRow } from "../../src/accounts/invitations.ts";
import type { PersonRow } from "../../src/accounts/people.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import { count, Empty, PageHead, Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { OpenInvitations } from "./invitations.tsx";

type Props = { viewer: Viewer; actorId: string; people: PersonRow[]; invitations: InvitationRow[]; now: Date };

export function PeoplePage({ viewer, actorId, people, invitations, now }: Props) {
  const active = people.filter(({ deactivatedAt }) => deactivatedAt === null);
  const gone = people.filter(({ deactivatedAt }) => deactivatedAt !== null);
  return (
    <Page title="People" viewer={viewer}>
      <PageHead title="People" meta={`${count(active.length, "person", "people")} of ${viewer.firm} may sign in.`}>
        <a class="button primary" href="/people/invitations/new">
          Invite somebody
        </a>
      </PageHead>
      <PersonList people={active} actorId={actorId} zone={viewer.timeZone} />
      {people.length === 1 && invitations.length === 0 ? (
        <Empty title="You are the only one here">
          <p>Invite the colleagues who interview with you. Each gets a link that works once.</p>
        </Empty>
      ) : null}
      <OpenInvitations invitations={invitations} zone={viewer.timeZone} now={now} />
      {gone.length > 0 ? (
        <section class="section">
          <h2>Deactivated</h2>
          <PersonList people={gone} actorId={actorId} zone={viewer.timeZone} />
        </section>
      ) : null}
    </Page>
  );
}

function PersonList({ people, actorId, zone }: { people: PersonRow[]; actorId: string; zone: string }) {
  return (
    <ul class="list person-list">
      {people.map((person) => (
        <li class="list-row person-row">
          <span class="list-name">
            <a href={`/people/${person.id}`}>{person.name}</a>
            {person.id === actorId ? <span class="optional"> you</span> : null}
          </span>
          <span class="list-meta person-email">{person.email}</span>
          <span class="person-role">
            {ROLE_LABELS[person.role]}
            {person.seesAll ? <Tag tone="warn">sees all</Tag> : null}
          </span>
          <span class="list-meta">
            <Seen person={person} zone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Seen({ person: { deactivatedAt, lastSeenAt }, zone }: { person: PersonRow; zone: string }) {
  if (deactivatedAt !== null)
    return (
      <>
        since <Time at={deactivatedAt} zone={zone} manner="date" />
      </>
    );
  if (lastSeenAt === null) return "not signed in";
  return (
    <>
      last here <Time at={lastSeenAt} zone={zone} manner="date" />
    </>
  );
}
