import type { Actor } from "../accounts/actor.ts";
import { recruitedBy, recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, inOrder, type Slice, toSlice } from "../db/keyset.ts";
import { candidate } from "../db/schema/index.ts";
import { type Awaited, readAwaited } from "../reminders/awaited.ts";
import { type ListName, listsOf, type Moment } from "./lists.ts";
import { type DeskRow, findRows, readRows } from "./rows.ts";

/** So many rows of a list stand on home; its own page has them all. */
const ROWS = 8;
const PAGE_SIZE = 50;

/** An interview, and whose scorecards of it are outstanding, for those who wait for them. */
export type Entry = DeskRow & { awaited: Awaited[] };

export type DeskList = { name: ListName; rows: Entry[]; more: boolean };

export type Desk = {
  /** The lists of the person's role in their order, empty ones too. */
  lists: DeskList[];
  /** The latest, for those who recruit. */
  candidates: { id: string; name: string; createdAt: Date }[];
};

/** What waits for the person: one short query a list, and three for what all of them show. */
export async function readDesk(db: Db, actor: Actor, moment: Moment): Promise<Desk> {
  const found = new Map<ListName, string[]>();
  for (const list of listsOf(actor)) found.set(list, await findRows(db, actor, list, moment, { size: ROWS, after: null }));
  const entries = await readEntries(db, actor, found, moment.now);
  const lists = [...entries].map(([name, rows]) => ({ name, rows: rows.slice(0, ROWS), more: rows.length > ROWS }));
  return { lists, candidates: recruits(actor) ? await latestCandidates(db, actor) : [] };
}

/** A page of one list. */
export async function readDeskList(db: Db, actor: Actor, list: ListName, moment: Moment, after: Cursor | null): Promise<Slice<Entry>> {
  const found = await findRows(db, actor, list, moment, { size: PAGE_SIZE, after });
  const entries = await readEntries(db, actor, new Map([[list, found]]), moment.now);
  return toSlice(entries.get(list) ?? [], PAGE_SIZE);
}

async function readEntries(db: Db, actor: Actor, found: Map<ListName, string[]>, now: Date): Promise<Map<ListName, Entry[]>> {
  const rows = await readRows(db, actor, [...new Set([...found.values()].flat())], now);
  const awaited = await readAwaited(db, actor, found.get("waiting") ?? [], now);
  const told = (list: ListName, id: string) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ...row, awaited: list === "waiting" ? (awaited.get(id) ?? []) : [] }];
  };
  return new Map([...found].map(([list, ids]) => [list, ids.flatMap((id) => told(list, id))]));
}

function latestCandidates(db: Db, actor: Actor) {
  return db
    .select({ id: candidate.id, name: candidate.name, createdAt: candidate.createdAt })
    .from(candidate)
    .where(recruitedBy(actor, candidate.organisationId))
    .orderBy(inOrder(candidate.createdAt, candidate.id))
    .limit(ROWS);
}
