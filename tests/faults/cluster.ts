import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const VERSIONS = "/usr/lib/postgresql";
const PLACES = [...(process.env.PATH ?? "").split(":"), "/opt/homebrew/bin", "/usr/local/pgsql/bin"];

/** The folder of this machine's Postgres programs, the newest where there are several; null where there are none. */
export function findPostgres(): string | null {
  const packaged = existsSync(VERSIONS) ? readdirSync(VERSIONS).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = [...packaged.map((version) => join(VERSIONS, version, "bin")), ...PLACES];
  return places.find((place) => place !== "" && existsSync(join(place, "initdb")) && existsSync(join(place, "pg_ctl"))) ?? null;
}

export type Cluster = { url: string; restart: (awayMs: number) => Promise<void>; remove: () => Promise<void> };

/** A Postgres server of our own in a temporary folder, whose plug may be pulled. @throws where there is no Postgres. */
export async function openCluster(): Promise<Cluster> {
  const bin = findPostgres();
  if (bin === null) throw new Error("There is no Postgres on this machine.");
  const folder = await mkdtemp(join(tmpdir(), "scorebook-postgres-"));
  const owner = await handOver(folder);
  const data = join(folder, "data");
  const port = await freePort();
  // Its output goes to a file, since whoever waits for the end of a pipe would wait for the server's.
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(join(bin, program), args, { ...owner, cwd: folder, env: { PATH: bin, LC_ALL: "C" } });
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const control = (...args: string[]) => run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), ...args);
  await run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
  await control("-o", options, "start");
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async restart(awayMs) {
      await control("-m", "immediate", "stop");
      await pause(awayMs);
      await control("-o", options, "start");
    },
    async remove() {
      await control("-m", "immediate", "stop").catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Postgres refuses to run as root. */
async function handOver(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const user = ["postgres", "nobody"].find((name) => idOf("-u", name) !== null) ?? "nobody";
  const [uid, gid] = [idOf("-u", user) ?? 65534, idOf("-g", user) ?? 65534];
  await chown(folder, uid, gid);
  return { uid, gid };
}

function idOf(flag: string, user: string): number | null {
  try {
    return Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
