import { eq } from "drizzle-orm";
import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { application, candidate } from "../db/schema/index.ts";
import type { Outcome } from "../decisions/reasons.ts";
import { outcomeFor } from "../scorecards/sight.ts";

/** `outcome` is the decision that stands, as far as the reader may know. */
export type ApplicantRow = { applicationId: string; candidateId: string; name: string; appliedAt: Date; outcome: Outcome | null };

const LATEST_APPLICANTS = 20;

/** Who applied latest to a position that the actor was let see. */
export function listLatestApplicants(db: Db, actor: Actor, positionId: string): Promise<ApplicantRow[]> {
  return db
    .select({
      applicationId: application.id,
      candidateId: candidate.id,
      name: candidate.name,
      appliedAt: application.createdAt,
      outcome: outcomeFor(actor),
    })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .where(eq(application.positionId, positionId))
    .orderBy(inOrder(application.createdAt, application.id))
    .limit(LATEST_APPLICANTS);
}
