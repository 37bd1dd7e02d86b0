import { createHmac, randomUUID } from "node:crypto";
import { createOrganisation, insertAccount } from "../../src/accounts/accounts.ts";
import type { Actor } from "../../src/accounts/actor.ts";
import type { Role } from "../../src/accounts/roles.ts";
import type { Db } from "../../src/db/client.ts";
import { session } from "../../src/db/schema/index.ts";
import { type App, Browser, SECRET, testApp } from "./app.ts";
import { emptyDatabase } from "./db.ts";

export const PASSWORD = "correct horse battery";

/** PASSWORD as better-auth's scrypt stores it; hashing it anew for each person of each test took half of the time. */
const PASSWORD_HASH =
  "0088059ef7a526faefcd6fcc1c621de2:37a02562ae0b658e5f2bfa2bd5e1f890dc5887ba9bb922b45f995cdd860f3319662ce94f766a3e7ae66cfb115277e63e29132bff2b11c62fbf42583dd058ef87";

export type Person = { actor: Actor; browser: Browser };

/** Owner and colleague share a firm; the stranger is signed in at another one; the visitor is not signed in. */
export type Cast = { db: Db; app: App; owner: Person; colleague: Person; stranger: Person; visitor: Browser };

/** An empty database with the small cast, each signed in with a browser of their own. No guides yet. */
export async function assemble(clock?: () => Date): Promise<Cast> {
  const db = await emptyDatabase();
  const app = testApp(db, clock);
  const ours = await firm(db, "Harbour Search");
  const theirs = await firm(db, "Elsewhere Talent");
  return {
    db,
    app,
    owner: await enter(db, app, ours, "Olivia Owner", "olivia@example.com", "administrator"),
    colleague: await enter(db, app, ours, "Colin Colleague", "colin@example.com"),
    stranger: await enter(db, app, theirs, "Stella Stranger", "stella@example.com", "administrator"),
    visitor: new Browser(app),
  };
}

/** A firm of its own. @returns its id. */
export const firm = (db: Db, name: string): Promise<string> => createOrganisation(db, name);

/** An account with a session, as the sign-in would have made it; a recruiter unless told. */
export async function enter(
  db: Db,
  app: App,
  organisationId: string,
  name: string,
  email: string,
  role: Role = "recruiter",
): Promise<Person> {
  const id = await insertAccount(db, organisationId, { name, email, role }, PASSWORD_HASH);
  const sessionId = randomUUID();
  const token = randomUUID();
  await db.insert(session).values({ id: sessionId, token, userId: id, expiresAt: new Date(Date.now() + 86_400_000) });
  const signature = createHmac("sha256", SECRET).update(token).digest("base64");
  const browser = new Browser(app);
  browser.setCookie("scorebook.session_token", encodeURIComponent(`${token}.${signature}`));
  return { browser, actor: { id, name, email, organisationId, role, seesAll: false, sessionId } };
}
