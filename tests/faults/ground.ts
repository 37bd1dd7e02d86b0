import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, type Db, openEmbedded, openServer } from "../../src/db/client.ts";
import { emptyServer } from "../support/db.ts";
import { findPostgres, openCluster } from "./cluster.ts";

/** A database for a server process to stand on, which outlives it. */
export type Ground = {
  /** What the server process must be told. */
  env: Record<string, string>;
  /** Opens it beside or, where it is embedded, instead of the server process, which must be stopped then. */
  visit: <T>(use: (db: Db) => Promise<T>) => Promise<T>;
  /** Pulls the plug of the database itself and puts it back after a while; none where it lives inside the process. */
  restart: ((awayMs: number) => Promise<void>) | null;
  remove: () => Promise<void>;
};

/** By the names that the report gives them. */
export type Grounds = {
  PGlite: () => Promise<Ground>;
  Postgres: (() => Promise<Ground>) | null;
  "own Postgres": (() => Promise<Ground>) | null;
};

/** What there is on this machine; `server` is the address of a Postgres server on which databases may be made. */
export function findGrounds(server: string | undefined): Grounds {
  const own = findPostgres() === null ? null : ownServer;
  return { PGlite: folder, Postgres: server === undefined ? own : () => onServer(server), "own Postgres": own };
}

async function folder(): Promise<Ground> {
  const path = await mkdtemp(join(tmpdir(), "scorebook-"));
  return {
    env: { DATA_DIR: path },
    visit: (use) => visitOn(openEmbedded(path), use),
    restart: null,
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

async function onServer(server: string): Promise<Ground> {
  const url = await emptyServer(server, "faults");
  return { env: { DATABASE_URL: url }, visit: (use) => visitOn(openServer(url, 2), use), restart: null, remove: async () => {} };
}

async function ownServer(): Promise<Ground> {
  const cluster = await openCluster();
  const { url } = cluster;
  return {
    env: { DATABASE_URL: url },
    visit: (use) => visitOn(openServer(url, 2), use),
    restart: cluster.restart,
    remove: cluster.remove,
  };
}

async function visitOn<T>(opening: Promise<Database>, use: (db: Db) => Promise<T>): Promise<T> {
  const database = await opening;
  try {
    await database.migrate();
    return await use(database.db);
  } finally {
    await database.close();
  }
}
