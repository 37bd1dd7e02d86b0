import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, interview, plan, planVersion, position } from "../db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isMarked } from "../scorecards/marked.ts";
import { blind, debriefOpen, inDebrief, inSight, reached } from "../scorecards/sight.ts";
import { type Card, cardsOf } from "./cards.ts";

export type Overview = {
  id: string;
  scheduledAt: Date;
  place: string;
  application: { id: string };
  candidate: { id: string; name: string };
  position: { id: string; title: string; client: string };
  plan: { id: string; name: string; versionId: string; number: number; slotMinutes: number };
  /** The panel, by name. */
  cards: Card[];
  /** Whether the reader must not see anything of colleagues for this application. */
  blind: boolean;
  /** Whether what colleagues submit here is the reader's to read, once nothing keeps them blind. */
  reaches: boolean;
  debrief: {
    /** Null where the reader must not know it. */
    open: boolean | null;
    /** The reader may be in it now. */
    mine: boolean;
  };
  /** Before anybody has begun everything; then the panel, while anybody may still join or leave it. */
  changeable: "everything" | "panel" | "nothing";
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
      application: { id: application.id },
      candidate: { id: candidate.id, name: candidate.name },
      position: { id: position.id, title: position.title, client: position.client },
      plan: {
        id: plan.id,
        name: plan.name,
        versionId: planVersion.id,
        number: planVersion.number,
        slotMinutes: planVersion.slotMinutes,
      },
      blind: sql<boolean>`${blind(actor)}`,
      reaches: sql<boolean>`coalesce(${reached(actor)}, false)`,
      open: sql<boolean>`${debriefOpen()}`,
      mine: sql<boolean>`coalesce(${inDebrief(actor)}, false)`,
    })
    .from(interview)
    .innerJoin(application, eq(application.id, interview.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .innerJoin(planVersion, eq(planVersion.id, interview.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(and(eq(interview.id, id), inSight(actor)))
    .limit(1);
  if (row === undefined) throw new NotFound("interview");
  const { open, mine, ...known } = row;
  const cards = (await cardsOf(db, actor, [id])).get(id) ?? [];
  const debrief = { open: recruits(actor) || !row.blind ? open : null, mine };
  return { ...known, cards, debrief, ...(await possibilities(db, actor, id, cards, open)) };
}

async function possibilities(
  db: Db,
  actor: Actor,
  id: string,
  cards: Card[],
  open: boolean,
): Promise<Pick<Overview, "changeable" | "cancellable">> {
  if (!recruits(actor)) return { changeable: "nothing", cancellable: false };
  const marked = await isMarked(db, id);
  const untouched = !marked && cards.every((card) => card.state === "scheduled");
  const reseatable = !open || cards.some((card) => card.state === "scheduled");
  return {
    changeable: untouched ? "everything" : reseatable ? "panel" : "nothing",
    cancellable: !marked && cards.every((card) => card.state === "scheduled" || (card.mine && card.state === "inProgress")),
  };
}
