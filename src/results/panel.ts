import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { groupBy } from "../db/group.ts";
import { application, candidate, interview, organisation, plan, planVersion, position } from "../db/schema/index.ts";
import { NotFound, NotYet } from "../errors.ts";
import { type Card, cardsOf } from "../interviews/cards.ts";
import { HEADING, planOf } from "../scorecards/heading.ts";
import type { RecordRequirement, RecordSection, ScorecardRecord } from "../scorecards/record.ts";
import { readScorecards } from "../scorecards/scorecard.ts";
import { inDebrief, inSight } from "../scorecards/sight.ts";
import { readSurroundings } from "../scorecards/surroundings.ts";
import { type PanelResult, scorePanel } from "../scoring/panel.ts";
import { scoredRequirements, scoredSections } from "./score.ts";

/** An interview with its panel, as far as one person may read it. */
export type PanelRecord = Pick<ScorecardRecord, "interview" | "application" | "candidate" | "position" | "plan" | "firm"> & {
  /** The whole plan, unmarked. */
  sections: RecordSection[];
  /** Everybody on the panel. */
  cards: Card[];
  /** The submitted scorecards that the person may read, by interviewer's name: all the figures rest on these alone. */
  scorecards: ScorecardRecord[];
  requirements: RecordRequirement[];
};

/** `panel` is what the readable, submitted scorecards amount to together. */
export type PanelResults = { record: PanelRecord; panel: PanelResult };

/**
 * The interview for those who may be in its debrief.
 * @throws NotFound for everybody else, and while it is not open; NotYet to those who know of the interview.
 */
export async function readDebriefed(db: Db, actor: Actor, interviewId: string): Promise<PanelResults> {
  const [found] = await readPanels(db, actor, and(eq(interview.id, interviewId), inDebrief(actor)));
  if (found !== undefined) return found;
  const [known] = await readHeads(db, and(eq(interview.id, interviewId), inSight(actor)));
  throw known === undefined ? new NotFound("debrief") : new NotYet("debrief", interviewId);
}

/** These interviews, as far as the person knows of them, with the scorecards that are theirs to read. */
export function readPanelResults(db: Db, actor: Actor, interviewIds: string[]): Promise<PanelResults[]> {
  if (interviewIds.length === 0) return Promise.resolve([]);
  return readPanels(db, actor, and(inArray(interview.id, interviewIds), inSight(actor)));
}

/** Scores what a panel submitted. */
export function panelResultsOf(record: PanelRecord): PanelResults {
  const members = record.scorecards.map(({ interviewer, sections }) => ({ ...interviewer, sections: scoredSections(sections) }));
  const requirements = scoredRequirements(record.requirements);
  return { record, panel: scorePanel({ sections: record.sections, lambda: record.plan.lambda, members, requirements }) };
}

async function readPanels(db: Db, actor: Actor, visible: SQL | undefined): Promise<PanelResults[]> {
  const heads = await readHeads(db, visible);
  if (heads.length === 0) return [];
  const ids = heads.map((head) => head.interview.id);
  const cards = await cardsOf(db, actor, ids);
  const around = await readSurroundings(db, heads);
  const submitted = (await readScorecards(db, actor, ids, around)).filter(({ submittedAt }) => submittedAt !== null);
  const scorecards = groupBy(submitted, (card) => card.interview.id);
  return heads.map((head) =>
    panelResultsOf({
      ...head,
      sections: around.questions.planned(head.plan.versionId),
      cards: cards.get(head.interview.id) ?? [],
      scorecards: scorecards.get(head.interview.id) ?? [],
      requirements: around.qualifications(head.position.id, head.application.id),
    }),
  );
}

type Head = Omit<PanelRecord, "sections" | "cards" | "scorecards" | "requirements">;

async function readHeads(db: Db, visible: SQL | undefined): Promise<Head[]> {
  const rows = await db
    .select(HEADING)
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .innerJoin(organisation, eq(organisation.id, interview.organisationId))
    .where(visible)
    .orderBy(asc(interview.scheduledAt), asc(interview.id))
    .limit(100);
  return rows.map(({ version, ...head }) => ({ ...head, plan: planOf({ ...head, version }) }));
}
