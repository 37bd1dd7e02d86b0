import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import type { GuideDocument } from "./format.ts";
import { getGuide, listQualifications, listQuestions } from "./guides.ts";

/** A guide as it is now, without what is archived in it: what is exported and copied. @throws NotFound for a stranger's */
export async function readDocument(db: Db, actor: Actor, id: string): Promise<GuideDocument> {
  const { title, role, summary } = await getGuide(db, actor, id);
  const qualifications = await listQualifications(db, id);
  const questions = (await listQuestions(db, id)).filter(({ archivedAt }) => archivedAt === null);
  return {
    title,
    role,
    summary,
    qualifications: qualifications.map(({ group, text, detail, standing }) => ({ group, text, detail, standing })),
    questions: questions.map(({ section, prompt, competency, minutes, outline, points, anchors }) => ({
      section,
      prompt,
      competency,
      minutes,
      outline,
      points: points.map(({ text, weight }) => ({ text, weight })),
      anchors,
    })),
  };
}
