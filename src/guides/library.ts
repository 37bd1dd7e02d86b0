import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guide, organisation } from "../db/schema/index.ts";
import { ROOT } from "../root.ts";
import { parseGuide } from "./format.ts";
import { insertGuide } from "./storing.ts";

const FOLDER = join(ROOT, "src/guides/library");

/** Gives every firm the guides that this release ships and it lacks; run at each start. */
export async function refreshLibraries(db: Db): Promise<void> {
  for (const key of await shippedKeys()) {
    const lacking = await db
      .select({ id: organisation.id })
      .from(organisation)
      .leftJoin(guide, and(eq(guide.organisationId, organisation.id), eq(guide.libraryKey, key)))
      .where(isNull(guide.id));
    for (const firm of lacking) await loadGuide(db, firm.id, key);
  }
}

/** Gives a new firm all shipped guides. */
export async function loadLibrary(db: Db, organisationId: string): Promise<void> {
  for (const key of await shippedKeys()) await loadGuide(db, organisationId, key);
}

/** A shipped guide's Markdown, by the name of its file without `.md`. */
export function readShipped(key: string): Promise<string> {
  return readFile(`${FOLDER}/${key}.md`, "utf8");
}

/** The names of the shipped guides' files without `.md`, in order. */
export async function shippedKeys(): Promise<string[]> {
  return (await readdir(FOLDER))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3))
    .sort();
}

async function loadGuide(db: Db, organisationId: string, key: string): Promise<void> {
  const document = parseGuide(await readShipped(key));
  await db.transaction((tx) => insertGuide(tx, organisationId, document, key));
}
