import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import type { Cursor, Slice } from "../db/keyset.ts";
import { scoredRequirements } from "../results/score.ts";
import { readRequirements } from "../scorecards/requirements.ts";
import { type QualificationsResult, scoreQualifications } from "../scoring/qualifications.ts";
import { type DecidedApplication, getDecidedApplication } from "./applications.ts";
import { type Grounds, readGrounds } from "./grounds.ts";
import { type DecisionEntry, listDecisions } from "./history.ts";
import { type Missing, missingOf } from "./missing.ts";
import { readTimeline, type TimelineEvent } from "./timeline.ts";

/** An application with all that a decision on it needs, and what became of it, as far as one person may know. */
export type ApplicationOverview = {
  application: DecidedApplication;
  grounds: Grounds;
  qualifications: QualificationsResult;
  missing: Missing;
  /** Latest first. */
  decisions: DecisionEntry[];
  timeline: Slice<TimelineEvent>;
};

/** @throws NotFound for a stranger's application and for those who do not recruit. */
export async function readOverview(db: Db, actor: Actor, id: string, after: Cursor | null): Promise<ApplicationOverview> {
  const application = await getDecidedApplication(db, actor, id);
  const grounds = await readGrounds(db, actor, application);
  const [results] = grounds.panels.values();
  const qualifications = results?.panel.qualifications ?? (await readQualifications(db, application));
  return {
    application,
    grounds,
    qualifications,
    missing: missingOf(grounds.sittings, grounds.panels, qualifications),
    decisions: await listDecisions(db, actor, id),
    timeline: await readTimeline(db, actor, id, after),
  };
}

/** For an application of which no scorecard can be read yet; otherwise its panels' results have them. */
async function readQualifications(db: Db, { id, position }: DecidedApplication): Promise<QualificationsResult> {
  const requirements = await readRequirements(db, [position.id], [id]);
  return scoreQualifications(scoredRequirements(requirements(position.id, id)));
}
