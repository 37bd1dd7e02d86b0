import { cp, mkdtemp, rm } from "node:fs/promises";
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

/** `open` makes one, by the names that the report gives them; null where there is no such database. `remove` ends them all. */
export type Grounds = {
  open: {
    PGlite: () => Promise<Ground>;
    Postgres: (() => Promise<Ground>) | null;
    "own Postgres": (() => Promise<Ground>) | null;
  };
  remove: () => Promise<void>;
};

/** What there is on this machine; `server` is the address of a Postgres server on which databases may be made. */
export function findGrounds(server: string | undefined): Grounds {
  const own = findPostgres() === null ? null : ownServer;
  const folders = copiedFolders();
  const open = { PGlite: folders.open, Postgres: server === undefined ? own : () => onServer(server), "own Postgres": own };
  return { open, remove: folders.remove };
}

/** Folders, each a copy of one with all tables: to make that takes longer than a round. */
function copiedFolders() {
  let original: Promise<string> | undefined;
  const newFolder = () => mkdtemp(join(tmpdir(), "scorebook-"));
  const removeFolder = (path: string) => rm(path, { recursive: true, force: true });

  async function makeOriginal(): Promise<string> {
    const path = await newFolder();
    await visitOn(openEmbedded(path), async () => {});
    return path;
  }

  return {
    async open(): Promise<Ground> {
      original ??= makeOriginal();
      const path = await newFolder();
      await cp(await original, path, { recursive: true });
      return { env: { DATA_DIR: path }, visit: (use) => visitOn(openEmbedded(path), use), restart: null, remove: () => removeFolder(path) };
    },
    async remove(): Promise<void> {
      if (original !== undefined) await removeFolder(await original);
    },
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
