import { inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { mark } from "../db/schema/index.ts";
import {
  type AmendedField,
  RECOMMENDATIONS,
  type Recommendation,
  type RecordPoint,
  type RecordQuestion,
  SKIP_REASONS,
  type SkipReason,
} from "./record.ts";

export type MarkKind = AmendedField["kind"];

/** The name of a mark within its scorecard. */
export const keyOf = (kind: string, subjectId: string): string => `${kind}:${subjectId}`;

/** A scorecard's saved marks by field. A field that was never marked, or was cleared, reads as empty. */
export type Marks = {
  text: (kind: MarkKind, subjectId: string) => string;
  point: (pointId: string) => RecordPoint["value"];
  rating: (questionId: string) => RecordQuestion["rating"];
  skip: (questionId: string) => RecordQuestion["skip"];
  recommendation: (scorecardId: string) => Recommendation | null;
  /** Fields that were changed in several places and wait for the interviewer, as `kind:subject`. */
  contested: string[];
  savedAt: Date[];
};

/** Values that fields had before, by `kind:subject`. */
export type Earlier = ReadonlyMap<string, string>;

/**
 * All marks of these scorecards in one query; a plan of 100 questions has some 1,000 a scorecard. The answer takes
 * values to read instead of those that stand.
 */
export async function readMarks(db: Db, scorecardIds: string[]): Promise<(scorecardId: string, earlier?: Earlier) => Marks> {
  const rows = await db
    .select({
      scorecardId: mark.scorecardId,
      kind: mark.kind,
      subjectId: mark.subjectId,
      value: mark.value,
      contested: mark.contested,
      savedAt: mark.savedAt,
    })
    .from(mark)
    .where(inArray(mark.scorecardId, scorecardIds))
    .limit(20_000 * scorecardIds.length);
  const rowsOf = groupBy(rows, (row) => row.scorecardId);
  return (scorecardId, earlier) => marksOf(rowsOf.get(scorecardId) ?? [], earlier);
}

type Row = { kind: MarkKind; subjectId: string; value: string; contested: boolean; savedAt: Date };

/** Marks by field; without any rows it is a scorecard that nobody touched. */
export function marksOf(rows: readonly Row[], earlier: Earlier = new Map()): Marks {
  const values = new Map([...rows.map((row): [string, string] => [keyOf(row.kind, row.subjectId), row.value]), ...earlier]);
  const text = (kind: MarkKind, subjectId: string) => values.get(keyOf(kind, subjectId)) ?? "";
  return {
    text,
    point: (id) => readShare(text("point", id)),
    rating: (id) => readRating(text("rating", id)),
    skip: (id) => {
      const reason = readSkipReason(text("skip", id));
      return reason === null ? null : { reason, note: text("skipNote", id) };
    },
    recommendation: (id) => RECOMMENDATIONS.find((known) => known === text("recommendation", id)) ?? null,
    contested: rows.filter(({ contested }) => contested).map((row) => keyOf(row.kind, row.subjectId)),
    savedAt: rows.map((row) => row.savedAt),
  };
}

/** "1", "0.5" or "0" as stored; anything else is null: not asked, not verified. */
export function readShare(stored: string): 1 | 0.5 | 0 | null {
  if (stored === "1") return 1;
  if (stored === "0.5") return 0.5;
  return stored === "0" ? 0 : null;
}

/** Why a question was skipped; null where it was not. */
export function readSkipReason(stored: string): SkipReason | null {
  return SKIP_REASONS.find((known) => known === stored) ?? null;
}

/** "1" to "5" as stored; anything else is no rating. */
export function readRating(stored: string): RecordQuestion["rating"] {
  const ratings = [1, 2, 3, 4, 5] as const;
  return ratings.find((rating) => String(rating) === stored) ?? null;
}
