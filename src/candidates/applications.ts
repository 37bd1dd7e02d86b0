import { and, desc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { application, candidate, position } from "../db/schema/index.ts";
import { closes, type Outcome } from "../decisions/reasons.ts";
import { Invalid, NotFound } from "../errors.ts";
import { outcomeFor } from "../scorecards/sight.ts";

export type PositionChoice = { id: string; title: string; client: string };
/** `outcome` is the decision that stands, as far as the reader may know, and `closed` whether it ends the application. */
export type Application = {
  id: string;
  createdAt: Date;
  outcome: Outcome | null;
  closed: boolean;
  position: PositionChoice & { closedAt: Date | null };
};
export type ApplicationWithCandidate = Omit<Application, "createdAt" | "outcome" | "closed"> & { candidate: { id: string; name: string } };

/**
 * Lets a candidate apply to an open position, once.
 * @returns the application's id.
 * @throws Invalid, under "positionId", when the position is closed, unknown or applied to already; NotFound for a stranger's candidate.
 */
export async function applyTo(db: Db, actor: Actor, candidateId: string, positionId: string): Promise<string> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: candidate.id, name: candidate.name })
      .from(candidate)
      .where(and(eq(candidate.id, candidateId), recruitedBy(actor, candidate.organisationId)))
      .limit(1);
    if (person === undefined) throw new NotFound("candidate");
    return insertApplication(tx, actor, person, positionId);
  });
}

/** The same for a candidate who is known to be the actor's. */
export async function insertApplication(tx: Db, actor: Actor, person: { id: string; name: string }, positionId: string): Promise<string> {
  // The share lock holds off a closing that happens at this moment.
  const [opening] = await tx
    .select({ title: position.title, closedAt: position.closedAt })
    .from(position)
    .where(and(eq(position.id, positionId), recruitedBy(actor, position.organisationId)))
    .for("share");
  if (opening === undefined) throw new Invalid({ positionId: "Choose a position from the list." });
  if (opening.closedAt !== null)
    throw new Invalid({ positionId: `“${opening.title}” is closed. Reopen it first, or choose another position.` });
  const [row] = await tx
    .insert(application)
    .values({ candidateId: person.id, positionId, createdBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: application.id });
  if (row === undefined) throw new Invalid({ positionId: `${person.name} has applied to “${opening.title}” already.` });
  await record(tx, actor, "applied", { type: "application", id: row.id });
  return row.id;
}

/** A candidate's applications, latest first. */
export async function listApplications(db: Db, actor: Actor, candidateId: string): Promise<Application[]> {
  const rows = await db
    .select({ id: application.id, createdAt: application.createdAt, outcome: outcomeFor(actor), position: named })
    .from(application)
    .innerJoin(position, eq(position.id, application.positionId))
    .where(and(eq(application.candidateId, candidateId), recruitedBy(actor, position.organisationId)))
    .orderBy(desc(application.createdAt), desc(application.id))
    .limit(100);
  return rows.map((row) => ({ ...row, closed: closes(row.outcome) }));
}

/** One door to an application. @throws NotFound for a stranger's. */
export async function getApplication(db: Db, actor: Actor, id: string): Promise<ApplicationWithCandidate> {
  const [row] = await db
    .select({ id: application.id, candidate: { id: candidate.id, name: candidate.name }, position: named })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(position, eq(position.id, application.positionId))
    .where(and(eq(application.id, id), recruitedBy(actor, candidate.organisationId)))
    .limit(1);
  if (row === undefined) throw new NotFound("application");
  return row;
}

const named = { id: position.id, title: position.title, client: position.client, closedAt: position.closedAt };

/** The newest positions to choose among, open ones or all; and the one that is chosen, however old. */
export async function listPositionChoices(
  db: Db,
  actor: Actor,
  which: "open" | "all",
  chosen: string | null = null,
): Promise<PositionChoice[]> {
  const choices = () => db.select({ id: position.id, title: position.title, client: position.client }).from(position).$dynamic();
  const ours = recruitedBy(actor, position.organisationId);
  const newest = await choices()
    .where(and(ours, which === "open" ? isNull(position.closedAt) : undefined))
    .orderBy(inOrder(position.createdAt, position.id))
    .limit(300);
  if (chosen === null || newest.some(({ id }) => id === chosen)) return newest;
  return [...newest, ...(await choices().where(and(ours, eq(position.id, chosen))))];
}
