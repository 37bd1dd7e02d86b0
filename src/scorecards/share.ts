import type { Db } from "../db/client.ts";
import { readPlanned } from "../panels/questions.ts";
import type { ScorecardRecord } from "./record.ts";

/** The plan's questions that are not in the interviewer's share, by their words alone; none where the share is all. */
export async function readOthersQuestions(db: Db, card: ScorecardRecord): Promise<{ number: number; prompt: string }[]> {
  const { questionIds, plan } = card;
  if (questionIds === null) return [];
  const questions = (await readPlanned(db, [plan.versionId])).get(plan.versionId) ?? [];
  return questions.filter(({ id }) => !questionIds.includes(id)).map(({ number, prompt }) => ({ number, prompt }));
}
