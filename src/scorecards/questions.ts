import { asc, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { planPoint, planQuestion, planSection } from "../db/schema/index.ts";
import type { Marks } from "./marks.ts";
import type { RecordQuestion, RecordSection } from "./record.ts";

/** A version's sections in the order of their first question, each question with what was marked: two queries. */
export async function readSections(db: Db, versionId: string, marks: Marks): Promise<RecordSection[]> {
  const rows = await db
    .select({
      question: planQuestion,
      section: { id: planSection.id, name: planSection.name, weight: planSection.weight, weightReason: planSection.weightReason },
    })
    .from(planQuestion)
    .innerJoin(planSection, eq(planSection.id, planQuestion.sectionId))
    .where(eq(planQuestion.versionId, versionId))
    .orderBy(asc(planQuestion.ordinal), asc(planQuestion.id))
    .limit(500);
  const points = await db
    .select({ id: planPoint.id, questionId: planPoint.questionId, text: planPoint.text, weight: planPoint.weight })
    .from(planPoint)
    .innerJoin(planQuestion, eq(planQuestion.id, planPoint.questionId))
    .where(eq(planQuestion.versionId, versionId))
    .orderBy(asc(planPoint.questionId), asc(planPoint.ordinal))
    .limit(10_000);
  const pointsOf = groupBy(points, (point) => point.questionId);
  const numbered = rows.map(({ question, section }, index) => ({ section, question: withMarks(question, index + 1, section.name) }));
  return [...groupBy(numbered, ({ section }) => section.id).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, weight, weightReason } = first.section;
    return [{ name, weight, weightReason, questions: group.map(({ question }) => question) }];
  });

  function withMarks(question: typeof planQuestion.$inferSelect, number: number, section: string): RecordQuestion {
    const { id, prompt, competency, minutes, outline, anchors, weight, weightReason } = question;
    const own = (pointsOf.get(id) ?? []).map((point) => ({
      id: point.id,
      text: point.text,
      weight: point.weight,
      value: marks.point(point.id),
    }));
    return {
      id,
      number,
      section,
      prompt,
      competency,
      minutes,
      outline,
      anchors,
      weight,
      weightReason,
      points: own,
      rating: marks.rating(id),
      skip: marks.skip(id),
      evidence: marks.text("evidence", id),
    };
  }
}
