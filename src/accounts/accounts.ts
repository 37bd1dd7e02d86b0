import { hashPassword } from "better-auth/crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { account, organisation, user } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { loadLibrary } from "../guides/library.ts";
import { DEFAULT_COMMITMENT } from "../organisation/organisation.ts";
import type { Role } from "./roles.ts";

/** Any fixed number: two first visitors take turns, and the second one finds the door closed. */
const FIRST_ACCOUNT_LOCK = 7_203_412;

/** Whether nobody has an account yet, so that the next visitor makes the first. */
export async function isUntouched(db: Db): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).limit(1);
  return rows.length === 0;
}

export type NewAccount = { name: string; email: string; password: string; role: Role };

/**
 * Makes the firm, its first account and its guides.
 * @throws Conflict when somebody was first.
 */
export async function createFirstAccount(db: Db, form: Omit<NewAccount, "role"> & { firm: string }): Promise<void> {
  // Asked before the hash too, which costs so much that nobody should be able to order many.
  await requireUntouched(db);
  const password = await hashPassword(form.password);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
    await requireUntouched(tx);
    const organisationId = await createOrganisation(tx, form.firm);
    await loadLibrary(tx, organisationId);
    const id = await insertAccount(tx, organisationId, { ...form, role: "administrator" }, password);
    await record(tx, { id, organisationId }, "founded", { type: "organisation", id: organisationId });
  });
}

async function requireUntouched(db: Db): Promise<void> {
  if (!(await isUntouched(db))) throw new Conflict("The first account exists already. Sign in with it.");
}

/** Makes a firm, without guides. @returns its id. */
export async function createOrganisation(tx: Db, name: string): Promise<string> {
  const [row] = await tx.insert(organisation).values({ name, commitment: DEFAULT_COMMITMENT }).returning({ id: organisation.id });
  if (row === undefined) throw new Error("The organisation was not returned after it was written.");
  return row.id;
}

/** Adds a person to a firm. @returns their id. @throws Conflict where the address has an account, here or in another firm. */
export async function createAccount(tx: Db, organisationId: string, form: NewAccount): Promise<string> {
  return insertAccount(tx, organisationId, form, await hashPassword(form.password));
}

/** The same where the password is hashed already. */
export async function insertAccount(
  tx: Db,
  organisationId: string,
  form: Pick<NewAccount, "name" | "email" | "role">,
  password: string,
): Promise<string> {
  const [row] = await tx
    .insert(user)
    .values({ organisationId, name: form.name, email: form.email, role: form.role })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (row === undefined) throw new Conflict("There is an account with this address already. Sign in with it.");
  await tx.insert(account).values({ userId: row.id, accountId: row.id, providerId: "credential", password });
  return row.id;
}

/** Everybody of the firm who may sit on a panel, by name; a firm has at most a few hundred. */
export function listColleagues(db: Db, organisationId: string) {
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(eq(user.organisationId, organisationId), isNull(user.deactivatedAt), ne(user.role, "observer")))
    .orderBy(user.name, user.id)
    .limit(500);
}
