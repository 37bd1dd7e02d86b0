import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { SignInNeeded } from "../errors.ts";
import type { Change } from "./fields.ts";
import type { FieldHead } from "./heads.ts";

/**
 * What became of one change: saved (now or when it came before), with what its field comes to; too late, because the
 * scorecard is submitted; or about something that is not, or no longer, of the person's scorecard.
 */
export type Saved =
  | { outcome: "saved"; id: string; field: string; seq: number; heads: FieldHead[] }
  | { outcome: "submitted"; id: string }
  | { outcome: "unknown"; id: string };

type Row = { outcome: "saved" | "submitted" | "signed out" | "unknown"; seq: number | null; heads: FieldHead[] | null };

/**
 * Applies changes in their order, each exactly once by its id and each by one call of a database function
 * (drizzle/0006) that decides everything: that the session is alive and the scorecard its person's, that it is not
 * submitted, that the subject belongs to the plan, and what the field comes to. Answers after the commit of each.
 * @throws SignInNeeded when the session ended.
 */
export async function saveChanges(db: Db, token: string, scorecardId: string, changes: Change[], now: Date): Promise<Saved[]> {
  const saved: Saved[] = [];
  for (const change of changes) saved.push(await saveChange(db, token, scorecardId, change, now));
  return saved;
}

async function saveChange(db: Db, token: string, scorecardId: string, change: Change, now: Date): Promise<Saved> {
  const [row] = await db
    .select({
      outcome: sql<Row["outcome"]>`result.outcome`,
      seq: sql<number | null>`result.seq`.mapWith(Number),
      heads: sql<Row["heads"]>`result.heads`,
    })
    .from(call(token, scorecardId, change, now));
  const { id, field, value, madeAt } = change;
  if (row === undefined || row.outcome === "unknown") return { outcome: "unknown", id };
  if (row.outcome === "signed out") throw new SignInNeeded();
  if (row.outcome === "submitted") return { outcome: "submitted", id };
  const heads = row.heads ?? [{ id, value, madeAt: madeAt.toISOString(), by: null }];
  return { outcome: "saved", id, field, seq: row.seq ?? 0, heads };
}

function call(token: string, scorecardId: string, { id, place, value, bases, madeAt }: Change, now: Date): SQL {
  const replaced = sql`${`{${bases.join(",")}}`}::uuid[]`;
  const made = madeAt.toISOString();
  const at = now.toISOString();
  return place.table === "mark"
    ? sql`save_mark(${token}, ${scorecardId}, ${id}, ${place.kind}, ${place.subjectId ?? scorecardId}, ${value}, ${replaced}, ${made}, ${at}) as result`
    : sql`save_check(${token}, ${scorecardId}, ${id}, ${place.requirementId}, ${place.column}, ${value}, ${replaced}, ${made}, ${at}) as result`;
}
