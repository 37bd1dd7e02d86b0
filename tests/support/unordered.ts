import type { PgSession } from "drizzle-orm/pg-core";
import type { Db } from "../../src/db/client.ts";

type Prepare = (this: PgSession, ...query: Parameters<PgSession["prepareQuery"]>) => ReturnType<PgSession["prepareQuery"]>;

/**
 * Gives the rows of every select without an order the other way round, so that neither the product nor a test rests on
 * the order in which rows happen to lie: a server changes it whenever it uses the room of deleted rows again.
 * Takes any database of the driver in use and works on all of this process.
 */
export function reverseUnordered(db: Db): void {
  const sessions: { prepareQuery: Prepare } = Object.getPrototypeOf(db._.session);
  const { prepareQuery } = sessions;
  sessions.prepareQuery = function (...query) {
    const prepared = prepareQuery.apply(this, query);
    if (hasOrder(query[0].sql)) return prepared;
    const { execute } = prepared;
    prepared.execute = async (values) => {
      const rows: unknown = await execute.call(prepared, values);
      return Array.isArray(rows) ? [...rows].reverse() : rows;
    };
    return prepared;
  };
}

/** Whether a statement says in which order its own rows come; those of its subqueries do not matter. */
function hasOrder(statement: string): boolean {
  let outside = statement;
  for (let before = ""; before !== outside; ) {
    before = outside;
    outside = outside.replaceAll(/\([^()]*\)/g, "");
  }
  return !/^\s*(with|select)\b/i.test(outside) || /\border by\b/i.test(outside);
}
