import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { interview, scorecard } from "../db/schema/index.ts";
import { type RatedScorecard, readRatings, submittedAndReadable } from "../scorecards/ratings.ts";
import { inSight } from "../scorecards/sight.ts";

/** Figures rest on so many interviews at most, the latest. */
const MOST_INTERVIEWS = 500;

/**
 * The submitted scorecards that figures rest on: those the person may read, and no others. `cut` says that there
 * are older interviews, which are left out.
 */
export type Sample = { scorecards: RatedScorecard[]; interviews: number; cut: boolean };

/** The latest interviews of which the person may read a submitted scorecard, with all that they may read of: three queries. */
export async function readSample(db: Db, actor: Actor, where: SQL | undefined): Promise<Sample> {
  // Asked of the scorecard and not of the interview alone: one that is hidden must not push an older interview out.
  // A single value and not "exists", which Postgres would turn into a join that looks at every scorecard there is.
  const rated = db
    .select({ one: sql`true` })
    .from(scorecard)
    .where(and(eq(scorecard.interviewId, interview.id), submittedAndReadable(actor)))
    .limit(1);
  const found = await db
    .select({ id: interview.id })
    .from(interview)
    .where(and(inSight(actor), where, sql`(${rated})`))
    .orderBy(inOrder(interview.scheduledAt, interview.id))
    .limit(MOST_INTERVIEWS + 1);
  const latest = found.slice(0, MOST_INTERVIEWS).map(({ id }) => id);
  return { scorecards: await readRatings(db, actor, latest), interviews: latest.length, cut: found.length > MOST_INTERVIEWS };
}
