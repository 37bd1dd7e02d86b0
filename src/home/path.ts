import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { application, candidate, interview, organisation, plan, planVersion, position, scorecard } from "../db/schema/index.ts";

/** What the firm has, as far as the first steps ask: the newest of each kind, or null. */
export type Found = {
  position: string | null;
  /** The plan that is being written. */
  draft: string | null;
  /** A published version. */
  published: string | null;
  candidate: string | null;
  /** An application to a position with a published plan. */
  ready: string | null;
  /** An interview of the actor's that nobody has begun. */
  waiting: string | null;
  /** A scorecard that somebody has begun. */
  begun: string | null;
};

/** What there is already, in one query. */
export async function findBeginnings(db: Db, actor: Actor): Promise<Found> {
  const firm = actor.organisationId;
  const first = (query: { getSQL: () => ReturnType<typeof sql> }) => sql<string | null>`(${query.getSQL()})`;
  const published = db
    .select({ id: planVersion.id })
    .from(planVersion)
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(eq(plan.organisationId, firm), isNotNull(planVersion.publishedAt)))
    .limit(1);
  const draft = db
    .select({ id: plan.id })
    .from(plan)
    .innerJoin(planVersion, eq(planVersion.planId, plan.id))
    .where(and(eq(plan.organisationId, firm), isNull(planVersion.publishedAt)))
    .orderBy(inOrder(plan.createdAt, plan.id))
    .limit(1);
  const ready = db
    .select({ id: application.id })
    .from(application)
    .innerJoin(plan, eq(plan.positionId, application.positionId))
    .innerJoin(planVersion, eq(planVersion.planId, plan.id))
    .where(and(eq(plan.organisationId, firm), isNotNull(planVersion.publishedAt)))
    .limit(1);
  const waiting = db
    .select({ id: interview.id })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(scorecard.interviewerId, actor.id), isNull(scorecard.startedAt), isNull(scorecard.submittedAt)))
    .limit(1);
  const begun = db
    .select({ id: scorecard.id })
    .from(scorecard)
    .innerJoin(interview, eq(interview.id, scorecard.interviewId))
    .where(and(eq(interview.organisationId, firm), isNotNull(scorecard.startedAt)))
    .limit(1);
  const [found] = await db
    .select({
      position: first(
        db
          .select({ id: position.id })
          .from(position)
          .where(eq(position.organisationId, firm))
          .orderBy(inOrder(position.createdAt, position.id))
          .limit(1),
      ),
      draft: first(draft),
      published: first(published),
      candidate: first(
        db
          .select({ id: candidate.id })
          .from(candidate)
          .where(eq(candidate.organisationId, firm))
          .orderBy(inOrder(candidate.createdAt, candidate.id))
          .limit(1),
      ),
      ready: first(ready),
      waiting: first(waiting),
      begun: first(begun),
    })
    .from(organisation)
    .where(eq(organisation.id, firm));
  if (found === undefined) throw new Error(`The firm ${firm} of a signed-in person does not exist.`);
  return found;
}

export type Step = { title: string; text: string; done: boolean; act: { href: string; label: string } | null };

/** From a guide to the first interview: what is done, what can be done now and where. */
export function stepsOf(found: Found): Step[] {
  const { position, draft, candidate, ready, waiting } = found;
  const published = found.published !== null;
  return [
    {
      title: "Look at the guides",
      text: "Questions with what a good answer covers, and the qualifications to check. They come with Scorebook; make them yours.",
      done: position !== null,
      act: { href: "/guides", label: "Open the guides" },
    },
    {
      title: "Create a position",
      text: "The opening you fill, and which qualifications it asks for.",
      done: position !== null,
      act: position === null ? { href: "/positions/new", label: "Create a position" } : null,
    },
    {
      title: "Make a plan",
      text: "Pick the questions of one interview round, put them in order and publish them.",
      done: published,
      act: published || position === null ? null : planAct(position, draft),
    },
    {
      title: "Add a candidate",
      text: "Contact details, a résumé, and the position they apply to.",
      done: candidate !== null,
      act: candidate === null ? { href: newCandidate(position), label: "Add a candidate" } : null,
    },
    {
      title: "Start the interview",
      text: "Tick what you hear, rate with the anchors beside you, and submit a scorecard.",
      done: found.begun !== null,
      act: published && candidate !== null ? interviewAct({ candidate, ready, waiting }) : null,
    },
  ];
}

const newCandidate = (position: string | null) => (position === null ? "/candidates/new" : `/candidates/new?position=${position}`);

const planAct = (position: string, draft: string | null) =>
  draft === null
    ? { href: `/positions/${position}/plans/new`, label: "Make a plan" }
    : { href: `/plans/${draft}`, label: "Finish the plan and publish it" };

function interviewAct({ candidate, ready, waiting }: { candidate: string; ready: string | null; waiting: string | null }) {
  if (waiting !== null) return { href: `/interviews/${waiting}`, label: "Go to the interview" };
  if (ready !== null) return { href: `/applications/${ready}/interviews/new`, label: "Start the interview" };
  return { href: `/candidates/${candidate}`, label: "Choose the candidate’s position" };
}
