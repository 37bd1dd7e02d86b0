import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import type postgres from "postgres";

/*
 * A connection to Postgres that breaks in the middle of a transaction makes postgres 3.4.9 write to a socket that is gone,
 * where nobody can catch it: the whole process ends. And what was about to be written when a connection broke keeps that
 * connection from ever being used again. Both are known and open (porsager/postgres, issues 1154 and 1208).
 */
const MENDED = [
  {
    why: "Whoever asks on a connection that is gone is told so.",
    wrong: "    const x = socket.write(chunk, fn)\n",
    right:
      "    if (socket === null) { chunk = nextWriteTimer = null; error(Errors.connection('CONNECTION_CLOSED', options)); return false }\n    const x = socket.write(chunk, fn)\n",
  },
  {
    why: "What waited to be written is forgotten with its connection.",
    wrong: "    clearImmediate(nextWriteTimer)\n    socket.removeListener",
    right: "    clearImmediate(nextWriteTimer); chunk = nextWriteTimer = null\n    socket.removeListener",
  },
  {
    why: "What was asked between the failure and the end of a connection is answered, too.",
    wrong: "    !hadError && (query || sent.length) && error(",
    right: "    ;(query || sent.length) && error(",
  },
];

/** The driver for Postgres servers, mended as it is loaded. @throws for another version than the one that this mends. */
export function loadDriver(): typeof postgres {
  const load = createRequire(import.meta.url);
  const path = join(dirname(load.resolve("postgres")), "connection.js");
  if (load.cache[path] === undefined) {
    const part = new Module(path);
    const run = compileFunction(mend(readFileSync(path, "utf8")), ["module", "exports", "require"], { filename: path });
    run(part, part.exports, createRequire(path));
    load.cache[path] = part;
  }
  return load("postgres");
}

function mend(source: string): string {
  return MENDED.reduce((text, { wrong, right }) => {
    if (text.split(wrong).length !== 2)
      throw new Error("This is not the postgres driver that src/db/driver.ts mends. Does it still need it?");
    return text.replace(wrong, () => right);
  }, source);
}
