import { and, eq, inArray, max } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { type Anchors, type Outline, planPoint, planQuestion, planSection } from "../db/schema/index.ts";

export type NewPoint = { text: string; weight: number };
export type NewQuestion = {
  /** Only where a question comes back. */
  id?: string;
  guideQuestionId: string | null;
  section: string;
  prompt: string;
  competency: string;
  minutes: number | null;
  outline: Outline;
  anchors: Anchors;
  weight: number;
  weightReason: string;
  points: NewPoint[];
};
export type NewSection = { name: string; weight: number; weightReason: string };

/**
 * Writes questions with their points behind the version's last one, and the sections they need. What the version has
 * already is left out. Sections are made with the weights given for them, else with 1.
 * @returns the ids written, in order.
 */
export async function writeQuestions(
  tx: Db,
  versionId: string,
  questions: readonly NewQuestion[],
  sections: readonly NewSection[] = [],
): Promise<string[]> {
  if (questions.length === 0) return [];
  const sectionIds = await ensureSections(tx, versionId, [...new Set(questions.map(({ section }) => section))], sections);
  const from = await nextOrdinal(tx, versionId);
  const rows = questions.flatMap(({ section, points: _, ...question }, at) => {
    const sectionId = sectionIds.get(section);
    return sectionId === undefined ? [] : [{ versionId, sectionId, ordinal: from + at, ...question }];
  });
  const written = await tx
    .insert(planQuestion)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: planQuestion.id, ordinal: planQuestion.ordinal });
  await writePoints(
    tx,
    written.map(({ id, ordinal }) => ({ questionId: id, points: questions[ordinal - from]?.points ?? [] })),
  );
  return written.map(({ id }) => id);
}

/** The place behind the last question. Not their number: where one was taken out, its place stays empty. */
async function nextOrdinal(tx: Db, versionId: string): Promise<number> {
  const [last] = await tx
    .select({ ordinal: max(planQuestion.ordinal) })
    .from(planQuestion)
    .where(eq(planQuestion.versionId, versionId));
  return (last?.ordinal ?? -1) + 1;
}

/** Writes the follow-up points of questions that have none yet. */
export async function writePoints(tx: Db, questions: readonly { questionId: string; points: readonly NewPoint[] }[]): Promise<void> {
  const rows = questions.flatMap(({ questionId, points }) =>
    points.map(({ text, weight }, ordinal) => ({ questionId, ordinal, text, weight })),
  );
  if (rows.length > 0) await tx.insert(planPoint).values(rows);
}

/** The ids of sections by name, those that are missing made first. */
export async function ensureSections(
  tx: Db,
  versionId: string,
  names: readonly string[],
  sections: readonly NewSection[] = [],
): Promise<Map<string, string>> {
  const known = new Map(sections.map((section) => [section.name, section]));
  const rows = names.map((name) => {
    const { weight, weightReason } = known.get(name) ?? { weight: 1, weightReason: "" };
    return { versionId, name, weight, weightReason };
  });
  await tx.insert(planSection).values(rows).onConflictDoNothing();
  const found = await tx
    .select({ id: planSection.id, name: planSection.name })
    .from(planSection)
    .where(and(eq(planSection.versionId, versionId), inArray(planSection.name, [...names])));
  return new Map(found.map(({ id, name }) => [name, id]));
}
