import { and, desc, eq, inArray, not } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import { recruitedBy } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { application, candidate, decision, plan, planQuestion, planVersion, user } from "../db/schema/index.ts";
import { blindFor } from "../scorecards/sight.ts";
import { type Outcome, REASONS, type Reason } from "./reasons.ts";

/** What was decided once; `outcome` null is a reopening. */
export type DecisionEntry = {
  id: string;
  outcome: Outcome | null;
  reason: Reason | null;
  /** Another reason in words, or empty. */
  reasonNote: string;
  rationale: string;
  citations: { id: string; prompt: string; plan: string }[];
  by: string;
  at: Date;
};

/** Every decision on an application, the latest, which stands, first; none for those who are blind for it. Two queries. */
export async function listDecisions(db: Db, actor: Actor, applicationId: string): Promise<DecisionEntry[]> {
  const rows = await db
    .select({
      id: decision.id,
      outcome: decision.outcome,
      reasonCode: decision.reasonCode,
      reasonNote: decision.reasonNote,
      rationale: decision.rationale,
      citations: decision.citations,
      by: user.name,
      at: decision.at,
    })
    .from(decision)
    .innerJoin(application, eq(application.id, decision.applicationId))
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .innerJoin(user, eq(user.id, decision.decidedBy))
    .where(
      and(
        eq(decision.applicationId, applicationId),
        recruitedBy(actor, candidate.organisationId),
        not(blindFor(actor, decision.applicationId)),
      ),
    )
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(200);
  const cited = await readCited(
    db,
    rows.flatMap(({ citations }) => citations),
  );
  return rows.map(({ reasonCode, citations, ...row }) => ({
    ...row,
    reason: row.outcome === null ? null : (REASONS[row.outcome].find((code) => code === reasonCode) ?? null),
    citations: citations.flatMap((id) => cited.get(id) ?? []),
  }));
}

async function readCited(db: Db, ids: string[]): Promise<Map<string, DecisionEntry["citations"][number]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: planQuestion.id, prompt: planQuestion.prompt, plan: plan.name, version: planVersion.number })
    .from(planQuestion)
    .innerJoin(planVersion, eq(planVersion.id, planQuestion.versionId))
    .innerJoin(plan, eq(plan.id, planVersion.planId))
    .where(inArray(planQuestion.id, [...new Set(ids)]))
    .limit(5000);
  return new Map(rows.map(({ version, ...row }) => [row.id, { ...row, plan: `${row.plan}, v${version}` }]));
}
