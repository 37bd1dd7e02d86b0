import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { account, invitation, organisation, session, user } from "../db/schema/index.ts";
import { insertAccount } from "./accounts.ts";
import { isValid } from "./links.ts";
import { hashToken } from "./tokens.ts";

/** What a link offers whoever holds it; null for one that never was, is used, is withdrawn or has ended: nobody is told which. */
export async function findOffer(db: Db, token: string, now: Date) {
  const inviter = alias(user, "inviter");
  const { userId, name, email, role, expiresAt } = invitation;
  const [offer] = await db
    .select({ userId, name, email, role, expiresAt, inviter: inviter.name, firm: organisation.name, timeZone: organisation.timeZone })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .innerJoin(inviter, eq(inviter.id, invitation.createdBy))
    .where(and(eq(invitation.tokenHash, hashToken(token)), isValid(now)))
    .limit(1);
  return offer ?? null;
}

export type Offer = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/**
 * Takes a link up: makes the account it is for, or sets its account's password and ends all sessions there.
 * Of two who come at once, one is too late.
 * @param form `name` is for a new account alone.
 * @returns the address to sign in with; null where `findOffer` gives null.
 * @throws Conflict when the address got an account meanwhile.
 */
export async function accept(
  db: Db,
  token: string,
  form: { name: string; password: string },
  now: Date,
): Promise<{ email: string } | null> {
  // Asked before the hash too, which costs so much that nobody should be able to order many.
  if ((await findOffer(db, token, now)) === null) return null;
  const password = await hashPassword(form.password);
  return db.transaction(async (tx) => {
    const [taken] = await tx
      .update(invitation)
      .set({ acceptedAt: now })
      .where(and(eq(invitation.tokenHash, hashToken(token)), isValid(now)))
      .returning();
    if (taken === undefined) return null;
    if (taken.userId === null) await join(tx, taken, form.name, password);
    else await replacePassword(tx, taken.organisationId, taken.userId, password);
    return { email: taken.email };
  });
}

type Taken = Pick<typeof invitation.$inferSelect, "id" | "organisationId" | "email" | "role">;

async function join(tx: Db, { id: invitationId, organisationId, email, role }: Taken, name: string, password: string): Promise<void> {
  const id = await insertAccount(tx, organisationId, { name, email, role }, password);
  await record(tx, { id, organisationId }, "accepted", { type: "invitation", id: invitationId });
  await record(tx, { id, organisationId }, "joined", { type: "user", id }, { role });
}

async function replacePassword(tx: Db, organisationId: string, userId: string, password: string): Promise<void> {
  await tx
    .update(account)
    .set({ password, updatedAt: new Date() })
    .where(and(eq(account.userId, userId), eq(account.providerId, "credential")));
  await tx.delete(session).where(eq(session.userId, userId));
  await record(tx, { id: userId, organisationId }, "password replaced", { type: "user", id: userId });
}
