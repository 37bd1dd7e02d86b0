import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { planPoint, planQuestion, planSection } from "../db/schema/index.ts";
import { type Marks, marksOf } from "./marks.ts";
import type { RecordQuestion, RecordSection } from "./record.ts";

/** The questions of some plan versions, before anything is marked in them. */
export type AskedQuestions = {
  /**
   * A version's sections in the order of their first question, each question with what was marked.
   * @param share the only questions to give, null for all; they keep the numbers they have in the plan.
   */
  marked: (versionId: string, share: readonly string[] | null, marks: Marks) => RecordSection[];
  /** How many questions the whole version has. */
  count: (versionId: string) => number;
  /** The whole version, unmarked. */
  planned: (versionId: string) => RecordSection[];
};

/** Reads the questions and points of published plan versions: two queries. */
export async function readQuestions(db: Db, versionIds: string[]): Promise<AskedQuestions> {
  const rows = await db
    .select({
      question: planQuestion,
      section: { id: planSection.id, name: planSection.name, weight: planSection.weight, weightReason: planSection.weightReason },
    })
    .from(planQuestion)
    .innerJoin(planSection, eq(planSection.id, planQuestion.sectionId))
    .where(inArray(planQuestion.versionId, versionIds))
    .orderBy(asc(planQuestion.versionId), asc(planQuestion.ordinal), asc(planQuestion.id))
    .limit(500 * versionIds.length);
  const points = await db
    .select({ id: planPoint.id, questionId: planPoint.questionId, text: planPoint.text, weight: planPoint.weight })
    .from(planPoint)
    .innerJoin(planQuestion, eq(planQuestion.id, planPoint.questionId))
    .where(inArray(planQuestion.versionId, versionIds))
    .orderBy(asc(planPoint.questionId), asc(planPoint.ordinal))
    .limit(10_000 * versionIds.length);
  const rowsOf = groupBy(rows, (row) => row.question.versionId);
  const pointsOf = groupBy(points, (point) => point.questionId);

  const marked: AskedQuestions["marked"] = (versionId, share, marks) => {
    const numbered = (rowsOf.get(versionId) ?? [])
      .map(({ question, section }, index) => ({
        section,
        question: withMarks(question, pointsOf.get(question.id) ?? [], index + 1, section.name, marks),
      }))
      .filter(({ question }) => share === null || share.includes(question.id));
    return [...groupBy(numbered, ({ section }) => section.id).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { name, weight, weightReason } = first.section;
      return [{ name, weight, weightReason, questions: group.map(({ question }) => question) }];
    });
  };
  return { marked, count: (versionId) => rowsOf.get(versionId)?.length ?? 0, planned: (versionId) => marked(versionId, null, marksOf([])) };
}

type Point = { id: string; text: string; weight: number };

function withMarks(
  question: typeof planQuestion.$inferSelect,
  points: Point[],
  number: number,
  section: string,
  marks: Marks,
): RecordQuestion {
  const { id, guideQuestionId, prompt, competency, minutes, outline, anchors, weight, weightReason } = question;
  return {
    id,
    guideQuestionId,
    number,
    section,
    prompt,
    competency,
    minutes,
    outline,
    anchors,
    weight,
    weightReason,
    points: points.map((point) => ({ id: point.id, text: point.text, weight: point.weight, value: marks.point(point.id) })),
    rating: marks.rating(id),
    skip: marks.skip(id),
    evidence: marks.text("evidence", id),
  };
}
