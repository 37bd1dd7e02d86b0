import type { Actor } from "../accounts/actor.ts";
import { listApplications } from "../candidates/applications.ts";
import type { Db } from "../db/client.ts";
import { cardsOf } from "../interviews/cards.ts";
import { scheduleInterview } from "../interviews/interviews.ts";
import { assignQuestions } from "../panels/assigning.ts";
import { readPlanned } from "../panels/questions.ts";
import { revisionOfShares, type Shares } from "../panels/shares.ts";
import { grantViewing } from "../panels/viewings.ts";
import { asOf, HOUR, officeHour } from "./dating.ts";
import { end } from "./ending.ts";
import type { Meeting, Somebody } from "./meeting.ts";
import { holdInterview } from "./sitting.ts";
import { type Staff, someone } from "./staff.ts";

/** The firm, and whom it meets when; `now` is the moment from which the meetings count their hours. */
export type Occasion = { staff: Staff; recruiter: Actor; versionId: string; candidateId: string; now: Date; zone: string };

/** An interview that was made, and when it begins. */
export type Made = { interviewId: string; applicationId: string; begins: Date };

/** Schedules an interview and lets everything happen that has happened in it, through the product's own doors. */
export async function meet(db: Db, occasion: Occasion, meeting: Meeting): Promise<void> {
  const { staff, recruiter, versionId, candidateId, now } = occasion;
  const [application] = await listApplications(db, recruiter, candidateId);
  if (application === undefined) throw new Error("The demonstration's candidate has not applied.");
  const begins = beginningOf(meeting, occasion);
  const planned = new Date(Math.min(begins.getTime(), now.getTime()) - 3 * 24 * HOUR);
  const { interviewId } = await asOf(db, planned, () =>
    scheduleInterview(db, recruiter, application.id, {
      versionId,
      interviewerIds: meeting.panel.map((who) => someone(staff, who).id),
      scheduledAt: begins,
      place: meeting.place,
    }),
  );
  const made = { interviewId, applicationId: application.id, begins };
  const { shares, shownTo } = meeting;
  if (shares !== undefined) await asOf(db, planned, () => share(db, occasion, made, shares));
  if (shownTo !== undefined) await asOf(db, begins, () => grantViewing(db, recruiter, interviewId, someone(staff, shownTo).id));
  for (const [place, sheet] of meeting.sheets.entries()) {
    const interviewer = someone(staff, sheet.by);
    const checks = place === 0 ? meeting.checks : [];
    await holdInterview(db, interviewer, await cardOf(db, interviewer, interviewId), { ...sheet, checks }, begins);
  }
  await end(db, occasion, made, meeting);
}

function beginningOf({ inHours }: Meeting, { now, zone }: Occasion): Date {
  const moment = new Date(now.getTime() + inHours * HOUR);
  return Math.abs(inHours) < 1 ? moment : officeHour(moment, zone, inHours < 0 ? "back" : "on");
}

async function cardOf(db: Db, interviewer: Actor, interviewId: string): Promise<string> {
  const own = (await cardsOf(db, interviewer, [interviewId])).get(interviewId)?.find(({ mine }) => mine);
  if (own === undefined) throw new Error(`${interviewer.name} is not on the panel.`);
  return own.id;
}

async function share(db: Db, { staff, recruiter, versionId }: Occasion, { interviewId }: Made, given: Partial<Record<Somebody, number[]>>) {
  const questions = (await readPlanned(db, [versionId])).get(versionId) ?? [];
  const cards = (await cardsOf(db, recruiter, [interviewId])).get(interviewId) ?? [];
  const stored: Shares = new Map(cards.map(({ id }) => [id, null]));
  const shares: Shares = new Map();
  for (const [who, actor] of staff) {
    const card = cards.find(({ interviewer }) => interviewer.id === actor.id);
    const places = given[who];
    if (card !== undefined && places !== undefined)
      shares.set(
        card.id,
        places.flatMap((place) => questions[place]?.id ?? []),
      );
  }
  await assignQuestions(db, recruiter, interviewId, { revision: revisionOfShares(versionId, stored), shares });
}
