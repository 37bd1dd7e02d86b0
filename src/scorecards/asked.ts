import { and, countDistinct, eq, exists, inArray, isNotNull, ne, notExists, or, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { guideQuestion, interview, mark, planPoint, planQuestion, scorecard } from "../db/schema/index.ts";
import { readable } from "./sight.ts";

/**
 * In how many interviews each question of a guide was asked: a submitted scorecard that the person may read has it rated
 * or one of its points marked, and not skipped. Questions never asked are left out. One query.
 */
export async function countAsked(db: Db, actor: Actor, guideId: string): Promise<Map<string, number>> {
  const some = () => db.select({ one: sql`1` }).from(mark);
  const points = db.select({ id: planPoint.id }).from(planPoint).where(eq(planPoint.questionId, planQuestion.id));
  const onCard = and(eq(mark.scorecardId, scorecard.id), ne(mark.value, ""));
  const answered = or(
    and(eq(mark.kind, "rating"), eq(mark.subjectId, planQuestion.id)),
    and(eq(mark.kind, "point"), inArray(mark.subjectId, points)),
  );
  const skipped = and(eq(mark.kind, "skip"), eq(mark.subjectId, planQuestion.id));
  const rows = await db
    .select({ id: guideQuestion.id, interviews: countDistinct(interview.id) })
    .from(guideQuestion)
    .innerJoin(planQuestion, eq(planQuestion.guideQuestionId, guideQuestion.id))
    .innerJoin(interview, eq(interview.versionId, planQuestion.versionId))
    .innerJoin(scorecard, eq(scorecard.interviewId, interview.id))
    .where(
      and(
        eq(guideQuestion.guideId, guideId),
        isNotNull(scorecard.submittedAt),
        readable(actor),
        exists(some().where(and(onCard, answered))),
        notExists(some().where(and(onCard, skipped))),
      ),
    )
    .groupBy(guideQuestion.id);
  return new Map(rows.map(({ id, interviews }) => [id, interviews]));
}
