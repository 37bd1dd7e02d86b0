import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { ExtractTablesWithRelations } from "drizzle-orm/relations";
import { OperatorError } from "../errors.ts";
import { ROOT } from "../root.ts";
import { type Bell, hangBell } from "./bell.ts";
import { loadDriver } from "./driver.ts";
import { listenForGood } from "./ear.ts";
import { lockFolder } from "./lock.ts";
import * as schema from "./schema/index.ts";

/** The database or a transaction on it; the same type for PGlite and a Postgres server. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** An open database. `migrate` brings it to this release's tables; starting several processes at once is safe. */
export type Database = { db: Db; bell: Bell; kind: "embedded" | "server"; migrate: () => Promise<void>; close: () => Promise<void> };

const MIGRATIONS = { migrationsFolder: join(ROOT, "drizzle") };

/** How long after a failed attempt the database is tried again, at most. */
const LONGEST_PAUSE_S = 0.5;

/** Any fixed number: the name under which processes that start together take turns. */
const MIGRATION_LOCK = 7_203_411;

/**
 * Opens the Postgres server at `url`.
 * @throws OperatorError when it cannot be reached or refuses the sign-in.
 */
export async function openServer(url: string, poolSize: number): Promise<Database> {
  const postgres = loadDriver();
  const { drizzle } = await import("drizzle-orm/postgres-js");
  const quiet = {
    onnotice: () => {},
    connect_timeout: 10,
    // Its own pauses grow to twenty seconds; people wait for a database that is back.
    backoff: (failures: number) => Math.min(0.05 * 2 ** failures, LONGEST_PAUSE_S),
    // It looks them up where nobody can catch a failure, and drizzle reads arrays by itself.
    fetch_types: false,
    connection: { application_name: "scorebook" },
  };
  const client = await orOperatorError("The database at DATABASE_URL cannot be used", async () => {
    const opened = postgres(url, { ...quiet, max: poolSize });
    await opened`select 1`;
    return opened;
  });
  const db = drizzle(client, { schema });
  const migrate = async () => {
    const { migrate } = await import("drizzle-orm/postgres-js/migrator");
    // A connection of its own: a pool of one would wait for itself.
    const turn = postgres(url, { ...quiet, max: 1 });
    try {
      await turn`select pg_advisory_lock(${MIGRATION_LOCK})`;
      await migrate(db, MIGRATIONS);
    } finally {
      await turn.end();
    }
  };
  const open = () => {
    const own = postgres(url, { ...quiet, max: 1 });
    return { listen: own.listen, end: () => own.end({ timeout: 1 }) };
  };
  const ends: (() => Promise<void>)[] = [];
  const bell = hangBell(async (name, heard, resumed) => {
    ends.push(await listenForGood({ open, pulse: (payload) => client.notify(name, payload) }, name, heard, resumed));
  });
  const close = async () => {
    await Promise.all(ends.map((end) => end()));
    await client.end({ timeout: 5 });
  };
  return { db, bell, kind: "server", migrate, close };
}

/**
 * Opens, or makes, the embedded database in `folder` and holds the folder's lock until closed.
 * @throws OperatorError when another process has it open or it cannot be written.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  await orOperatorError(`The data folder ${folder} cannot be made`, () => mkdir(folder, { recursive: true }));
  const unlock = lockFolder(folder);
  try {
    return await orOperatorError(`The database in ${folder} cannot be opened`, () => openPGlite(join(folder, "pgdata"), unlock));
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a PGlite database; without a folder it lives in memory. `afterClose` runs once it is closed. */
export async function openPGlite(folder?: string, afterClose: () => void = () => {}): Promise<Database> {
  const { PGlite } = await import("@electric-sql/pglite");
  const { drizzle } = await import("drizzle-orm/pglite");
  const client = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const db = drizzle(client, { schema });
  const migrate = async () => {
    const { migrate } = await import("drizzle-orm/pglite/migrator");
    await migrate(db, MIGRATIONS);
  };
  const close = async () => {
    await client.close();
    afterClose();
  };
  const bell = hangBell((name, heard) => client.listen(name, heard));
  return { db, bell, kind: "embedded", migrate, close };
}

async function orOperatorError<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw new OperatorError(`${what}: ${reasonOf(error)}.`);
  }
}

/** The driver's own words, which name hosts and roles but never the password. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return "unknown reason";
  return (error.message || error.name).replace(/\.$/, "");
}
