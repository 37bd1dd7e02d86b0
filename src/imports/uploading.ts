import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { Conflict } from "../errors.ts";
import type { GuideFile } from "../reading/document.ts";
import { Unreadable } from "../reading/unreadable.ts";
import type { Reader } from "./apart.ts";
import { keepImport } from "./imports.ts";

/** What became of one file: an import, or a reason why not. */
export type Outcome = { name: string; id: string } | { name: string; mistake: string };

/** For all files together: somebody waits for the page. */
const PATIENCE_MS = 90_000;

/** Reads files one after the other and keeps those that could be read. One that cannot does not hold up the others. */
export async function takeIn(db: Db, reader: Reader, actor: Actor, files: readonly GuideFile[]): Promise<Outcome[]> {
  const until = Date.now() + PATIENCE_MS;
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(Date.now() < until ? await takeOne(db, reader, actor, file) : { name: file.name, mistake: LATE });
  return outcomes;
}

const LATE = "The files before it took too long. Choose it again.";

async function takeOne(db: Db, reader: Reader, actor: Actor, file: GuideFile): Promise<Outcome> {
  try {
    return { name: file.name, id: await keepImport(db, actor, file.name, await reader.read(file)) };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Conflict) return { name: file.name, mistake: error.message };
    throw error;
  }
}
