import { createHash } from "node:crypto";

/**
 * A short mark of what a record says. An edit form carries the one it was filled from: when the record's is
 * another by the time it is saved, somebody else saved in between. Exact where timestamps are not: a Date has
 * milliseconds, the database microseconds.
 */
export function revisionOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}
