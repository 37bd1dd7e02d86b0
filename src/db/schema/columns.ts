import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

/** A random primary key made by the database. */
export const primaryId = () => uuid("id").primaryKey().defaultRandom();

/** A moment with its time zone, read as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Raw bytes; PGlite answers a Uint8Array and postgres.js a Buffer, which is one. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
