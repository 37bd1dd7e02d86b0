import type { Db } from "../db/client.ts";
import { setConsensus } from "../debriefs/agreeing.ts";
import { concludeDebrief } from "../debriefs/conclusion.ts";
import { decide } from "../decisions/decisions.ts";
import { readPlanned } from "../panels/questions.ts";
import { asOf, dateDecision, HOUR } from "./dating.ts";
import type { Made, Occasion } from "./interview.ts";
import type { Meeting } from "./meeting.ts";
import { someone } from "./staff.ts";

const MINUTE = 60_000;

/** The panel talks the day after, agrees, and the recruiter decides; nothing for a meeting without an ending. */
export async function end(
  db: Db,
  { staff, versionId }: Occasion,
  { interviewId, applicationId, begins }: Made,
  { ending }: Meeting,
): Promise<void> {
  if (ending === undefined) return;
  const questions = (await readPlanned(db, [versionId])).get(versionId) ?? [];
  const idAt = (place: number) => questions[place]?.id ?? null;
  const later = (minutes: number) => new Date(begins.getTime() + 26 * HOUR + minutes * MINUTE);
  for (const [turn, { by, place, rating, reason }] of ending.agreed.entries()) {
    const agreed = { questionId: place === null ? null : idAt(place), replaces: null, rating, reason };
    const moment = later(8 * turn);
    await asOf(db, moment, () => setConsensus(db, someone(staff, by), interviewId, agreed, moment));
  }
  const recruiter = someone(staff, ending.by);
  await asOf(db, later(40), () => concludeDebrief(db, recruiter, interviewId, later(40)));
  const { rationale, cites } = ending;
  const form = {
    outcome: "decline" as const,
    reason: "level_below" as const,
    note: "",
    rationale,
    citations: cites.flatMap((place) => idAt(place) ?? []),
    was: "",
  };
  await asOf(db, later(65), () => decide(db, recruiter, applicationId, form));
  await dateDecision(db, applicationId, later(65));
}
