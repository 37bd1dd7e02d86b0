import { type SQL, sql } from "drizzle-orm";
import { candidate } from "../db/schema/index.ts";
import { fold, prefixQuery } from "../folding.ts";

/** What a candidate is found by: the parts of name and email, and names with a hyphen or an apostrophe written as one word too. */
export function searchTextOf({ name, email }: { name: string; email: string }): string {
  const joined = name.split(/\s+/).filter((word) => /\p{L}[^\p{L}\p{M}]\p{L}/u.test(word));
  return [fold(name), ...joined.map((word) => fold(word).replaceAll(" ", "")), fold(email)].filter(Boolean).join(" ");
}

/** The candidates that a person typed the beginnings of; undefined, which is no condition, when nothing was typed. */
export function matchesCandidate(typed: string): SQL | undefined {
  const query = prefixQuery(typed);
  return query === null ? undefined : sql`to_tsvector('simple', ${candidate.searchText}) @@ to_tsquery('simple', ${query})`;
}
