import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { session } from "../db/schema/index.ts";
import { readChanges } from "../scorecards/fields.ts";
import { questionsOf } from "../scorecards/record.ts";
import { saveMarks } from "../scorecards/saving.ts";
import { openScorecard } from "../scorecards/scorecard.ts";
import { startScorecard, submitScorecard } from "../scorecards/submission.ts";
import type { Sitting } from "./candidates.ts";

const POINT_VALUES: Record<string, string> = { c: "1", p: "0.5", m: "0", "-": "" };
const MINUTE = 60_000;

/** Scores an interview as its interviewer would, mark by mark through the product's own door. */
export async function holdInterview(db: Db, interviewer: Actor, scorecardId: string, sitting: Sitting, begun: Date): Promise<void> {
  const token = randomUUID();
  await db.insert(session).values({ token, userId: interviewer.id, expiresAt: new Date(Date.now() + 10 * MINUTE) });
  await startScorecard(db, interviewer, scorecardId, begun);
  const fields = await fieldsOf(db, interviewer, scorecardId, sitting);
  await saveMarks(db, token, scorecardId, readChanges(fields), "demo", new Date(begun.getTime() + 50 * MINUTE));
  await db.delete(session).where(eq(session.token, token));
  if (sitting.recommendation !== "") await submitScorecard(db, interviewer, scorecardId, new Date(begun.getTime() + 55 * MINUTE));
}

async function fieldsOf(db: Db, interviewer: Actor, scorecardId: string, sitting: Sitting): Promise<Record<string, string>> {
  const card = await openScorecard(db, interviewer, scorecardId);
  const questions = questionsOf(card);
  const fields: Record<string, string> = { recommendation: sitting.recommendation, rationale: sitting.rationale };
  for (const [place, question] of questions.entries()) {
    const given = sitting.marks[place];
    if (given === undefined) continue;
    for (const [at, point] of question.points.entries()) fields[`point:${point.id}`] = POINT_VALUES[given.points[at] ?? "-"] ?? "";
    fields[`rating:${question.id}`] = given.rating;
    fields[`evidence:${question.id}`] = given.evidence;
    fields[`skip:${question.id}`] = given.skip ?? "";
    if (sitting.cites.includes(place)) fields[`cited:${question.id}`] = "1";
  }
  for (const [place, requirement] of card.requirements.entries()) {
    const [status = "", source = "", evidence = ""] = sitting.checks[place] ?? [];
    fields[`status:${requirement.id}`] = status;
    fields[`source:${requirement.id}`] = source;
    fields[`proof:${requirement.id}`] = evidence;
  }
  return fields;
}
