import { and, eq } from "drizzle-orm";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { invitation, user } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { type FreshLink, isOpen, makeLink } from "./links.ts";
import { administeredBy } from "./roles.ts";

/** A link with which a colleague sets a new password; an earlier one ends. @throws NotFound; Conflict for who is deactivated. */
export async function makePasswordLink(db: Db, actor: Actor, userId: string, now: Date): Promise<FreshLink> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ name: user.name, email: user.email, role: user.role, deactivatedAt: user.deactivatedAt })
      .from(user)
      .where(and(eq(user.id, userId), administeredBy(actor, user.organisationId)))
      .for("no key update");
    if (person === undefined) throw new NotFound("person");
    const { name, email, role, deactivatedAt } = person;
    if (deactivatedAt !== null) throw new Conflict(`${name} is deactivated. Reactivate the account before you make a link for it.`);
    await tx
      .update(invitation)
      .set({ withdrawnAt: now })
      .where(and(eq(invitation.userId, userId), isOpen));
    const { token, link } = makeLink(actor, { name, email, role }, now);
    await tx.insert(invitation).values({ ...link, userId });
    await record(tx, actor, "password link made", { type: "user", id: userId });
    return { token, for: "password", name, email, role, expiresAt: link.expiresAt };
  });
}
