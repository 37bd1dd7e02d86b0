import { and, eq, exists, gte, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { interview, plan, planVersion, position, scorecard, user } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { dueTimes } from "../interviews/due.ts";
import { getOrganisation } from "../organisation/organisation.ts";
import type { RatedScorecard } from "../scorecards/ratings.ts";
import { type DueOf, type InterviewerFigures, interviewerFigures } from "./interviewer-figures.ts";
import { versionsOf } from "./plan-agreement.ts";
import { readSample } from "./sample.ts";

/** Figures of people are of so many days: a scale is used differently after a year. */
const PERIOD_DAYS = 365;
const DAY = 86_400_000;

export type Person = { id: string; name: string };
export type RatedPerson = Person & { figures: InterviewerFigures };

/** `dueHours` is what "late" was measured by; `since` the first day. */
export type Basis = { interviews: number; cut: boolean; since: Date; dueHours: number };

/** Everybody whose submitted scorecards the person may read, by name: six queries. Nobody is ranked. */
export async function listInterviewers(db: Db, actor: Actor, now: Date): Promise<{ basis: Basis; people: RatedPerson[] }> {
  const since = new Date(now.getTime() - PERIOD_DAYS * DAY);
  const { scorecards, interviews, cut } = await readSample(db, actor, gte(interview.scheduledAt, since));
  const { dueHours, dueOf } = await readTerms(db, actor, scorecards);
  const figures = interviewerFigures(scorecards, dueOf);
  const people = await readPeople(db, actor, [...figures.keys()]);
  return {
    basis: { interviews, cut, since, dueHours },
    people: people.flatMap((person) => {
      const own = figures.get(person.id);
      return own === undefined ? [] : [{ ...person, figures: own }];
    }),
  };
}

export type RatedPlanOf = { id: string; name: string; position: string; figures: InterviewerFigures };
export type InterviewerAgreement = {
  person: Person;
  mine: boolean;
  basis: Basis;
  figures: InterviewerFigures | null;
  plans: RatedPlanOf[];
};

/**
 * One person's figures, in all and by plan, against the panels that the reader may read. Recruiters may ask for anybody
 * of the firm, everybody else for themselves. @throws NotFound otherwise.
 */
export async function getInterviewer(db: Db, actor: Actor, id: string, now: Date): Promise<InterviewerAgreement> {
  const [person] = id === actor.id || recruits(actor) ? await readPeople(db, actor, [id]) : [];
  if (person === undefined) throw new NotFound("interviewer");
  const since = new Date(now.getTime() - PERIOD_DAYS * DAY);
  const { scorecards, cut } = await readSample(db, actor, and(gte(interview.scheduledAt, since), satOn(db, id)));
  const { dueHours, dueOf, planOf } = await readTerms(db, actor, scorecards);
  const figuresOn = (some: RatedScorecard[]) => interviewerFigures(some, dueOf).get(id) ?? null;
  const plans = new Map(scorecards.flatMap(({ versionId }) => planOf(versionId) ?? []).map((one) => [one.id, one]));
  const figures = figuresOn(scorecards);
  return {
    person,
    mine: id === actor.id,
    basis: { interviews: figures?.scorecards ?? 0, cut, since, dueHours },
    figures,
    plans: [...plans.values()].flatMap((one) => {
      const own = figuresOn(scorecards.filter(({ versionId }) => planOf(versionId)?.id === one.id));
      return own === null ? [] : [{ ...one, figures: own }];
    }),
  };
}

function satOn(db: Db, interviewerId: string): SQL {
  const seat = alias(scorecard, "seat");
  return exists(
    db
      .select({ one: sql`1` })
      .from(seat)
      .where(and(eq(seat.interviewId, interview.id), eq(seat.interviewerId, interviewerId))),
  );
}

function readPeople(db: Db, actor: Actor, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(and(eq(user.organisationId, actor.organisationId), inArray(user.id, ids)))
    .orderBy(user.name, user.id)
    .limit(ids.length);
}

/** When the scorecards were due, and which plans they are of: two queries. */
async function readTerms(db: Db, actor: Actor, scorecards: RatedScorecard[]) {
  const { dueHours } = await getOrganisation(db, actor.organisationId);
  const ids = versionsOf(scorecards);
  const versions =
    ids.length === 0
      ? []
      : await db
          .select({
            id: planVersion.id,
            slotMinutes: planVersion.slotMinutes,
            plan: { id: plan.id, name: plan.name, position: position.title },
          })
          .from(planVersion)
          .innerJoin(plan, eq(plan.id, planVersion.planId))
          .innerJoin(position, eq(position.id, plan.positionId))
          .where(inArray(planVersion.id, ids))
          .limit(ids.length);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const dueOf: DueOf = ({ scheduledAt, versionId }) =>
    dueTimes({ scheduledAt, slotMinutes: byId.get(versionId)?.slotMinutes ?? 0, dueHours }).due;
  return { dueHours, dueOf, planOf: (versionId: string) => byId.get(versionId)?.plan };
}
