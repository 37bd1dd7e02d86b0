import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { inOrderOfFew } from "../db/keyset.ts";
import { application, interview, planVersion, scorecard } from "../db/schema/index.ts";
import { asks } from "./coverage.ts";
import type { OtherInterview } from "./differences.ts";
import { readPlanned } from "./questions.ts";

/** With how many an interview is compared: the latest of its plan. */
export const OTHERS_LIMIT = 50;

/** More than any candidate's own interviews of one plan, which are left out. */
const OWN_ALLOWANCE = 10;

/** The latest interviews of other candidates with this plan: what is planned in them, no marks. Three queries. */
export async function readOthers(db: Db, actor: Actor, planId: string, candidateId: string): Promise<OtherInterview[]> {
  const versions = db.select({ id: planVersion.id }).from(planVersion).where(eq(planVersion.planId, planId));
  // Cut off before anything is joined: a plan may have been used ten thousand times.
  const latest = db
    .select()
    .from(interview)
    .where(and(inArray(interview.versionId, versions), recruitedBy(actor, interview.organisationId)))
    .orderBy(inOrderOfFew(interview.scheduledAt, interview.id))
    .limit(OTHERS_LIMIT + OWN_ALLOWANCE)
    .as("latest");
  const held = await db
    .select({ id: latest.id, versionId: latest.versionId, version: planVersion.number })
    .from(latest)
    .innerJoin(planVersion, eq(planVersion.id, latest.versionId))
    .innerJoin(application, eq(application.id, latest.applicationId))
    .where(ne(application.candidateId, candidateId))
    .orderBy(desc(latest.scheduledAt), desc(latest.id))
    .limit(OTHERS_LIMIT);
  if (held.length === 0) return [];
  const cards = await db
    .select({ interviewId: scorecard.interviewId, questionIds: scorecard.questionIds })
    .from(scorecard)
    .where(
      inArray(
        scorecard.interviewId,
        held.map(({ id }) => id),
      ),
    )
    .limit(100 * OTHERS_LIMIT);
  const panels = groupBy(cards, (card) => card.interviewId);
  const planned = await readPlanned(db, [...new Set(held.map(({ versionId }) => versionId))]);
  return held.map(({ id, versionId, version }) => {
    const panel = panels.get(id) ?? [];
    const asked = (planned.get(versionId) ?? []).filter((question) => panel.some((asker) => asks(asker, question.id)));
    return { id, version, interviewers: panel.length, asked };
  });
}
