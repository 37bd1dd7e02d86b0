import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** A random primary key made by the database. */
export const primaryId = () => uuid("id").primaryKey().defaultRandom();

/** A moment with its time zone, read as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * Raw bytes. They travel as base64 both ways: PGlite spells bytes one by one and takes seconds for a large file,
 * during which nothing else is answered. Read them with `asBase64`.
 */
export const bytes = customType<{ data: Uint8Array; driverData: SQL }>({
  dataType: () => "bytea",
  toDriver: (value) => sql`decode(${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")}, 'base64')`,
});

/** A column of bytes as a select reads it; `Buffer.from(…, "base64")` makes bytes of it again. */
export const asBase64 = (column: AnyColumn) => sql<string>`encode(${column}, 'base64')`;
