import { and, between, eq, exists, gte, isNotNull, isNull, lt, ne, not, notInArray, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import { DateTime } from "luxon";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy, recruits } from "../accounts/roles.ts";
import type { Direction } from "../db/keyset.ts";
import { application, debrief, interview, OUTCOMES, scorecard, viewing } from "../db/schema/index.ts";
import { closes } from "../decisions/reasons.ts";
import { overdue, slotOver } from "../interviews/due.ts";
import { inDebrief, outcomeFor } from "../scorecards/sight.ts";

/**
 * A firm's work lists look at interviews that began within so many days: an index holds those together, and what
 * nobody touched for longer waits for nobody. A person's own lists have no such end.
 */
const RECENT_DAYS = 90;

/** What may wait on a person's desk, in the order in which home shows it. */
const LISTS = ["overdue", "due", "today", "next", "waiting", "debriefs", "decisions", "shown"] as const;
export type ListName = (typeof LISTS)[number];

/** The moment of looking, and the zone whose days count. */
export type Moment = { now: Date; zone: string };

/**
 * Which interviews stand in a list: those that `among` finds by columns alone, and of these those that `which` lets
 * through, besides `inSight`. `few` where another index than that of the firm's interviews by time finds them.
 */
type Rule = { among: SQL | undefined; which: SQL | undefined; direction: Direction; few: boolean };

const RECRUITERS_OWN: readonly ListName[] = ["waiting", "decisions"];

/** The lists of the person's role. Whoever was put on a panel has the first four, whatever they are. */
export function listsOf(actor: Actor): ListName[] {
  return LISTS.filter((list) => (list === "shown" ? !recruits(actor) : recruits(actor) || !RECRUITERS_OWN.includes(list)));
}

const find = new QueryBuilder();
const member = alias(scorecard, "member");
const later = alias(interview, "later");

/**
 * The rule of a list, for the queries of rows.ts, in which `scorecard` is the person's own. Work comes with the
 * oldest first; what is ready and what was shown with the latest first.
 */
export function ruleOf(list: ListName, actor: Actor, { now, zone }: Moment): Rule {
  const mine = and(isNotNull(scorecard.id), isNull(scorecard.submittedAt));
  const own = (times: SQL | undefined): Rule => ({ among: and(mine, times), which: undefined, direction: "up", few: true });
  const tomorrow = DateTime.fromJSDate(now, { zone }).startOf("day").plus({ days: 1 }).toJSDate();
  const recent = between(interview.scheduledAt, DateTime.fromJSDate(now).minus({ days: RECENT_DAYS }).toJSDate(), now);
  const ours = and(recruitedBy(actor, interview.organisationId), recent);
  switch (list) {
    case "overdue":
      return own(overdue(now));
    case "due":
      return own(and(slotOver(now), not(overdue(now))));
    case "today":
      // What was begun early is today's, too.
      return own(and(not(slotOver(now)), or(lt(interview.scheduledAt, tomorrow), isNotNull(scorecard.startedAt))));
    case "next":
      return own(and(isNull(scorecard.startedAt), gte(interview.scheduledAt, tomorrow)));
    case "waiting": {
      const held = and(ours, slotOver(now), colleagueOutstanding(actor));
      // For the blind every application counts as open: that a row is missing must not tell them of a decision.
      return { among: held, which: sql`${outcomeFor(actor)} in ${CLOSING} is not true`, direction: "up", few: false };
    }
    case "debriefs": {
      const theirs = recruits(actor) ? ours : and(isNotNull(scorecard.id), recent);
      const open = and(theirs, isNull(debrief.concludedAt), undecidedSince(interview.scheduledAt));
      return { among: open, which: and(inDebrief(actor), sql`${panelSize} > 1`), direction: "down", few: !recruits(actor) };
    }
    case "decisions": {
      const heard = or(isNotNull(debrief.concludedAt), sql`${panelSize} = 1`);
      const since = sql`coalesce(${debrief.concludedAt}, ${lastSubmitted})`;
      const which = and(inDebrief(actor), heard, undecidedSince(since), not(laterOne));
      return { among: and(ours, notInArray(sql`coalesce(${application.outcome}, '')`, CLOSING)), which, direction: "down", few: false };
    }
    case "shown":
      return { among: shownTo(actor), which: undefined, direction: "down", few: true };
  }
}

/** Outcomes after which nothing is awaited until the application is reopened. */
const CLOSING = OUTCOMES.filter(closes);

/** Nothing stands decided, or it was decided before that moment and so on other grounds. */
const undecidedSince = (moment: SQLWrapper): SQL | undefined =>
  or(isNull(application.outcome), and(notInArray(application.outcome, CLOSING), lt(application.decidedAt, moment)));

const panelSize = sql<number>`(${find.select({ n: sql`count(*)::int` }).from(member).where(eq(member.interviewId, interview.id))})`;

const lastSubmitted = sql`(${find
  .select({ at: sql`max(${member.submittedAt})` })
  .from(member)
  .where(eq(member.interviewId, interview.id))})`;

/** Somebody else than the person has not submitted. */
const colleagueOutstanding = (actor: Actor): SQL =>
  exists(
    find
      .select({ one: sql`1` })
      .from(member)
      .where(and(eq(member.interviewId, interview.id), isNull(member.submittedAt), ne(member.interviewerId, actor.id))),
  );

/** An application is decided after its last interview, not between two. */
const laterOne: SQL = exists(
  find
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(eq(later.applicationId, application.id), sql`(${later.scheduledAt}, ${later.id}) > (${interview.scheduledAt}, ${interview.id})`),
    ),
);

const shownTo = (actor: Actor): SQL =>
  exists(
    find
      .select({ one: sql`1` })
      .from(viewing)
      .where(and(eq(viewing.interviewId, interview.id), eq(viewing.observerId, actor.id))),
  );
