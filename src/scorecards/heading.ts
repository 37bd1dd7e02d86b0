import { application, candidate, interview, organisation, plan, planVersion, position } from "../db/schema/index.ts";
import type { ScorecardRecord } from "./record.ts";

/** What a scorecard's and a panel's record tell of their interview: columns for queries that join all of these tables. */
export const HEADING = {
  interview: { id: interview.id, scheduledAt: interview.scheduledAt, place: interview.place },
  application: { id: application.id },
  candidate: { id: candidate.id, name: candidate.name, email: candidate.email },
  position: { id: position.id, title: position.title, client: position.client },
  plan: { id: plan.id, name: plan.name },
  version: planVersion,
  firm: { name: organisation.name, timeZone: organisation.timeZone, paper: organisation.paper, commitment: organisation.commitment },
};

type Read = { interview: { id: string }; plan: { id: string; name: string }; version: typeof planVersion.$inferSelect };

/** The plan of a row read with HEADING. @throws Error for a draft, with which nobody can be interviewed. */
export function planOf({ interview, plan, version }: Read): ScorecardRecord["plan"] {
  const { id: versionId, number, slotMinutes, lambda, publishedAt } = version;
  if (publishedAt === null) throw new Error(`Interview ${interview.id} uses a plan version that is not published.`);
  return { ...plan, versionId, number, slotMinutes, lambda, publishedAt };
}
