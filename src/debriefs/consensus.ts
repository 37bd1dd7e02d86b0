import { desc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { consensus, user } from "../db/schema/index.ts";
import { type Rating, ratings } from "../scoring/model.ts";

/** One setting of a consensus. `rating` null took the one before it back. */
export type ConsensusEntry = {
  id: string;
  rating: Rating | null;
  reason: string;
  setBy: { id: string; name: string };
  at: Date;
};

/** All that was set for one subject, the latest first: that one stands. */
export type ConsensusThread = ConsensusEntry[];

/** What a panel agreed on: for the interview as a whole, and by question id where anything was set. */
export type Consensus = { overall: ConsensusThread; questions: ReadonlyMap<string, ConsensusThread> };

/** Every consensus of an interview, for those who were let into its debrief. */
export async function readConsensus(db: Db, interviewId: string): Promise<Consensus> {
  const rows = await db
    .select({
      id: consensus.id,
      questionId: consensus.questionId,
      rating: consensus.rating,
      reason: consensus.reason,
      setBy: { id: user.id, name: user.name },
      at: consensus.at,
    })
    .from(consensus)
    .innerJoin(user, eq(user.id, consensus.setBy))
    .where(eq(consensus.interviewId, interviewId))
    .orderBy(desc(consensus.at), desc(consensus.id))
    .limit(5000);
  const overall: ConsensusThread = [];
  const questions = new Map<string, ConsensusThread>();
  for (const { questionId, rating, ...row } of rows) {
    const entry = { ...row, rating: ratingOf(rating) };
    if (questionId === null) overall.push(entry);
    else questions.set(questionId, [...(questions.get(questionId) ?? []), entry]);
  }
  return { overall, questions };
}

const ratingOf = (stored: number | null): Rating | null => ratings.find((rating) => rating === stored) ?? null;
