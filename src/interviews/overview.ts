import { and, eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, plan, planVersion, position } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { type Card, cardsOf } from "./cards.ts";
import { isMarked } from "./interviews.ts";

export type Overview = {
  id: string;
  scheduledAt: Date;
  place: string;
  candidate: { id: string; name: string };
  position: { id: string; title: string; client: string };
  plan: { id: string; name: string; versionId: string; number: number; slotMinutes: number };
  cards: Card[];
  /** Nobody has begun: it may be changed. */
  changeable: boolean;
  /** Nothing is marked, and nobody else has begun: it may be cancelled. */
  cancellable: boolean;
};

/** One door to an interview: all but what its scorecards say. @throws NotFound for a stranger's. */
export async function getInterview(db: Db, actor: Actor, id: string): Promise<Overview> {
  const [row] = await db
    .select({
      id: interview.id,
      scheduledAt: interview.scheduledAt,
      place: interview.place,
      candidate: { id: candidate.id, name: candidate.name },
      position: { id: position.id, title: position.title, client: position.client },
      plan: {
        id: plan.id,
        name: plan.name,
        versionId: planVersion.id,
        number: planVersion.number,
        slotMinutes: planVersion.slotMinutes,
      },
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(eq(interview.id, id), eq(interview.organisationId, actor.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("interview");
  const cards = (await cardsOf(db, actor, [id])).get(id) ?? [];
  const marked = await isMarked(db, id);
  const changeable = !marked && cards.every((card) => card.state === "scheduled");
  const cancellable = !marked && cards.every((card) => card.state === "scheduled" || (card.mine && card.state === "inProgress"));
  return { ...row, cards, changeable, cancellable };
}
