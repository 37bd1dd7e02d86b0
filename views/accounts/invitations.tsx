import type { InvitationRow } from "../../src/accounts/invitations.ts";
import { ROLE_LABELS } from "../../src/labels.ts";
import { Tag } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";

/** The links that wait to be used, and those that ran out meanwhile. */
export function OpenInvitations({ invitations, zone, now }: { invitations: InvitationRow[]; zone: string; now: Date }) {
  if (invitations.length === 0) return null;
  return (
    <section class="section">
      <h2>Open invitations</h2>
      <p class="hint person-note">A link is shown once, when it is made. If it is lost, make a new one; the old one ends with that.</p>
      <ul class="list">
        {invitations.map((row) => (
          <Invitation row={row} zone={zone} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Invitation({ row, zone, now }: { row: InvitationRow; zone: string; now: Date }) {
  const { id, userId, name, email, role, expiresAt, inviter } = row;
  const ended = expiresAt <= now;
  return (
    <li class="list-row person-row invitation-row">
      <span class="list-name">{name}</span>
      <span class="list-meta person-email">{email}</span>
      <span class="person-role">{userId === null ? ROLE_LABELS[role] : "New password"}</span>
      <span class="list-meta">
        {ended ? <Tag tone="bad">ended</Tag> : "ends"} <Time at={expiresAt} zone={zone} manner="date" />
        <span class="person-inviter">by {inviter}</span>
      </span>
      <span class="person-acts">
        <form method="post" action={`/people/invitations/${id}/renewal`}>
          <button type="submit" class="small">
            New link<span class="visually-hidden"> for {name}</span>
          </button>
        </form>
        <form method="post" action={`/people/invitations/${id}/withdrawal`}>
          <button type="submit" class="small danger">
            Withdraw<span class="visually-hidden"> the link of {name}</span>
          </button>
        </form>
      </span>
    </li>
  );
}
