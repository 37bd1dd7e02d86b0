import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { consensus } from "../db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { Rating } from "../scoring/model.ts";
import { enter, mustBeAsked, mustTakePart } from "./admission.ts";

/** A consensus to be set. `replaces` is the one that its form was made for: null where none was set before. */
export type Agreed = {
  /** Null for the interview as a whole. */
  questionId: string | null;
  replaces: string | null;
  /** Null takes back what stands. */
  rating: Rating | null;
  reason: string;
};

/**
 * Adds a consensus; what was set before stays readable, and nobody's own rating changes.
 * @returns "overtaken", with nothing written, when another was set since the form was made.
 * @throws NotFound, Forbidden for those who only read, Conflict once the debrief is concluded, Invalid where there is
 * nothing to take back.
 */
export async function setConsensus(db: Db, actor: Actor, interviewId: string, agreed: Agreed, now: Date): Promise<"set" | "overtaken"> {
  return db.transaction(async (tx) => {
    const admission = await enter(tx, actor, interviewId);
    mustTakePart(admission);
    if (agreed.questionId !== null) await mustBeAsked(tx, agreed.questionId, admission.versionId);
    const standing = await latest(tx, interviewId, agreed.questionId);
    if ((standing?.id ?? null) !== agreed.replaces) return isSame(standing, actor, agreed) ? "set" : "overtaken";
    const { questionId, rating, reason } = agreed;
    if (rating === null && (standing?.rating ?? null) === null) throw new Invalid({ rating: "Nothing stands that could be taken back." });
    await tx.insert(consensus).values({ interviewId, questionId, rating, reason, setBy: actor.id, at: after(interviewId, now) });
    // Not what was agreed: the application's story is read by people who must not know that yet.
    const subject = { type: "interview", id: interviewId, application: admission.applicationId } as const;
    await record(tx, actor, rating === null ? "consensus taken back" : "consensus set", subject, { questionId });
    await ring(tx, "debrief", interviewId);
    return "set";
  });
}

type Standing = { id: string; rating: number | null; reason: string; setBy: string };

async function latest(tx: Db, interviewId: string, questionId: string | null): Promise<Standing | undefined> {
  const subject = questionId === null ? isNull(consensus.questionId) : eq(consensus.questionId, questionId);
  const [row] = await tx
    .select({ id: consensus.id, rating: consensus.rating, reason: consensus.reason, setBy: consensus.setBy })
    .from(consensus)
    .where(and(eq(consensus.interviewId, interviewId), subject))
    .orderBy(desc(consensus.at), desc(consensus.id))
    .limit(1);
  return row;
}

/** The same form sent twice, by an impatient hand or after a lost answer. */
function isSame(standing: Standing | undefined, actor: Actor, { rating, reason }: Agreed): boolean {
  return standing !== undefined && standing.setBy === actor.id && standing.rating === rating && standing.reason === reason;
}

/** Now, but always later than what was set before: the order of a thread must not hang on the clocks of several servers. */
function after(interviewId: string, now: Date) {
  const before = sql`select max(at) + interval '1 microsecond' from consensus where interview_id = ${interviewId}`;
  return sql`greatest(${now.toISOString()}::timestamptz, (${before}))`;
}
