import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { record } from "../audit.ts";
import { ring } from "../db/bell.ts";
import type { Db } from "../db/client.ts";
import { interview, scorecard, viewing } from "../db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { noteInformed } from "../panels/informed.ts";
import { revisionOf } from "../revision.ts";
import { isMarked, markedCards } from "../scorecards/marked.ts";
import { debriefOpen } from "../scorecards/sight.ts";
import { requireColleagues, requirePlan } from "./choices.ts";
import { type Held, lockInterview, type Seat } from "./locking.ts";

/** What was agreed with the candidate; it stays once somebody has begun. */
export type Agreed = { versionId: string; scheduledAt: Date; place: string };

/** What an edit form says: all the panel, and the rest where it can still change. `revision` is what it was filled from. */
export type Change = { revision: string; interviewerIds: string[]; agreed: Agreed | null };

/** The mark of what an edit form shows. */
export function revisionOfInterview({ versionId, scheduledAt, place }: Agreed, interviewerIds: string[]): string {
  return revisionOf([versionId, scheduledAt.toISOString(), place, [...interviewerIds].sort()]);
}

/**
 * Changes plan, time and place before the interview has begun, and its panel as long as its debrief is not open.
 * Those who have begun or marked something stay on it.
 * @returns "stale" when somebody else changed it since the form was opened; nothing is changed then.
 * @throws NotFound; Invalid for choices that cannot be; Conflict for a time or plan of an interview that has begun.
 */
export async function changeInterview(db: Db, actor: Actor, id: string, change: Change): Promise<"saved" | "stale"> {
  return db.transaction(async (tx) => {
    const held = await lockInterview(tx, actor, id);
    const seated = held.cards.map(({ interviewer }) => interviewer.id);
    if (revisionOfInterview(held, seated) !== change.revision) return "stale";
    const moved = change.agreed !== null && (await move(tx, actor, held, change.agreed));
    const reseated = await reseat(tx, actor, held, change.interviewerIds);
    if (moved || reseated) {
      await tx
        .update(interview)
        .set({ sequence: sql`${interview.sequence} + 1` })
        .where(eq(interview.id, id));
    }
    // Whoever looks at a debrief that was opened early sees who it still waits for.
    if (reseated) await ring(tx, "debrief", id);
    return "saved";
  });
}

async function move(tx: Db, actor: Actor, held: Held, agreed: Agreed): Promise<boolean> {
  const { versionId, scheduledAt, place } = agreed;
  const replanned = versionId !== held.versionId;
  if (!replanned && scheduledAt.getTime() === held.scheduledAt.getTime() && place === held.place) return false;
  if (held.cards.some((card) => card.startedAt !== null) || (await isMarked(tx, held.id)))
    throw new Conflict("This interview has begun, so its plan, time and place stay as they were agreed. Nothing was changed.");
  if (replanned) {
    await requirePlan(tx, actor, held.positionId, versionId);
    // A share names questions of the plan that was; each has all of the new one.
    await tx.update(scorecard).set({ questionIds: null }).where(eq(scorecard.interviewId, held.id));
  }
  await tx.update(interview).set({ versionId, scheduledAt, place }).where(eq(interview.id, held.id));
  await record(tx, actor, "changed", subjectOf(held), { scheduledAt: scheduledAt.toISOString() });
  return true;
}

/** Makes the panel these people and nobody else. @returns whether that changed anything. */
async function reseat(tx: Db, actor: Actor, held: Held, wanted: string[]): Promise<boolean> {
  if (wanted.length === 0) throw new Invalid({ interviewerIds: "Choose at least one interviewer." });
  const leaving = held.cards.filter(({ interviewer }) => !wanted.includes(interviewer.id));
  const joining = wanted.filter((id) => held.cards.every(({ interviewer }) => interviewer.id !== id));
  // Asked before anybody leaves: with the last who has not submitted the debrief would seem open.
  if (joining.length > 0) await requireClosedDebrief(tx, held.id);
  if (leaving.length > 0) await release(tx, actor, held, leaving);
  if (joining.length > 0) await seat(tx, actor, held, joining);
  return leaving.length + joining.length > 0;
}

async function requireClosedDebrief(tx: Db, id: string): Promise<void> {
  const open = await tx
    .select({ id: interview.id })
    .from(interview)
    .where(and(eq(interview.id, id), debriefOpen()));
  if (open.length === 0) return;
  const message = "The debrief is open, so nobody can join who would still score alone. Schedule another interview for them.";
  throw new Invalid({ interviewerIds: message });
}

async function release(tx: Db, actor: Actor, held: Held, leaving: Seat[]): Promise<void> {
  const marked = await markedCards(tx, held.id);
  const begun = leaving.filter((card) => card.startedAt !== null || card.submittedAt !== null || marked.has(card.id));
  if (begun.length > 0) {
    const names = begun.map(({ interviewer }) => interviewer.name).join(", ");
    throw new Invalid({ interviewerIds: `Has begun and stays on the panel: ${names}. Nothing was changed.` });
  }
  await tx.delete(scorecard).where(
    inArray(
      scorecard.id,
      leaving.map(({ id }) => id),
    ),
  );
  for (const { interviewer } of leaving)
    await record(tx, actor, "removed from the panel", subjectOf(held), { person: interviewer.id, name: interviewer.name });
}

/** Who is on the panel need not be shown the interview as well. */
async function seat(tx: Db, actor: Actor, held: Held, joining: string[]): Promise<void> {
  const colleagues = await requireColleagues(tx, actor, joining);
  await noteInformed(tx, actor, held, colleagues);
  await tx.insert(scorecard).values(colleagues.map(({ id }) => ({ interviewId: held.id, interviewerId: id })));
  await tx.delete(viewing).where(and(eq(viewing.interviewId, held.id), inArray(viewing.observerId, joining)));
  for (const { id, name } of colleagues) await record(tx, actor, "added to the panel", subjectOf(held), { person: id, name });
}

const subjectOf = ({ id, applicationId }: Held) => ({ type: "interview" as const, id, application: applicationId });
