import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { interview, scorecard, session, user } from "../db/schema/index.ts";
import { NotFound, SignInNeeded } from "../errors.ts";

/** What a stream of a scorecard's events must know of it. */
export type Watched = { applicationId: string; submitted: boolean };

/**
 * Whether the session lives and the scorecard is its person's: one query, because every ring asks it for every open page.
 * It keeps no session alive: a page that merely stands open is nobody's use.
 * @throws SignInNeeded, NotFound
 */
export async function watchOwnScorecard(db: Db, token: string, id: string): Promise<Watched> {
  const [row] = await db
    .select({ applicationId: interview.applicationId, submittedAt: scorecard.submittedAt })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .leftJoin(scorecard, and(eq(scorecard.id, id), eq(scorecard.interviewerId, user.id)))
    .leftJoin(interview, and(eq(interview.id, scorecard.interviewId), eq(interview.organisationId, user.organisationId)))
    .where(and(eq(session.token, token), gt(session.expiresAt, sql`now()`), isNull(user.deactivatedAt)));
  if (row === undefined) throw new SignInNeeded();
  if (row.applicationId === null) throw new NotFound("scorecard");
  return { applicationId: row.applicationId, submitted: row.submittedAt !== null };
}
