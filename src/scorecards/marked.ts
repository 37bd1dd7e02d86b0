import { and, eq, inArray, ne, or } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { mark, planPoint, scorecard } from "../db/schema/index.ts";

/*
 * Where something stands, never what: for those who change an interview, its panel or its shares. A mark that was
 * taken back is empty and does not count. Ask only about interviews that are the reader's to change.
 */

/** The scorecards of an interview in which something stands. */
export async function markedCards(db: Db, interviewId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: mark.scorecardId })
    .from(mark)
    .innerJoin(scorecard, eq(scorecard.id, mark.scorecardId))
    .where(and(eq(scorecard.interviewId, interviewId), ne(mark.value, "")))
    .limit(100);
  return new Set(rows.map(({ id }) => id));
}

/** Whether anything stands in any of an interview's scorecards. */
export async function isMarked(db: Db, interviewId: string): Promise<boolean> {
  const rows = await db
    .select({ kind: mark.kind })
    .from(mark)
    .innerJoin(scorecard, eq(scorecard.id, mark.scorecardId))
    .where(and(eq(scorecard.interviewId, interviewId), ne(mark.value, "")))
    .limit(1);
  return rows.length > 0;
}

/** Those of these plan questions in which something stands on the scorecard, at the question or at one of its points. */
export async function markedQuestions(db: Db, scorecardId: string, questionIds: string[]): Promise<Set<string>> {
  if (questionIds.length === 0) return new Set();
  const ofThese = or(inArray(mark.subjectId, questionIds), inArray(planPoint.questionId, questionIds));
  const rows = await db
    .selectDistinct({ subject: mark.subjectId, ofPoint: planPoint.questionId })
    .from(mark)
    .leftJoin(planPoint, and(eq(mark.kind, "point"), eq(planPoint.id, mark.subjectId)))
    .where(and(eq(mark.scorecardId, scorecardId), ne(mark.value, ""), ofThese))
    .limit(20_000);
  const marked = new Set(rows.map(({ subject, ofPoint }) => ofPoint ?? subject));
  return new Set(questionIds.filter((id) => marked.has(id)));
}
