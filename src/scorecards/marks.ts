import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { type MARK_KINDS, mark } from "../db/schema/index.ts";
import { RECOMMENDATIONS, type Recommendation, type RecordPoint, type RecordQuestion, SKIP_REASONS } from "./record.ts";

export type MarkKind = (typeof MARK_KINDS)[number];

/** A scorecard's saved marks by field. A field that was never marked, or was cleared, reads as empty. */
export type Marks = {
  text: (kind: MarkKind, subjectId: string) => string;
  point: (pointId: string) => RecordPoint["value"];
  rating: (questionId: string) => RecordQuestion["rating"];
  skip: (questionId: string) => RecordQuestion["skip"];
  recommendation: (scorecardId: string) => Recommendation | null;
  savedAt: Date[];
};

/** All marks of a scorecard in one query; a plan of 100 questions has some 1,000. */
export async function readMarks(db: Db, scorecardId: string): Promise<Marks> {
  const rows = await db
    .select({ kind: mark.kind, subjectId: mark.subjectId, value: mark.value, savedAt: mark.savedAt })
    .from(mark)
    .where(eq(mark.scorecardId, scorecardId))
    .limit(20_000);
  const values = new Map(rows.map((row) => [`${row.kind}:${row.subjectId}`, row.value]));
  const text = (kind: MarkKind, subjectId: string) => values.get(`${kind}:${subjectId}`) ?? "";
  return {
    text,
    point: (id) => readShare(text("point", id)),
    rating: (id) => readRating(text("rating", id)),
    skip: (id) => {
      const reason = SKIP_REASONS.find((known) => known === text("skip", id));
      return reason === undefined ? null : { reason, note: text("skipNote", id) };
    },
    recommendation: (id) => RECOMMENDATIONS.find((known) => known === text("recommendation", id)) ?? null,
    savedAt: rows.map((row) => row.savedAt),
  };
}

/** "1", "0.5" or "0" as stored; anything else is null: not asked, not verified. */
export function readShare(stored: string): 1 | 0.5 | 0 | null {
  if (stored === "1") return 1;
  if (stored === "0.5") return 0.5;
  return stored === "0" ? 0 : null;
}

function readRating(stored: string): RecordQuestion["rating"] {
  const ratings = [1, 2, 3, 4, 5] as const;
  return ratings.find((rating) => String(rating) === stored) ?? null;
}
