import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { z } from "zod";

/** The place of a row in a list that is ordered by a moment and then by id. */
export type Cursor = { at: string; id: string };

/** Newest first is "down" the time line, soonest first is "up" it. */
export type Direction = "down" | "up";

const cursorShape = z.object({ at: z.iso.datetime({ precision: 6 }).regex(/^[12]/), id: z.uuid() });

/** The cursor in an address, or null when there is none or somebody made one up. */
export function readCursor(text: string | undefined): Cursor | null {
  const [at, id] = (text ?? "").split("~");
  const parsed = cursorShape.safeParse({ at, id });
  return parsed.success ? parsed.data : null;
}

/** A moment to the microsecond, for `Cursor.at`: a Date would lose the last three digits, and rows with them. */
export function exactly(column: AnyColumn): SQL<string> {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The rows past the cursor; one row comparison, which an index on (…, moment, id) answers. */
export function past(moment: AnyColumn, id: AnyColumn, cursor: Cursor | null, direction: Direction = "down"): SQL | undefined {
  if (cursor === null) return undefined;
  const sign = direction === "down" ? sql`<` : sql`>`;
  return sql`(${moment}, ${id}) ${sign} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`;
}

/**
 * The order of the list. Our indexes were made "desc nulls last", as Drizzle makes them; Postgres takes a plain
 * "desc" for another order, even where a column is never null, and would sort the whole table.
 */
export function inOrder(moment: AnyColumn, id: AnyColumn, direction: Direction = "down"): SQL {
  return direction === "down"
    ? sql`${moment} desc nulls last, ${id} desc nulls last`
    : sql`${moment} asc nulls first, ${id} asc nulls first`;
}

/**
 * The same order where only few of the rows fit, as in a search. Postgres guesses that every word beginning fits
 * one row in fifty, and would walk all of a long list to find the three that do; an order that no index
 * has makes it find them first and sort them then.
 */
export function inOrderOfFew(moment: AnyColumn, id: AnyColumn, direction: Direction = "down"): SQL {
  return direction === "down" ? sql`${moment} + interval '0' desc, ${id} desc` : sql`${moment} + interval '0', ${id}`;
}

export type Slice<Row> = { rows: Row[]; next: string | null };

/** Cuts a page from rows that were read with `limit(size + 1)`, and says where the next one begins. */
export function toSlice<Row extends Cursor>(rows: Row[], size: number): Slice<Row> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last !== undefined ? `${last.at}~${last.id}` : null };
}
