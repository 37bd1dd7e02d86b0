import type { Db } from "../db/client.ts";
import { type AskedQuestions, readQuestions } from "./questions.ts";
import type { ScorecardRecord } from "./record.ts";
import { type Qualifications, readRequirements } from "./requirements.ts";

/** What stands around the marks of some interviews: their plans' questions, what is known of their applicants. */
export type Surroundings = { questions: AskedQuestions; qualifications: Qualifications };

/** Reads it for all of them at once: four queries. */
export async function readSurroundings(
  db: Db,
  interviews: Pick<ScorecardRecord, "plan" | "position" | "application">[],
): Promise<Surroundings> {
  const versions = new Set(interviews.map(({ plan }) => plan.versionId));
  const positions = new Set(interviews.map(({ position }) => position.id));
  const applications = new Set(interviews.map(({ application }) => application.id));
  return {
    questions: await readQuestions(db, [...versions]),
    qualifications: await readRequirements(db, [...positions], [...applications]),
  };
}
