import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guide, guidePoint, guideQualification, guideQuestion, organisation } from "../db/schema/index.ts";
import { ROOT } from "../root.ts";
import { type GuideDocument, parseGuide } from "./format.ts";
import { searchTextOf } from "./search.ts";

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

/**
 * Writes a guide with its questions, points and qualifications.
 * @returns its id, or null when the firm has that shipped guide already (two processes starting together).
 */
export async function insertGuide(
  tx: Db,
  organisationId: string,
  document: GuideDocument,
  libraryKey: string | null,
): Promise<string | null> {
  const { title, role, summary, qualifications, questions } = document;
  const [row] = await tx
    .insert(guide)
    .values({ organisationId, libraryKey, title, role, summary })
    .onConflictDoNothing()
    .returning({ id: guide.id });
  if (row === undefined) return null;
  const guideId = row.id;
  if (qualifications.length > 0) {
    await tx.insert(guideQualification).values(qualifications.map((qualification, ordinal) => ({ guideId, ordinal, ...qualification })));
  }
  if (questions.length === 0) return guideId;
  const written = await tx
    .insert(guideQuestion)
    .values(
      questions.map(({ points, ...question }, ordinal) => ({
        guideId,
        ordinal,
        searchText: searchTextOf({ ...question, points }),
        ...question,
      })),
    )
    .returning({ id: guideQuestion.id, ordinal: guideQuestion.ordinal });
  const points = written.flatMap(({ id, ordinal }) =>
    (questions[ordinal]?.points ?? []).map((point, at) => ({ questionId: id, ordinal: at, ...point })),
  );
  if (points.length > 0) await tx.insert(guidePoint).values(points);
  return guideId;
}
