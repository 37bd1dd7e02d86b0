import { and, desc, eq, gte, isNull } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { change } from "../db/schema/index.ts";
import { questionsOf, type RecordQuestion, type ScorecardRecord } from "./record.ts";

/** What an interviewer touched last in an interview: a kind of mark or fact, and what it is about. */
export type Touched = Pick<typeof change.$inferSelect, "kind" | "subjectId">;

const WRAP_UP: Touched["kind"][] = ["recommendation", "rationale", "cited"];

/** The last thing that the interviewer marked, wherever that was; null before the first mark. Facts count from the interview's start on. */
export async function readLastTouched(db: Db, { id, interviewer, application, startedAt }: ScorecardRecord): Promise<Touched | null> {
  const latest = (where: ReturnType<typeof and>) =>
    db
      .select({ kind: change.kind, subjectId: change.subjectId, seq: change.seq })
      .from(change)
      .where(and(where, isNull(change.amendmentId)))
      .orderBy(desc(change.seq))
      .limit(1);
  const ownFacts = and(eq(change.applicationId, application.id), eq(change.madeBy, interviewer.id));
  const marks = await latest(eq(change.scorecardId, id));
  const facts = startedAt === null ? [] : await latest(and(ownFacts, gte(change.madeAt, startedAt)));
  return [...marks, ...facts].toSorted((one, other) => other.seq - one.seq)[0] ?? null;
}

/** The panel where the interview goes on: of what was touched last, or the first question that has nothing yet. */
export function placeToGoOn(card: ScorecardRecord, touched: Touched | null): string {
  const questions = questionsOf(card);
  if (touched !== null) {
    const { kind, subjectId } = touched;
    if (card.requirements.some((requirement) => requirement.id === subjectId)) return "qualifications";
    if (WRAP_UP.includes(kind)) return "wrap-up";
    const question = questions.find(({ id, points }) => id === subjectId || points.some((point) => point.id === subjectId));
    if (question !== undefined) return String(question.number);
  }
  return String((questions.find(isUntouched) ?? questions[0])?.number ?? "qualifications");
}

const isUntouched = ({ skip, rating, points, evidence }: RecordQuestion): boolean =>
  skip === null && rating === null && evidence === "" && points.every(({ value }) => value === null);
