import { eq } from "drizzle-orm";
import type { Db } from "../db/client.ts";
import { inOrder } from "../db/keyset.ts";
import { application, candidate } from "../db/schema/index.ts";

export type ApplicantRow = { candidateId: string; name: string; appliedAt: Date };

const LATEST_APPLICANTS = 20;

/** Who applied latest to a position that the actor was let see. */
export function listLatestApplicants(db: Db, positionId: string): Promise<ApplicantRow[]> {
  return db
    .select({ candidateId: candidate.id, name: candidate.name, appliedAt: application.createdAt })
    .from(application)
    .innerJoin(candidate, eq(candidate.id, application.candidateId))
    .where(eq(application.positionId, positionId))
    .orderBy(inOrder(application.createdAt, application.id))
    .limit(LATEST_APPLICANTS);
}
