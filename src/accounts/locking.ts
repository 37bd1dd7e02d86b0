import { and, eq, isNull, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { user } from "../db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { administeredBy } from "./roles.ts";

/**
 * Holds a person and all active administrators of the firm until the transaction ends, always in the same order.
 * So of two administrators who demote each other at once, the second finds out what the first has done.
 * @returns the person, and whether they are the only one who administers.
 * @throws NotFound; Forbidden where the actor has ceased to administer meanwhile.
 */
export async function lockPerson(tx: Db, actor: Actor, personId: string) {
  const isAdministrator = and(eq(user.role, "administrator"), isNull(user.deactivatedAt));
  const { id, name, role, seesAll, deactivatedAt } = user;
  const held = await tx
    .select({ id, name, role, seesAll, deactivatedAt })
    .from(user)
    .where(and(administeredBy(actor, user.organisationId), or(eq(user.id, personId), isAdministrator)))
    .orderBy(user.id)
    .for("no key update");
  const person = held.find((row) => row.id === personId);
  if (person === undefined) throw new NotFound("person");
  const administrators = held.filter((row) => row.role === "administrator" && row.deactivatedAt === null);
  if (!administrators.some((row) => row.id === actor.id)) throw new Forbidden("You do not administer this firm any more.");
  return { person, isLast: administrators.length === 1 && administrators[0]?.id === personId };
}
