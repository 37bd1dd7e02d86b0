import { Invalid, NotFound } from "../errors.ts";
import type { Change } from "./fields.ts";
import { wrapUpGaps } from "./gaps.ts";
import { keyOf } from "./marks.ts";
import { type AmendedField, questionsOf, RECOMMENDATIONS, type ScorecardRecord } from "./record.ts";

/** Where a mark stands: its value and the changes that it comes from. */
export type Stored = { value: string; heads: string[] };

/** A field that is to be corrected, and the change that does it. */
export type Correction = AmendedField & Pick<Change, "id" | "bases">;

/**
 * Sorts out what was asked for. What stands there already is no correction; what stands there otherwise than the change's
 * maker saw is overtaken.
 * @param stored the scorecard's marks by keyOf.
 * @throws NotFound for a field that is not of the interviewer's share.
 */
export function weigh(card: ScorecardRecord, changes: Change[], stored: ReadonlyMap<string, Stored>) {
  const correctable = correctableOf(card);
  const corrections: Correction[] = [];
  const overtaken: AmendedField[] = [];
  for (const { id, place, value, bases } of changes) {
    if (place.table !== "mark") continue;
    const { kind } = place;
    const subjectId = place.subjectId ?? card.id;
    const key = keyOf(kind, subjectId);
    if (!correctable.has(key)) throw new NotFound("question");
    const { value: before, heads } = stored.get(key) ?? { value: "", heads: [] };
    if (value.trim() === before.trim()) continue;
    const field = { kind, subjectId, before, after: value };
    if (sameIds(bases, heads)) corrections.push({ ...field, id, bases });
    else overtaken.push(field);
  }
  return { corrections, overtaken };
}

/** The fields of the interviewer's own share, by `kind:subject`. */
function correctableOf(card: ScorecardRecord): Set<string> {
  const ofQuestion = ["rating", "skip", "skipNote", "evidence", "cited"];
  const questions = questionsOf(card).flatMap(({ id, points }) => [
    ...ofQuestion.map((kind) => keyOf(kind, id)),
    ...points.map((point) => keyOf("point", point.id)),
  ]);
  return new Set([...questions, keyOf("recommendation", card.id), keyOf("rationale", card.id)]);
}

const sameIds = (one: string[], other: string[]): boolean => JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());

const NOTHING = "Nothing was changed: the form says what the scorecard says now. If you sent it twice, it was saved the first time.";

/** What a submission asks for, an amended one has, too. @throws Invalid */
export function requireWhole(card: ScorecardRecord, corrections: Correction[]): void {
  if (corrections.length === 0) throw new Invalid({ form: NOTHING });
  const after = new Map(corrections.map((one) => [keyOf(one.kind, one.subjectId), one.after]));
  const recommendation = after.get(keyOf("recommendation", card.id)) ?? card.recommendation;
  const cited = (id: string) => (after.get(keyOf("cited", id)) ?? (card.citations.includes(id) ? "1" : "")) !== "";
  const gaps = wrapUpGaps({
    recommendation: RECOMMENDATIONS.find((known) => known === recommendation) ?? null,
    rationale: after.get(keyOf("rationale", card.id)) ?? card.rationale,
    citations: questionsOf(card).flatMap(({ id }) => (cited(id) ? [id] : [])),
  });
  if (gaps.length === 0) return;
  const form = `A submitted scorecard cannot be without this: ${gaps.map(({ text }) => text).join(" ")}`;
  throw new Invalid({ form, ...Object.fromEntries(gaps.map(({ field = "", text }) => [field, text])) });
}
