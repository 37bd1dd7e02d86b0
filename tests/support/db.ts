import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Bell } from "../../src/db/bell.ts";
import { type Database, type Db, openPGlite, openServer } from "../../src/db/client.ts";
import * as schema from "../../src/db/schema/index.ts";
import { reverseUnordered } from "./unordered.ts";

const TABLES = Object.values<unknown>(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => `"${getTableConfig(table).name}"`);

/**
 * TRUNCATE would make every table and index anew, which takes longer than most tests; what they leave are a few rows.
 * Foreign keys are not asked, so that the order is no matter; on a server only a superuser may leave them out.
 */
const EMPTY = `do $$ begin
  set local session_replication_role = replica;
  ${TABLES.map((table) => `delete from ${table};`).join("\n  ")}
end $$`;

/** Opened once a worker: on the Postgres server of TEST_DATABASE_URL (a database per worker), else in memory. */
let opened: Promise<Database> | undefined;

/** An empty, migrated database. */
export async function emptyDatabase(): Promise<Db> {
  const { db } = await workersOwnDatabase();
  await db.execute(sql.raw(EMPTY));
  return db;
}

/** The bell of this worker's database; nothing silences it. */
export const workersBell: Bell = {
  listen: async (...place) => (await workersOwnDatabase()).bell.listen(...place),
  silence: () => {},
  silent: false,
};

function workersOwnDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  const database = url === undefined ? await openPGlite() : await openServer(await workersServer(url), 4);
  await database.migrate();
  reverseUnordered(database.db);
  return database;
}

/** Nothing here has to survive a power cut, so no commit waits for the disk. */
async function workersServer(url: string): Promise<string> {
  return `${await emptyServer(url, process.env.VITEST_POOL_ID ?? "0")}?synchronous_commit=off`;
}

/** Makes an empty database beside the given one, whose name and `suffix` it has. @returns its address. */
export async function emptyServer(url: string, suffix: string): Promise<string> {
  const { default: postgres } = await import("postgres");
  const own = new URL(url);
  const name = `${own.pathname.slice(1)}_${suffix}`;
  const admin = postgres(new URL("/postgres", url).href, { max: 1, onnotice: () => {} });
  await admin.unsafe(`drop database if exists "${name}" with (force)`);
  await admin.unsafe(`create database "${name}"`);
  await admin.end();
  own.pathname = `/${name}`;
  return own.href;
}
