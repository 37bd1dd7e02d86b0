import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, position } from "../db/schema/index.ts";
import { Conflict, NotFound } from "../errors.ts";
import { blindFor, outcomeFor } from "../scorecards/sight.ts";
import { closes, type Outcome } from "./reasons.ts";

/** A candidate for a position, and how it stands as far as the reader may know. */
export type DecidedApplication = {
  id: string;
  createdAt: Date;
  /** Null while no decision stands, and where the reader is blind. */
  outcome: Outcome | null;
  /** Whether that has to be taken back before anything else happens. */
  closed: boolean;
  blind: boolean;
  candidate: { id: string; name: string };
  position: { id: string; title: string; client: string };
};

/** One door to an application and its decision. @throws NotFound for a stranger's and for those who do not recruit. */
export async function getDecidedApplication(db: Db, actor: Actor, id: string): Promise<DecidedApplication> {
  const [row] = await db
    .select({
      id: application.id,
      createdAt: application.createdAt,
      outcome: outcomeFor(actor),
      blind: sql<boolean>`${blindFor(actor, application.id)}`,
      candidate: { id: candidate.id, name: candidate.name },
      position: { id: position.id, title: position.title, client: position.client },
    })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .where(and(eq(application.id, id), recruitedBy(actor, candidate.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("application");
  return { ...row, closed: closes(row.outcome) };
}

/** @throws NotFound for a stranger's application; Conflict for those who are blind for it, who neither read nor decide. */
export async function mustSee(db: Db, actor: Actor, id: string): Promise<void> {
  const { blind } = await getDecidedApplication(db, actor, id);
  if (blind) throw new Conflict("Submit your own scorecard first. Until then this application’s decisions are hidden from you.");
}

/**
 * Holds off a decision until the transaction ends, and makes sure that none closes the application.
 * @throws Conflict for one that is closed. The words tell nobody how it was decided.
 */
export async function mustBeOpen(tx: Db, applicationId: string): Promise<void> {
  const [row] = await tx.select({ outcome: application.outcome }).from(application).where(eq(application.id, applicationId)).for("update");
  if (closes(row?.outcome ?? null))
    throw new Conflict("This application is closed. Nothing was changed; reopen it on its own page first, then schedule the interview.");
}
