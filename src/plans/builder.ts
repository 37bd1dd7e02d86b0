import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { type Bank, type BankFilter, readBank } from "./bank.ts";
import { checkPlan, type PlanChecks } from "./checks.ts";
import { findDraft, type PlanVersion } from "./content.ts";
import { getPlan, listPlanVersions, type Plan, type VersionSummary } from "./plans.ts";

/** All that the builder shows. */
export type Builder = {
  plan: Plan;
  draft: PlanVersion;
  checks: PlanChecks;
  bank: Bank;
  filter: BankFilter;
  published: VersionSummary[];
};

/** What the builder shows of a plan, or null when it has no draft. @throws NotFound */
export async function readBuilder(db: Db, actor: Actor, planId: string, filter: BankFilter): Promise<Builder | null> {
  const plan = await getPlan(db, actor, planId);
  const draft = await findDraft(db, actor, planId);
  if (draft === null) return null;
  const bank = await readBank(db, actor, plan, filter);
  const published = (await listPlanVersions(db, actor, planId)).filter(({ publishedAt }) => publishedAt !== null);
  return { plan, draft, checks: checkPlan(draft), bank, filter, published };
}
