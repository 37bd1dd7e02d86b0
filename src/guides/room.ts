import { count, eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { guideQualification, guideQuestion } from "../db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { LIMITS } from "./limits.ts";

/**
 * Sees to it that a guide has no more than its page shows; what is beyond would be lost from sight. Call it after the
 * writing, in its transaction. @throws Conflict
 */
export async function requireRoom(tx: Db, guideId: string): Promise<void> {
  const questions = await tx.select({ n: count() }).from(guideQuestion).where(eq(guideQuestion.guideId, guideId));
  if ((questions[0]?.n ?? 0) > LIMITS.questions)
    throw new Conflict(`A guide holds ${LIMITS.questions.toLocaleString("en")} questions, archived ones among them. Begin another guide.`);
  const qualifications = await tx.select({ n: count() }).from(guideQualification).where(eq(guideQualification.guideId, guideId));
  if ((qualifications[0]?.n ?? 0) > LIMITS.qualifications)
    throw new Conflict(`A guide holds ${LIMITS.qualifications} qualifications. Remove some of them first.`);
}
