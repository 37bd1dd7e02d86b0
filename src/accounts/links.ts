import { and, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { invitation } from "../db/schema/index.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./roles.ts";
import { hashToken, newToken } from "./tokens.ts";

const LINK_DAYS = 7;

/** A link as it is shown, once: nowhere else is its token known. `for` says what it lets its bearer do. */
export type FreshLink = { token: string; for: "account" | "password"; name: string; email: string; role: Role; expiresAt: Date };

export type LinkForm = { name: string; email: string; role: Role };

/** A new token, and the row that knows it by its hash alone. */
export function makeLink(actor: Actor, { name, email, role }: LinkForm, now: Date) {
  const token = newToken();
  const { id: createdBy, organisationId } = actor;
  const link = { organisationId, name, email, role, createdBy, tokenHash: hashToken(token), createdAt: now, expiresAt: expiryOf(now) };
  return { token, link };
}

/** When a link that is made now ends. */
export const expiryOf = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * 24 * 3_600_000);

/** Where clause: neither used nor withdrawn; its time may have run out. */
export const isOpen: SQL | undefined = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt));

/** Where clause: lets its bearer in at this moment. */
export const isValid = (now: Date): SQL | undefined => and(isOpen, gt(invitation.expiresAt, now));

/** Ends the links that somebody made: whoever does not administer any more must not let people in either. */
export async function withdrawLinksBy(tx: Db, userId: string, now: Date): Promise<void> {
  await tx
    .update(invitation)
    .set({ withdrawnAt: now })
    .where(and(eq(invitation.createdBy, userId), isOpen));
}

/** Ends every link that has to do with somebody: for their password, and made by them. */
export async function withdrawLinksOf(tx: Db, userId: string, now: Date): Promise<void> {
  const theirs = or(eq(invitation.createdBy, userId), eq(invitation.userId, userId));
  await tx.update(invitation).set({ withdrawnAt: now }).where(and(theirs, isOpen));
}
