import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import { record } from "../audit.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, decision } from "../db/schema/index.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { mustSee } from "./applications.ts";
import type { DecisionForm, ReopeningForm } from "./forms.ts";
import { readGrounds } from "./grounds.ts";
import { closes, type Outcome, restsOnQuestions } from "./reasons.ts";

/** `stale`: somebody decided after the form was opened, and nothing was written. */
export type Deciding = { stale: boolean };

/**
 * Records what a person decided on an application.
 * @throws NotFound for a stranger's; Conflict for those who are blind, and for a closed application; Invalid for
 * questions that were not scored, or where the outcome needs one and none is cited.
 */
export async function decide(db: Db, actor: Actor, applicationId: string, form: DecisionForm): Promise<Deciding> {
  return db.transaction(async (tx) => {
    const last = await lockLast(tx, actor, applicationId);
    if ((last?.id ?? "") !== form.was) return { stale: true };
    if (closes(last?.outcome ?? null)) throw new Conflict("This application is closed. Reopen it first, then record what is decided.");
    await requireCitations(tx, actor, applicationId, form);
    const { outcome, reason, note, rationale, citations } = form;
    await write(tx, actor, applicationId, { outcome, reasonCode: reason, reasonNote: note, rationale, citations });
    await record(tx, actor, "decided", { type: "application", id: applicationId }, { outcome, reason });
    return { stale: false };
  });
}

/**
 * Takes back the decision that closed an application, which stays in its history.
 * @throws NotFound for a stranger's; Conflict for those who are blind, and when it is not closed.
 */
export async function reopen(db: Db, actor: Actor, applicationId: string, { reason, was }: ReopeningForm): Promise<Deciding> {
  return db.transaction(async (tx) => {
    const last = await lockLast(tx, actor, applicationId);
    if (was !== undefined && (last?.id ?? "") !== was) return { stale: true };
    if (!closes(last?.outcome ?? null)) throw new Conflict("This application is open already. Nothing was changed.");
    await write(tx, actor, applicationId, { outcome: null, reasonCode: "", reasonNote: "", rationale: reason, citations: [] });
    await record(tx, actor, "reopened", { type: "application", id: applicationId }, { reason });
    return { stale: false };
  });
}

/** Locks the application, so that two who decide at once take turns. @returns its latest decision. @throws NotFound, Conflict */
async function lockLast(tx: Db, actor: Actor, applicationId: string) {
  const locked = await tx
    .select({ id: application.id })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .where(and(eq(application.id, applicationId), recruitedBy(actor, candidate.organisationId)))
    .for("update", { of: application });
  if (locked.length === 0) throw new NotFound("application");
  await mustSee(tx, actor, applicationId);
  const [last] = await tx
    .select({ id: decision.id, outcome: decision.outcome })
    .from(decision)
    .where(eq(decision.applicationId, applicationId))
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(1);
  return last ?? null;
}

async function requireCitations(tx: Db, actor: Actor, applicationId: string, { outcome, citations }: DecisionForm): Promise<void> {
  const { scored, begun } = await readGrounds(tx, actor, { id: applicationId, blind: false });
  const known = new Set(scored.flatMap(({ questions }) => questions.map(({ id }) => id)));
  if (citations.some((id) => !known.has(id))) throw new Invalid({ citations: "Choose among the questions that were scored." });
  // Before anything was asked there is nothing to point at, and a gap in the résumé must not need an interview.
  const nothingAsked = outcome === "decline" && !begun;
  if (citations.length === 0 && restsOnQuestions(outcome) && !nothingAsked)
    throw new Invalid({ citations: "Name at least one scored question that this rests on." });
}

type Row = { outcome: Outcome | null; reasonCode: string; reasonNote: string; rationale: string; citations: string[] };

async function write(tx: Db, actor: Actor, applicationId: string, row: Row): Promise<void> {
  // Later than the one before even where the clock stands still: the latest decision is the one that stands.
  const at = sql`greatest(clock_timestamp(), (select max(at) + interval '1 microsecond' from decision where application_id = ${applicationId}))`;
  const [made] = await tx
    .insert(decision)
    .values({ ...row, applicationId, decidedBy: actor.id, at })
    .returning({ at: decision.at });
  if (made === undefined) throw new Error("The decision was not returned after it was written.");
  await tx
    .update(application)
    .set({ outcome: row.outcome, decidedAt: row.outcome === null ? null : made.at })
    .where(eq(application.id, applicationId));
}
