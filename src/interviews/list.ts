import { and, eq, gte, lt, type SQL } from "drizzle-orm";
import { DateTime } from "luxon";
import type { Actor } from "../accounts/actor.ts";
import { matchesCandidate } from "../candidates/search.ts";
import type { Db } from "../db/client.ts";
import { type Cursor, type Direction, exactly, inOrder, inOrderOfFew, past, type Slice, toSlice } from "../db/keyset.ts";
import { application, candidate, interview, plan, planVersion, position } from "../db/schema/index.ts";
import { inSight } from "../scorecards/sight.ts";
import { type Card, cardsOf } from "./cards.ts";

export const PAGE_SIZE = 50;

export const WHENS = ["all", "today", "upcoming", "past"] as const;
export type When = (typeof WHENS)[number];

export type InterviewRow = {
  id: string;
  at: string;
  scheduledAt: Date;
  candidate: string;
  position: string;
  plan: { name: string; number: number };
  cards: Card[];
};

export type InterviewFilter = { q: string; when: When; now: Date; zone: string; after: Cursor | null };

/**
 * A page of the interviews that the person may know of, by their time: what lies ahead soonest first, all the rest newest first.
 * Two queries.
 */
export async function listInterviews(db: Db, actor: Actor, filter: InterviewFilter): Promise<Slice<InterviewRow>> {
  const direction: Direction = filter.when === "today" || filter.when === "upcoming" ? "up" : "down";
  const matches = matchesCandidate(filter.q);
  const order = matches === undefined ? inOrder : inOrderOfFew;
  const rows = await db
    .select({
      id: interview.id,
      at: exactly(interview.scheduledAt),
      scheduledAt: interview.scheduledAt,
      candidate: candidate.name,
      position: position.title,
      plan: { name: plan.name, number: planVersion.number },
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(inSight(actor), within(filter), matches, past(interview.scheduledAt, interview.id, filter.after, direction)))
    .orderBy(order(interview.scheduledAt, interview.id, direction))
    .limit(PAGE_SIZE + 1);
  const { rows: page, next } = toSlice(rows, PAGE_SIZE);
  const cards = await cardsOf(
    db,
    actor,
    page.map(({ id }) => id),
  );
  return { rows: page.map((row) => ({ ...row, cards: cards.get(row.id) ?? [] })), next };
}

function within({ when, now, zone }: InterviewFilter): SQL | undefined {
  if (when === "upcoming") return gte(interview.scheduledAt, now);
  if (when === "past") return lt(interview.scheduledAt, now);
  if (when === "all") return undefined;
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  return and(gte(interview.scheduledAt, today.toJSDate()), lt(interview.scheduledAt, today.plus({ days: 1 }).toJSDate()));
}

/** Whether there is any interview for the person at all. */
export async function hasInterviews(db: Db, actor: Actor): Promise<boolean> {
  const rows = await db.select({ id: interview.id }).from(interview).where(inSight(actor)).limit(1);
  return rows.length > 0;
}
