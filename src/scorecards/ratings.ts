import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { interview, mark, scorecard } from "../db/schema/index.ts";
import type { Rating } from "../scoring/model.ts";
import { readRating, readSkipReason } from "./marks.ts";
import { readable } from "./sight.ts";

/** A submitted scorecard with the ratings that count and nothing else, for figures over many of them. */
export type RatedScorecard = {
  id: string;
  interviewId: string;
  applicationId: string;
  versionId: string;
  interviewerId: string;
  scheduledAt: Date;
  submittedAt: Date;
  /** The interviewer's share of the plan's questions; null is all of them. */
  questionIds: string[] | null;
  /** By plan question: those of the share that were rated and not skipped. */
  ratings: ReadonlyMap<string, Rating>;
};

/** A panel of more than twenty is nobody's; the bound is for the database. */
const MOST_ON_A_PANEL = 20;

/** Which of these interviews' scorecards, submitted and readable by the person, rated what: two queries. */
export async function readRatings(db: Db, actor: Actor, interviewIds: string[]): Promise<RatedScorecard[]> {
  if (interviewIds.length === 0) return [];
  const cards = await db
    .select({
      id: scorecard.id,
      interviewId: interview.id,
      applicationId: interview.applicationId,
      versionId: interview.versionId,
      interviewerId: scorecard.interviewerId,
      scheduledAt: interview.scheduledAt,
      submittedAt: scorecard.submittedAt,
      questionIds: scorecard.questionIds,
    })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(inArray(scorecard.interviewId, interviewIds), submittedAndReadable(actor)))
    .orderBy(desc(interview.scheduledAt), desc(interview.id), asc(scorecard.id))
    .limit(MOST_ON_A_PANEL * interviewIds.length);
  const ratingsOf = await readMarked(
    db,
    cards.map(({ id }) => id),
  );
  return cards.flatMap(({ submittedAt, ...card }) =>
    submittedAt === null ? [] : [{ ...card, submittedAt, ratings: ratingsOf(card.id, card.questionIds) }],
  );
}

/** Where clause, for queries that name `interview` and `scorecard`: what figures over many scorecards may rest on. */
export function submittedAndReadable(actor: Actor): SQL | undefined {
  return and(isNotNull(scorecard.submittedAt), readable(actor));
}

/** One row a scorecard and kind: as a row a mark, the rows of 1,500 scorecards took three times as long to arrive. */
async function readMarked(db: Db, scorecardIds: string[]) {
  const rows =
    scorecardIds.length === 0
      ? []
      : await db
          .select({
            scorecardId: mark.scorecardId,
            kind: mark.kind,
            values: sql<Record<string, string>>`json_object_agg(${mark.subjectId}, ${mark.value})`,
          })
          .from(mark)
          .where(and(inArray(mark.scorecardId, scorecardIds), inArray(mark.kind, ["rating", "skip"])))
          .groupBy(mark.scorecardId, mark.kind)
          .limit(2 * scorecardIds.length);
  const valuesOf = new Map(rows.map(({ scorecardId, kind, values }) => [`${scorecardId} ${kind}`, values]));
  return (scorecardId: string, share: string[] | null): ReadonlyMap<string, Rating> => {
    const skips = valuesOf.get(`${scorecardId} skip`) ?? {};
    const given = Object.entries(valuesOf.get(`${scorecardId} rating`) ?? {});
    const counted = new Map<string, Rating>();
    for (const [questionId, value] of given) {
      const rating = readSkipReason(skips[questionId] ?? "") === null ? readRating(value) : null;
      if (rating !== null && (share?.includes(questionId) ?? true)) counted.set(questionId, rating);
    }
    return counted;
  };
}
