import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { session } from "../db/schema/index.ts";
import { readChanges } from "../scorecards/fields.ts";
import { questionsOf } from "../scorecards/record.ts";
import { saveChanges } from "../scorecards/saving.ts";
import { openScorecard } from "../scorecards/scorecard.ts";
import { startScorecard, submitScorecard } from "../scorecards/submission.ts";
import { asOf, HOUR } from "./dating.ts";
import type { Check, Sheet } from "./meeting.ts";

const POINT_VALUES: Record<string, string> = { c: "1", p: "0.5", m: "0", "-": "" };
const MINUTE = 60_000;

/** Scores an interview as its interviewer would, mark by mark through the product's own door; `checks` are what they verified. */
export async function holdInterview(db: Db, interviewer: Actor, scorecardId: string, sheet: Sheet & { checks: Check[] }, begins: Date) {
  const token = randomUUID();
  await db.insert(session).values({ token, userId: interviewer.id, expiresAt: new Date(Date.now() + 10 * MINUTE) });
  await asOf(db, begins, () => startScorecard(db, interviewer, scorecardId, begins));
  const fields = await fieldsOf(db, interviewer, scorecardId, sheet);
  const marked = new Date(begins.getTime() + 20 * MINUTE);
  await saveChanges(db, token, scorecardId, readChanges(fields, marked), marked);
  await db.delete(session).where(eq(session.token, token));
  if (sheet.recommendation === "") return;
  const handedIn = new Date(begins.getTime() + sheet.handedInAfter * HOUR);
  await asOf(db, handedIn, () => submitScorecard(db, interviewer, scorecardId, handedIn));
}

/** Only what is not empty: an untouched field has no mark. */
async function fieldsOf(
  db: Db,
  interviewer: Actor,
  scorecardId: string,
  sheet: Sheet & { checks: Check[] },
): Promise<Record<string, string>> {
  const card = await openScorecard(db, interviewer, scorecardId);
  const fields: Record<string, string> = { recommendation: sheet.recommendation, rationale: sheet.rationale };
  for (const [place, question] of questionsOf(card).entries()) {
    const given = sheet.marks[place];
    if (given === undefined) continue;
    for (const [at, point] of question.points.entries()) fields[`point:${point.id}`] = POINT_VALUES[given.points[at] ?? "-"] ?? "";
    fields[`rating:${question.id}`] = given.rating;
    fields[`evidence:${question.id}`] = given.evidence;
    fields[`skip:${question.id}`] = given.skip ?? "";
    if (sheet.cites.includes(place)) fields[`cited:${question.id}`] = "1";
  }
  for (const [place, requirement] of card.requirements.entries()) {
    const [status, source, evidence] = sheet.checks[place] ?? ["", "", ""];
    fields[`status:${requirement.id}`] = status;
    fields[`source:${requirement.id}`] = source;
    fields[`proof:${requirement.id}`] = evidence;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
