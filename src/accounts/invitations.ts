import { and, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { invitation, organisation, user } from "../db/schema/index.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { expiryOf, type FreshLink, isOpen, type LinkForm, makeLink } from "./links.ts";
import { administeredBy, mustAdminister } from "./roles.ts";
import { hashToken, newToken } from "./tokens.ts";

/** The firm's links that are neither used nor withdrawn, newest first, with those whose time has run out. */
export function listInvitations(db: Db, actor: Actor) {
  const inviter = alias(user, "inviter");
  const { id, userId, name, email, role, createdAt, expiresAt } = invitation;
  return db
    .select({ id, userId, name, email, role, createdAt, expiresAt, inviter: inviter.name })
    .from(invitation)
    .innerJoin(inviter, eq(inviter.id, invitation.createdBy))
    .where(and(administeredBy(actor, invitation.organisationId), isOpen))
    .orderBy(inOrder(invitation.createdAt, invitation.id))
    .limit(200);
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>[number];

/**
 * Makes a link for a new account.
 * @throws Forbidden; Invalid where the address has an account or an open invitation.
 */
export async function invite(db: Db, actor: Actor, form: LinkForm, now: Date): Promise<FreshLink> {
  mustAdminister(actor);
  return db.transaction(async (tx) => {
    // Two invitations of one firm take turns, so that an address never has two.
    await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, actor.organisationId)).for("no key update");
    await requireNewAddress(tx, actor, form.email);
    const { token, link } = makeLink(actor, form, now);
    const [made] = await tx.insert(invitation).values(link).returning({ id: invitation.id });
    if (made === undefined) throw new Error("The invitation was not returned after it was written.");
    await record(tx, actor, "invited", { type: "invitation", id: made.id }, { role: form.role });
    return { ...form, token, for: "account", expiresAt: link.expiresAt };
  });
}

async function requireNewAddress(tx: Db, actor: Actor, email: string): Promise<void> {
  const [known] = await tx
    .select({ name: user.name, organisationId: user.organisationId, deactivatedAt: user.deactivatedAt })
    .from(user)
    .where(eq(user.email, email))
    .limit(1);
  if (known !== undefined) {
    if (known.organisationId !== actor.organisationId) throw new Invalid({ email: "This address has an account elsewhere. Use another." });
    const gone = known.deactivatedAt === null ? "" : " It is deactivated: reactivate it instead.";
    throw new Invalid({ email: `${known.name} has an account with this address.${gone}` });
  }
  const invited = and(eq(invitation.organisationId, actor.organisationId), eq(invitation.email, email), isOpen);
  const [waiting] = await tx.select({ name: invitation.name }).from(invitation).where(invited).limit(1);
  if (waiting !== undefined)
    throw new Invalid({ email: `${waiting.name} is invited under this address. Make a new link on the page of all people instead.` });
}

/**
 * A new link in place of an open one, which ends.
 * @throws NotFound; also once the link is used or withdrawn.
 */
export async function renewInvitation(db: Db, actor: Actor, id: string, now: Date): Promise<FreshLink> {
  return db.transaction(async (tx) => {
    const token = newToken();
    const change = { tokenHash: hashToken(token), createdBy: actor.id, expiresAt: expiryOf(now) };
    const [renewed] = await tx.update(invitation).set(change).where(openOne(actor, id)).returning();
    if (renewed === undefined) throw new NotFound("open invitation");
    await record(tx, actor, "renewed", { type: "invitation", id });
    const { userId, name, email, role, expiresAt } = renewed;
    return { token, for: userId === null ? "account" : "password", name, email, role, expiresAt };
  });
}

/** Ends a link before it is used. @throws NotFound; also once it has ended. */
export async function withdrawInvitation(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [ended] = await tx.update(invitation).set({ withdrawnAt: now }).where(openOne(actor, id)).returning({ id: invitation.id });
    if (ended === undefined) throw new NotFound("open invitation");
    await record(tx, actor, "withdrawn", { type: "invitation", id });
  });
}

const openOne = (actor: Actor, id: string): SQL | undefined =>
  and(eq(invitation.id, id), administeredBy(actor, invitation.organisationId), isOpen);
